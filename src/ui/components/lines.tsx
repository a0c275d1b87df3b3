import {Box, Text} from 'ink';
import type {Line} from '../../text/line.js';
import {inkStyle} from './ink-style.js';

type Props = {
  readonly lines: readonly Line[];
  /** Columns of the terminal. */
  readonly width: number;
  /** Without it, meaning is told by signs and words alone. */
  readonly colour: boolean;
};

/** Rows as they are: each has been made to fit, so that nothing wraps here. */
export function Lines({lines, width, colour}: Props) {
  return (
    <Box flexDirection="column" width={width}>
      {lines.map((line, row) => (
        <Text key={row} wrap="truncate-end">
          {line.length === 0
            ? ' '
            : line.map((span, index) => (
                <Text key={index} {...inkStyle(span.style, colour)}>
                  {span.text}
                </Text>
              ))}
        </Text>
      ))}
    </Box>
  );
}
