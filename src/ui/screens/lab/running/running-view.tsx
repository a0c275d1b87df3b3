import {Box} from 'ink';
import {lost} from '../../../../text/style.js';
import {Para, T} from '../../../components/look.js';
import {useWorld} from '../../../components/world-context.js';
import {bodyHeight} from '../../../state/world.js';
import {ProgressBar} from '../../progress-bar.js';
import type {LabScreen, StageOf} from '../lab-screen.js';
import {Brokers} from './brokers-view.js';
import {Counters} from './counters-view.js';
import {MomentRow} from './moments-view.js';
import {kafkaWords} from '../../../../systems/kafka/evidence/words/words.js';

type Props = {readonly screen: LabScreen; readonly stage: StageOf<'running'>};

/** The run as it goes: counters, brokers, and in words what happens. Every row keeps its place. */
export function Running({screen, stage}: Props) {
  const {size} = useWorld();
  const {live, waited, stopping} = stage;
  // More than there are rows are never seen.
  const moments = live.recent.slice(-bodyHeight(size));
  return (
    <Box flexDirection="column" flexGrow={1}>
      <Counters live={live} now={Math.max(live.at, waited ?? 0)} />
      <Box flexShrink={0} paddingY={1} flexDirection="column">
        <Brokers screen={screen} live={live} />
      </Box>
      <Box
        flexDirection="column"
        flexGrow={1}
        flexBasis={0}
        overflow="hidden"
        justifyContent="flex-end"
      >
        {moments.length === 0 ? <Preparing stage={stage} /> : null}
        {moments.map((moment, index) => (
          <Box key={index} flexShrink={0}>
            <MomentRow moment={moment} now={index === moments.length - 1} />
          </Box>
        ))}
        {/* As long as there is room, the first moment is at the top. */}
        <Box flexGrow={1} />
      </Box>
      {stopping ? <T is={lost}>{kafkaWords.live.stopping}</T> : null}
    </Box>
  );
}

/** With how long it has taken, so that one sees that it has not stopped. */
function Preparing({stage: {preparing, waited}}: Pick<Props, 'stage'>) {
  const {t} = useWorld();
  const text = preparing?.text ?? t.live.starting;
  const time = waited === null ? '' : ` ${Math.round(waited / 1000)} s`;
  const share = preparing?.share ?? null;
  return (
    <Box flexDirection="column">
      <Para>{`${text}${time}`}</Para>
      {share === null ? null : <ProgressBar share={share} />}
    </Box>
  );
}
