import {Box} from 'ink';
import type {ReactNode} from 'react';
import {dim, safe, signs} from '../../text/style.js';
import {Hang, T} from './look.js';

type Props = {
  readonly here: boolean;
  readonly pointer?: string;
  /** What stands before its text, like its number. */
  readonly before?: ReactNode;
  /** Left out where there is nothing to tick. */
  readonly ticked?: boolean;
  readonly children: ReactNode;
};

/** An entry that the cursor can stand on, and what it is about. */
export function Option({here, pointer = signs.here, before, ticked, children}: Props) {
  const lead = (
    <>
      {/* Of a fixed width: the pointer is an emoji to what Ink measures with. */}
      <Box width={2} aria-hidden>
        <T is={{colour: 'accent', bold: true}}>{here ? pointer : ''}</T>
      </Box>
      {typeof before === 'string' ? <T is={dim}>{before}</T> : before}
      {ticked === undefined ? null : (
        <Box aria-hidden>
          <T is={ticked ? safe : {}}>{ticked ? `[${signs.done}] ` : '[ ] '}</T>
        </Box>
      )}
    </>
  );
  return (
    <Box
      {...(ticked === undefined ? {} : {'aria-role': 'checkbox' as const})}
      aria-state={{selected: here, checked: ticked === true}}
    >
      <Hang lead={lead}>{children}</Hang>
    </Box>
  );
}
