import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Paged} from '../text/pages.js';
import {useLaid} from './scroll.js';

type Props = {
  readonly text: Paged;
  readonly width: number;
  /** One element a block. */
  readonly children: readonly ReactNode[];
};

/** A text in pages: all of it is laid out, and the rows of one page are shown. */
export function Pages({text, width, children}: Props) {
  const [view, blocks] = useLaid();
  const page = text.all[text.at] ?? {top: 0, rows: 0};
  return (
    <Box ref={view} flexDirection="column" flexGrow={1} flexBasis={0}>
      <Box flexDirection="column" height={page.rows} overflow="hidden">
        <Box
          ref={blocks}
          position="absolute"
          flexDirection="column"
          width={width}
          gap={1}
          marginTop={-page.top}
        >
          {children.map((block, index) => (
            <Box key={index} flexDirection="column" flexShrink={0}>
              {block}
            </Box>
          ))}
        </Box>
      </Box>
    </Box>
  );
}
