import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {LiveState} from '../../../../presenting/run/live.js';
import {tablesNow} from '../../../../presenting/run/live-tables.js';
import {kafkaLiveIn} from '../../../../systems/kafka/evidence/view.js';
import {bold, dim, type Meaning} from '../../../../text/style.js';
import {Para, T} from '../../../components/look.js';
import {useWorld} from '../../../components/world-context.js';
import {bodyWidth} from '../../../state/world.js';
import {kafkaWords} from '../../../../systems/kafka/evidence/words/words.js';

type Cell = readonly [count: number | null, name: string];

type Props = {
  readonly live: LiveState;
  /** Milliseconds since the run began. */
  readonly now: number;
};

/** What has happened to the orders so far: one row a stage of the pipeline. */
export function Counters({live, now}: Props) {
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
      <Tables live={live} now={now} />
      <Stage title={t.live.shipping} colour="consume">
        {cell([shipped, names.shipped])}
        <T is={dim}>{live.ships || live.ended ? '' : t.live.shipsLater}</T>
      </Stage>
    </Box>
  );
}

/** The rows of the tables, in a row of the screen; none where no system has any. */
function Tables({live, now}: Props) {
  const {t} = useWorld();
  const tables = tablesNow(live, now);
  if (tables.length === 0) return null;
  return (
    <Stage title={t.tables.live} colour="store">
      <Box paddingLeft={1} flexShrink={1}>
        <Para>
          {tables.map(({table, rows, more}, index) => (
            <T key={index}>
              <T is={dim}>{`${index === 0 ? '' : '   '}${table} `}</T>
              <T is={rows > 0 ? bold : dim}>{`${rows}`}</T>
              <T>{more.length === 0 ? '' : ` ${t.tables.among(more)}`}</T>
            </T>
          ))}
        </Para>
      </Box>
    </Stage>
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
