import type {LiveBroker} from '../../../lab/live-brokers.js';
import type {LiveState} from '../../../lab/live.js';
import type {Moment, Sign} from '../../../lab/timeline/state.js';
import {bodyHeight, bodyWidth, type World} from '../../state/world.js';
import {blank, line, type Line, lineWidth, padded, span} from '../../text/line.js';
import {wrap} from '../../text/wrap.js';
import {bold, dim, lost, type Style} from '../../theme.js';
import {brokerLead, markLine} from '../broker-row.js';
import {barWidth, logBar} from './bars.js';
import type {LabScreen, StageOf} from './lab-screen.js';

/** The run as it goes: counters, brokers, and in words what happens. Every row keeps its place. */
export function runningLines(
  screen: LabScreen,
  stage: StageOf<'running'>,
  world: World,
): readonly Line[] {
  const {live} = stage;
  const top = [
    ...counterLines(live, world),
    blank,
    ...brokerLines(screen, live, world),
    blank,
  ];
  const room = bodyHeight(world.size) - top.length - (stage.stopping ? 1 : 0);
  const words =
    live.recent.length === 0
      ? preparingLines(stage, world)
      : momentLines(live, room, world);
  const filled = [
    ...words,
    ...Array.from({length: Math.max(0, room - words.length)}, () => blank),
  ];
  return [
    ...top,
    ...filled.slice(-Math.max(1, room)),
    ...(stage.stopping ? [stoppingLine(world)] : []),
  ];
}

function stoppingLine({t}: World): Line {
  return line(t.live.stopping, lost);
}

function counterLines(live: LiveState, {t, size}: World): readonly Line[] {
  const wide = bodyWidth(size) >= 76;
  const cell = (count: number | null, name: string, style: Style = {}): Line => [
    span(
      String(count ?? '–').padStart(wide ? 6 : 5),
      count === 0 || count === null ? dim : {...bold, ...style},
    ),
    span(` ${name}`.padEnd(wide ? 12 : 10), dim),
  ];
  const name = (text: string, style: Style): Line => [
    span(text.padEnd(9), {...style, bold: true}),
  ];
  const {names} = t.live;
  return [
    [
      ...name(t.live.checkout, {colour: 'produce'}),
      ...cell(live.attempted, names.attempted),
      ...cell(live.yes, names.yes),
      ...(wide
        ? [...cell(live.no, names.no), ...cell(live.pending, names.pending)]
        : notYes(live, t)),
    ],
    [...name(t.live.log, {colour: 'store'}), ...cell(live.committed, names.committed)],
    [
      ...name(t.live.shipping, {colour: 'consume'}),
      ...cell(live.shipped, names.shipped),
      ...(live.shipped === 0 && !live.ended ? line(t.live.shipsLater, dim) : []),
    ],
  ];
}

/** Where the row is short, what is not "yes" shares a cell. */
function notYes({no, pending}: LiveState, {live: {names}}: World['t']): Line {
  const style: Style = no + pending === 0 ? dim : bold;
  return [span(`${no} ${names.no}, ${pending} ${names.pending}`, style)];
}

function brokerLines(
  {material}: LabScreen,
  live: LiveState,
  world: World,
): readonly Line[] {
  const {topic, orders} = material.definition;
  const width = bodyWidth(world.size);
  const rows: readonly (LiveBroker | null)[] =
    live.brokers.length > 0
      ? live.brokers
      : Array.from({length: topic.replicas}, () => null);
  const most = Math.max(orders, ...live.brokers.map(({logEnd}) => logEnd ?? 0));
  const leads = rows.map((broker, index) => leadOf(broker, index + 1, world));
  const lead = Math.max(...leads.map(lineWidth));
  const epochs = width >= 76;
  const room = width - lead - 7 - (epochs ? 10 : 0);
  const committed = live.committed ?? 0;
  const brokers = rows.map((broker, index): Line => {
    const head = padded(leads[index] ?? blank, lead);
    if (broker === null) return head;
    const logEnd = broker.logEnd ?? 0;
    const bar = padded([...logBar({logEnd, committed}, {most, room})], room);
    const epoch =
      broker.epoch === null || !epochs ? '' : `  ${world.t.broker.epoch(broker.epoch)}`;
    return [
      ...head,
      ...bar,
      span(String(broker.logEnd ?? '–').padStart(6), bold),
      span(epoch, dim),
    ];
  });
  const mark: Line =
    live.committed === null
      ? blank
      : markLine(
          world.t.live.committed(committed),
          lead + barWidth(committed, most, room),
          width,
        );
  return [...brokers, mark];
}

function leadOf(broker: LiveBroker | null, number: number, {t}: World): Line {
  if (broker === null) return [span(t.broker.name(number).padEnd(10), dim)];
  return brokerLead({...broker, leads: broker.role === 'leader'}, t);
}

const momentStyle: Readonly<Record<Sign, Style>> = {
  info: {},
  fault: {colour: 'lost'},
  good: {colour: 'safe'},
  bad: {colour: 'lost', bold: true},
  wait: dim,
};

const momentSign: Readonly<Record<Sign, string>> = {
  info: ' ',
  fault: '✗',
  good: '✓',
  bad: '✗',
  wait: '…',
};

/** One moment of a run: when, and what. */
export function momentRows(
  {at, sign, text}: Moment,
  now: boolean,
  width: number,
): readonly Line[] {
  const time = (at / 1000).toFixed(1).padStart(5);
  const lead: Line = [
    span(now ? '▶' : ' ', {colour: 'accent', bold: true}),
    span(`${time}  `.replaceAll(' ', '\u00a0'), dim),
    span(`${momentSign[sign]}\u00a0`, momentStyle[sign]),
  ];
  const style = now ? {...momentStyle[sign], bold: true} : momentStyle[sign];
  return wrap([...lead, span(text, style)], width, 10);
}

function momentLines({recent}: LiveState, room: number, {size}: World): readonly Line[] {
  const rows = recent.flatMap((moment, index) =>
    momentRows(moment, index === recent.length - 1, bodyWidth(size)),
  );
  return rows.slice(-room);
}

function preparingLines(
  {preparing}: StageOf<'running'>,
  {t, size}: World,
): readonly Line[] {
  const text = preparing?.text ?? t.live.starting;
  const share = preparing?.share ?? null;
  const room = Math.min(40, bodyWidth(size) - 8);
  const done = share === null ? 0 : Math.round(Math.max(0, Math.min(1, share)) * room);
  const bar: readonly Line[] =
    share === null
      ? []
      : [
          [
            span('▰'.repeat(done), {colour: 'accent'}),
            span('▱'.repeat(room - done), dim),
            span(` ${Math.round(share * 100)} %`, dim),
          ],
        ];
  return [...wrap([span(text)], bodyWidth(size)), ...bar];
}
