import {Box} from 'ink';
import type {FrameReplica} from '../../../systems/kafka/evidence/xray/frame.js';
import {logBarOf, type Scale} from '../../../systems/kafka/evidence/xray/log-bar.js';
import {dim, lost} from '../../../text/style.js';
import {T} from '../../components/look.js';

type Props = {
  readonly log: Pick<FrameReplica, 'logStart' | 'logEnd' | 'committed' | 'difference'>;
  readonly scale: Scale;
};

/** A log as a bar: deleted front, what is committed, what is not, and what the leader does not have. */
export function LogBar({log, scale}: Props) {
  const {deleted, committed, uncommitted, onlyHere} = logBarOf(log, scale);
  return (
    <Box width={scale.room} flexShrink={0} aria-hidden>
      <T>
        <T is={dim}>{'·'.repeat(deleted)}</T>
        <T is={{colour: 'store'}}>{'█'.repeat(committed) + '▒'.repeat(uncommitted)}</T>
        <T is={lost}>{'▓'.repeat(onlyHere)}</T>
      </T>
    </Box>
  );
}
