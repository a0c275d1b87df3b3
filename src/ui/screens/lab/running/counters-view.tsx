import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {LiveState} from '../../../../presenting/run/live.js';
import {kafkaLiveIn} from '../../../../systems/kafka/evidence/view.js';
import {bold, dim, type Meaning} from '../../../../text/style.js';
import {T} from '../../../components/look.js';
import {useWorld} from '../../../components/world-context.js';
import {bodyWidth} from '../../../state/world.js';
import {kafkaWords} from '../../../../systems/kafka/evidence/words/words.js';

type Cell = readonly [count: number | null, name: string];

/** What has happened to the orders so far: one row a stage of the pipeline. */
export function Counters({live}: {readonly live: LiveState}) {
  const {t, size} = useWorld();
  const wide = bodyWidth(size) >= 76;
  const names = wide ? t.live.names : t.live.shortNames;
  const {attempted, yes, no, pending, shipped} = live;
  const cell = ([count, name]: Cell) => (
    <T key={name}>
      <T is={count ? bold : dim}>{String(count ?? '–').padStart(wide ? 6 : 5)}</T>
      <T is={dim}>{` ${name}${wide ? '  ' : ' '}`}</T>
    </T>
  );
  const counted: readonly Cell[] = [
    [attempted, names.attempted],
    [yes, names.yes],
    [no, names.no],
    [pending, names.pending],
  ];
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Stage title={t.live.checkout} colour="produce">
        {counted.map(cell)}
      </Stage>
      <Stage title={t.live.log} colour="store">
        {cell([kafkaLiveIn(live).committed, kafkaWords.live.belowHighWatermark])}
      </Stage>
      <Stage title={t.live.shipping} colour="consume">
        {cell([shipped, names.shipped])}
        <T is={dim}>{live.ships || live.ended ? '' : t.live.shipsLater}</T>
      </Stage>
    </Box>
  );
}

type StageProps = {
  readonly title: string;
  readonly colour: Meaning;
  readonly children: ReactNode;
};

function Stage({title, colour, children}: StageProps) {
  return (
    <Box>
      <Box width={9} flexShrink={0}>
        <T is={{colour, bold: true}}>{title}</T>
      </Box>
      {children}
    </Box>
  );
}
