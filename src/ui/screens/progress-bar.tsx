import {Box} from 'ink';
import {T} from '../components/look.js';
import {useWorld} from '../components/world-context.js';
import {bodyWidth} from '../state/world.js';
import {dim} from '../../text/style.js';

/** `▰▰▰▱▱ 60 %`. `share` is from 0 to 1. */
export function ProgressBar({share}: {readonly share: number}) {
  const room = Math.min(40, bodyWidth(useWorld().size) - 8);
  const done = Math.round(Math.max(0, Math.min(1, share)) * room);
  return (
    <Box gap={1}>
      <Box aria-hidden>
        <T is={{colour: 'accent'}}>{'▰'.repeat(done)}</T>
        <T is={dim}>{'▱'.repeat(room - done)}</T>
      </Box>
      <T is={dim}>{`${Math.round(share * 100)} %`}</T>
    </Box>
  );
}
