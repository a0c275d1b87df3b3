import {isLost, judged, type Place, placeOfLoss} from '../../engine/ledger/fate.js';
import type {Ledger, OrderRecord} from '../../engine/ledger/ledger.js';
import type {Report} from './report.js';
import type {RunRecord} from '../../engine/history/run-record.js';
import type {Headline} from '../../engine/verdict/verdict.js';
import {takenFor, takenForWords} from '../../systems/kafka/evidence/taken-for.js';
import {capital, counted, listed, named, often, seconds} from '../../engine/words.js';

/** The verdict in one sentence, the number first. */
export function headlineSentence(report: Pick<Report, 'verdict'> & Told): string {
  return headlines[report.verdict](report);
}

type Told = Pick<Report, 'counts' | 'serviceBackMs'> &
  Partial<Pick<Report, 'gap' | 'properties'>>;

const headlines: Readonly<Record<Headline, (told: Told) => string>> = {
  lost: ({counts: {lost, acknowledged}}) =>
    `${lost} of ${counted(acknowledged, 'acknowledged order')} ${lost === 1 ? 'is' : 'are'} gone.`,
  torn: ({counts: {torn}}) =>
    torn === 1
      ? '1 order is torn: of two records that belong together, one is there.'
      : `${torn} orders are torn: of two records that belong together, one is there.`,
  phantom: ({counts: {phantom}}) =>
    phantom === 1
      ? '1 customer heard "no", and the order is there all the same.'
      : `${phantom} customers heard "no", and their orders are there all the same.`,
  duplicated: ({counts: {duplicated}}) =>
    `${counted(duplicated, 'order')} shipped more than once.`,
  stalled: ({counts: {stalled}}) =>
    `${counted(stalled, 'acknowledged order')} ${stalled === 1 ? 'does' : 'do'} not move any more.`,
  overlooked: ({gap}) => gapSentence(gap ?? null),
  invisible: ({counts: {invisible}}) =>
    `${counted(invisible, 'acknowledged order')} could not be read while the fault lasted.`,
  unavailable: ({serviceBackMs}) =>
    serviceBackMs === null
      ? 'The shop was out of service: the probe order was never acknowledged.'
      : `The shop was out of service: the probe order took ${seconds(serviceBackMs)}.`,
  safe: (told) => {
    const {gap = null} = told;
    if (gap !== null) return gapSentence(gap);
    return told.counts.lost === 0
      ? keptSentences(told)
      : 'Nothing that this run was judged by is broken.';
  },
  inconclusive: () => 'This run proves nothing.',
};

/** "None of 90 acknowledged orders is gone, and none shipped twice. 10 were refused: …": what was judged, no more. */
function keptSentences({counts, properties = {}}: Told): string {
  const {acknowledged, rejected, phantom} = counts;
  // What was parked and then sent back has shipped.
  const parked = Math.max(0, Math.min(counts.parked, acknowledged - counts.effects));
  const whole = properties['all-or-nothing'] === 'holds' ? ' or torn' : '';
  const once = properties['each-once'] === 'holds' ? ', and none shipped twice' : '';
  const kept = `None of ${counted(acknowledged, 'acknowledged order')} is gone${whole}${once}.`;
  const put =
    parked === 0
      ? ''
      : ` ${parked} ${parked === 1 ? 'is' : 'are'} parked, for a person to look at.`;
  if (rejected === 0 || phantom > 0) return `${kept}${put}`;
  const refused =
    rejected === 1
      ? 'was refused, and the customer knows'
      : 'were refused, and the customers know';
  return `${kept}${put} ${rejected} more ${refused}.`;
}

/** "0 of 4 planted errors were found." */
function gapSentence(gap: Report['gap']): string {
  const {planted, found, falseAlarms} = gap ?? {planted: 0, found: 0, falseAlarms: 0};
  const first =
    planted === 0
      ? 'Nothing was planted'
      : `${found} of ${counted(planted, 'planted error')} ${found === 1 ? 'was' : 'were'} found`;
  return falseAlarms === 0
    ? `${first}${planted === 0 || found === planted ? ', and nothing else was reported' : ''}.`
    : `${first}, and ${counted(falseAlarms, 'healthy order')} ${falseAlarms === 1 ? 'was' : 'were'} reported, too.`;
}

/** Where the lost orders were lost, and who had them: a sentence for each place, the earliest first. */
export function whereLost(ledger: Ledger, run: RunRecord): readonly string[] {
  // Where losses are planted to be found, they are not what the run is about.
  if (run.began.promise['none-lost'] === undefined) return [];
  const lost = judged(ledger).filter(isLost);
  return order.flatMap((place) => {
    const here = lost.filter((one) => placeOfLoss(one, ledger) === place);
    return here.length === 0 ? [] : [places[place](here, {ledger, run})];
  });
}

const order: readonly Place[] = ['produce', 'store', 'consume', 'unknown'];

type Evidence = {readonly ledger: Ledger; readonly run: RunRecord};

const places: Readonly<
  Record<Place, (orders: readonly OrderRecord[], evidence: Evidence) => string>
> = {
  produce: (orders, {ledger}) =>
    `Lost in produce: ${orders.length === 1 ? 'it never was' : 'they never were'} on any broker's disk.${mistaken(orders, ledger)}`,
  store: (orders, {run}) =>
    `Lost in the store: ${holdersOf(orders)}${leaderNow(orders, run)}.`,
  consume: ({length}) =>
    length === 1
      ? "Lost in consume: it is in the log, and the group's position is beyond it."
      : "Lost in consume: they are in the log, and the group's position is beyond them.",
  unknown: ({length}, {ledger}) =>
    `Where ${length === 1 ? 'it was' : 'they were'} lost is unknown: ${whyUnknown(ledger)}.`,
};

/** For which other order a broker took the first of them. */
function mistaken(orders: readonly OrderRecord[], ledger: Ledger): string {
  const first = takenFor(ledger).find(({id}) => orders.some((one) => one.id === id));
  return first ? ` ${capital(takenForWords(first))}.` : '';
}

function whyUnknown({blind, unseen}: Ledger): string {
  if (blind.length > 0)
    return `the witness could not read all of the log of ${named('broker', blind)}`;
  return unseen.length > 0
    ? `${named('broker', unseen)} deleted part of the log before the witness could look at it`
    : 'the witness saw no disk';
}

function holdersOf(orders: readonly OrderRecord[]): string {
  const groups = new Map<string, {readonly brokers: readonly number[]; count: number}>();
  for (const one of orders) {
    const brokers = brokersOf(one);
    const group = groups.get(brokers.join()) ?? {brokers, count: 0};
    group.count += 1;
    groups.set(brokers.join(), group);
  }
  const [first, ...others] = [...groups.values()].sort((a, b) => b.count - a.count);
  if (!first) return '';
  if (others.length === 0)
    return `${named('broker', first.brokers)} had them${first.brokers.length === 1 ? ', nobody else did' : ''}`;
  return listed(
    [first, ...others].map(
      ({brokers, count}) =>
        `${count} ${count === 1 ? 'was' : 'were'} on ${named('broker', brokers)}${brokers.length === 1 ? ' alone' : ''}`,
    ),
  );
}

function leaderNow(orders: readonly OrderRecord[], run: RunRecord): string {
  const [leader, ...more] = new Set(run.leaders.values());
  if (leader === undefined || more.length > 0) return '';
  if (leader === null) return ', and nobody leads now';
  const had = orders.some((one) => brokersOf(one).includes(leader));
  return `, and broker ${leader} now leads${had ? ' without them' : ''}`;
}

function brokersOf({disks}: OrderRecord): readonly number[] {
  return [...new Set(disks.map(({broker}) => broker))].sort((a, b) => a - b);
}

/** What became of one order: "order-0051: acknowledged, on the disk of broker 1 only, not in the log". */
export function fateOf(ledger: Ledger, id: string): string {
  const stranger = ledger.strangers.find((one) => one.id === id);
  const found = ledger.orders.find((one) => one.id === id) ?? stranger;
  if (!found) return `${id}: not in this run`;
  return `${id}: ${[
    stranger ? 'never handed out' : answered(found),
    onDisk(found),
    inLog(found),
    ...takenFor(ledger)
      .filter((one) => one.id === id)
      .map(
        ({offset, of}) => `its offset in the broker's reply (${offset}) is that of ${of}`,
      ),
    ...elsewhere(found, ledger),
    ...afterwards(found),
  ].join(', ')}`;
}

const answers = {
  yes: 'acknowledged',
  no: 'told "no"',
  pending: 'pending',
  none: 'never answered',
} as const;

function answered({answer, interrupted}: OrderRecord): string {
  return answer === null && interrupted
    ? 'in hand when checkout was killed'
    : answers[answer ?? 'none'];
}

function onDisk(found: OrderRecord): string {
  const brokers = brokersOf(found);
  if (brokers.length === 0) return 'on no disk that the witness saw';
  return brokers.length === 1
    ? `on the disk of ${named('broker', brokers)} only`
    : `on the disks of ${named('broker', brokers)}`;
}

function inLog({log, undone}: OrderRecord): string {
  if (log.length === 0)
    return undone.length > 0
      ? 'in the log in an aborted transaction only'
      : 'not in the log';
  return often(log.length, 'in the log');
}

/** Its records in further topics, and the halves that are missing. */
function elsewhere({further}: OrderRecord, {halves}: Ledger): readonly string[] {
  const topics = [...new Set([...halves, ...further.map(({topic}) => topic)])];
  return topics.map((name) => {
    const count = further.filter(({topic}) => topic === name).length;
    if (count === 0) return `not in ${name}`;
    return often(count, `in ${name}`);
  });
}

function afterwards(found: OrderRecord): readonly string[] {
  const {log, passed, effects, parked, stalled} = found;
  const shipped = often(effects, 'shipped');
  if (parked !== null) return [`parked (${parked})`, ...(effects > 0 ? [shipped] : [])];
  if (effects > 0) return [shipped];
  if (log.length === 0) return [];
  if (stalled && !passed) return ['waiting in it, and not shipped'];
  return [passed ? 'passed and not shipped' : 'not shipped'];
}
