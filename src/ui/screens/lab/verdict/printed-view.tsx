import {Box} from 'ink';
import {copyNotes, printedRows} from '../../../../presenting/run/own-copy.js';
import type {RunResult} from '../../../../presenting/run/result.js';
import {dim} from '../../../../text/style.js';
import {Para} from '../../../components/look.js';
import {useWorld} from '../../../components/world-context.js';
import {proseWidth} from '../../../state/world.js';

type Props = {readonly result: RunResult};

/** All that the programs printed, as far as it is kept. */
export function PrintedLines({result: {printed}}: Props) {
  return printedRows(printed).map((row, index) => <Para key={index}>{row || ' '}</Para>);
}

/** Of the learner's own copy: where it lies, and the last that it printed. */
export function CopyNotes({result}: Props) {
  const {size} = useWorld();
  const notes = copyNotes(result);
  if (notes.length === 0) return null;
  return (
    <Box flexDirection="column" width={proseWidth(size)}>
      {notes.map(({text, rows}) => (
        <Box key={text} flexDirection="column">
          <Para is={dim}>{text}</Para>
          {rows.map((row, index) => (
            <Box key={index} paddingLeft={2}>
              <Para>{row}</Para>
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}
