/** What the codes of a run say, in English: one table a kind of code. */
import {type Doubt, numberOf, textOf, textsOf} from '../../engine/evidence.js';
import type {Facts, Misbehaviour} from '../../engine/history/history.js';
import type {SystemViews, SystemWords, Wording} from '../../engine/system-view.js';
import {capital, counted, firstOf, ordinal, sentence} from '../../grammar/en.js';
import {taken} from './interception-words.js';

type Table = Readonly<
  Record<string, (facts: Facts, words: SystemWords | null) => string>
>;

const secondsOf = ({ms}: Facts): string => `${numberOf(ms) / 1000} s`;
const said = ({said: text}: Facts): string => textOf(text);
const idsOf = ({ids}: Facts): string => firstOf(textsOf(ids));

/** What a record of before codes says in its own words is said so. */
function look(
  code: string,
  facts: Facts,
  tables: readonly (Readonly<Record<string, Wording>> | undefined)[],
): string {
  const text = facts['text'];
  if (typeof text === 'string') return text;
  const wording = tables.map((table) => table?.[code]).find((one) => one !== undefined);
  return wording ? wording(facts) : code;
}

/** The table with the words of a system filled in; those of systems speak of themselves. */
const bound = (
  table: Table,
  words: SystemWords | null,
): Readonly<Record<string, Wording>> =>
  Object.fromEntries(
    Object.entries(table).map(([code, say]) => [
      code,
      (facts: Facts) => say(facts, words),
    ]),
  );

const wordsOf = (views: SystemViews, {system}: Facts): SystemWords | null =>
  views[textOf(system)]?.words ?? null;

const misbehaviours: Readonly<Record<Misbehaviour, string>> = {
  'does-not-build': 'does not build',
  threw: 'threw an error',
  'exited-early': 'ended before its work was done',
  hung: 'hung',
  'spoke-garbage': 'said something that is no part of the conversation',
  'unknown-order': 'spoke of an order that it was never given',
  flooded: 'said more than anybody can take in',
  'never-acknowledged': 'acknowledged nothing',
};

const moved = (facts: Facts): string => `and nothing moved for ${secondsOf(facts)}`;

const whys: Table = {
  'too-few-acknowledged': (facts) =>
    `${numberOf(facts['count'])} of ${counted(numberOf(facts['of']), 'order')} were acknowledged ${secondsOf(facts)} later`,
  'had-not-ended': (facts) =>
    `it had no more orders, and had not ended ${secondsOf(facts)} later`,
  'no-last-word': (facts) =>
    `it gave no last word on ${counted(numberOf(facts['count']), 'order')}, the first of them ${textOf(facts['first'])}, ${moved(facts)}`,
  'asked-for-none': (facts) => `it asked for no order, ${moved(facts)}`,
  'asked-for-no-more': (facts) => `it asked for no more orders, ${moved(facts)}`,
  'no-such-call': (facts) =>
    `it had not come to its ${ordinal(numberOf(facts['nth']))} "${textOf(facts['call'])}" ${secondsOf(facts)} later`,
  'before-it-was-killed': () => 'it had ended before it was killed',
  'before-it-was-replaced': () => 'it had ended before it was replaced',
  'first-had-not-ended': (facts) =>
    `the first one had not ended ${secondsOf(facts)} after it could go on`,
  'too-few-shipped': (facts, words) =>
    `${numberOf(facts['count'])} of ${numberOf(facts['of'])} orders were shipped, and they were not all ${words?.settled ?? 'settled'}, ${secondsOf(facts)} later`,
  'not-ended': (facts) => `it had not ended ${secondsOf(facts)} later`,
  'end-not-reached': (facts, words) =>
    `nothing new was shipped for ${secondsOf(facts)}, and the end of the ${words?.holding ?? 'orders'} was not reached`,
  exit: ({code}) => `exit code ${String(code)}`,
  signal: ({signal}) => `it was ended by ${textOf(signal)}`,
  answered: ({id}) => `it answered "${textOf(id)}"`,
  'not-of-the-kit': (facts) =>
    `it wrote "${said(facts)}" to stdout, where only the kit speaks (console.log is fine: it goes to stderr)`,
  'no-end-of-line': ({megabytes}) =>
    `it wrote more than ${numberOf(megabytes)} MB without an end of line`,
  mistake: (facts) => `${whereInFile(facts)}${said(facts)}`,
  'imports-what-is-not-there': (facts) =>
    `${whereInFile(facts)}it imports "${textOf(facts['module'])}", which is not there (a program may import kafkajs, node's own modules and ackademy/kit)`,
  'too-many-calls': ({most}) => `it made more than ${numberOf(most)} calls`,
};

function whereInFile({file, line, column}: Facts): string {
  if (file === undefined) return '';
  return `${textOf(file)}, line ${numberOf(line)}, column ${numberOf(column)}: `;
}

/** The rest of the sentence: what was seen. */
function detailOf(facts: Facts, views: SystemViews): string {
  const {why} = facts;
  if (why === undefined)
    return typeof facts['text'] === 'string' ? facts['text'] : said(facts);
  const words = wordsOf(views, facts);
  return look(textOf(why), facts, [words?.misbehaviours, bound(whys, words)]);
}

/** Says how one of the shop's programs broke the rules: "checkout hung: …". */
export function misbehaviour(
  event: {readonly program: string; readonly how: Misbehaviour; readonly facts: Facts},
  views: SystemViews,
): string {
  const detail = detailOf(event.facts, views);
  return `${event.program} ${misbehaviours[event.how]}${detail && `: ${detail}`}`;
}

const troubles: Table = {
  'stood-still': (facts) =>
    `The machine stood still for ${(numberOf(facts['ms']) / 1000).toFixed(1)} s, so the times of this run mean nothing.`,
  'disks-unreadable': (facts) => `The disks could not be read: ${said(facts)}`,
  'killed-and-not-ended': (facts) =>
    `${textOf(facts['program'])} had not ended ${secondsOf(facts)} after it was killed.`,
  failed: said,
};

/** What the machine, a system or the trainer did. */
export function trouble(
  {
    code,
    system,
    facts,
  }: {readonly code: string; readonly system?: string | undefined; readonly facts: Facts},
  views: SystemViews,
): string {
  const words = views[system ?? '']?.words ?? null;
  return look(code, facts, [words?.troubles, bound(troubles, words)]);
}

const chance: Readonly<Record<string, Table[string]>> = {
  answered: () => 'checkout answered every order',
  settled: ({through}, words) =>
    `shipping ${words?.settled ?? 'settled'} ${numberOf(through)} records`,
  handled: () => 'shipping handled every order',
};

function hindrance(
  {slowestMs, handledNothing}: Facts,
  words: SystemWords | null,
): string {
  if (handledNothing === true) return ' (it handled nothing at all)';
  return typeof slowestMs === 'number'
    ? ` (a ${words?.node ?? 'server'} took ${(slowestMs / 1000).toFixed(1)} s to answer)`
    : '';
}

const premises: Table = {
  'given-its-chance': (facts, words) =>
    `${chance[textOf(facts['did'])]?.(facts, words) ?? 'it did all'}, or stood still for ${numberOf(facts['stuckMs']) / 1000} s${hindrance(facts, words)}`,
  'had-time-to-end': ({patienceMs}) =>
    `checkout had time to end when the shop closed: it ended, or it was awake and went on waiting for something${typeof patienceMs === 'number' ? ` (it did not stir for ${patienceMs / 1000} s)` : ''}`,
  'gave-up': () =>
    'checkout had given up, and had said so, before the replies came again',
  'elder-lives': () =>
    'the first checkout, which was taken for dead, was still there when it could go on',
  struck: (facts, words) => `${taken(facts, words)}${notStruck(facts, words)}`,
};

function notStruck(facts: Facts, words: SystemWords | null): string {
  const {why, seen, from} = facts;
  const node = words?.node ?? 'server';
  if (why === 'refused')
    return numberOf(facts['taken']) === 1
      ? ` (with it the ${node} refused the request)`
      : ` (with ${numberOf(facts['refusals'])} of them the ${node} refused the request)`;
  if (why !== 'too-few') return '';
  const meant = from === 1 ? '' : `, and the ${ordinal(numberOf(from))} was meant`;
  return ` (${textOf(facts['of'])} made ${seen === 0 ? 'none' : numberOf(seen)} within ${secondsOf(facts)}${meant})`;
}

/** What had to be so. */
export function premiseWords(
  {
    premise,
    system,
    facts,
  }: {
    readonly premise: string;
    readonly system?: string | undefined;
    readonly facts: Facts;
  },
  views: SystemViews,
): string {
  const words = views[system ?? '']?.words ?? wordsOf(views, facts);
  return look(premise, facts, [words?.premises, bound(premises, words)]);
}

const reading = (facts: Facts, views: SystemViews): string => detailOf(facts, views);

const doubts: Table = {
  'not-ended': () => 'The history stops before the end of the run.',
  'never-read': (_, words) => `The ${words?.store ?? 'store'} was never read to its end.`,
  'never-shipped-to-the-end': () => 'Shipping never came to its end.',
  'holding-never-read': ({holding}, words) =>
    `The ${words?.holding ?? 'holding'} ${textOf(holding)} was never read.`,
  'never-answered': (facts) => `Checkout never answered for ${idsOf(facts)}.`,
  'nothing-acknowledged': () => 'No order was acknowledged: there is nothing to judge.',
  'nobody-waited': () =>
    'Nobody waited to see whether the records behind a bad one move on.',
  'nothing-reported': () => 'Reconciliation reported nothing, not even that all is well.',
  'planted-astray': (facts) =>
    `What was planted is not what stood in the book of the warehouse when it was compared: ${idsOf(facts)}.`,
  'no-probe': () =>
    'No probe order was handed out, so nobody knows whether the shop was in service.',
  'probe-not-measured': (facts) => `Nobody measured how long ${idsOf(facts)} took.`,
  'nobody-looked': () =>
    'Nobody tried to read while the fault lasted, so nobody knows what could be seen.',
  'nobody-answered-a-reader': (_, words) =>
    `No ${words?.node ?? 'server'} answered when a consumer wanted to read, so nobody knows what could be seen.`,
  stranger: (facts) => `The record has ${idsOf(facts)}, which checkout was never given.`,
  clash: (facts, words) => {
    const [one = '', other = ''] = textsOf(facts['ids']);
    const place = textOf(facts['place']);
    return `The reader found both ${one} and ${other} ${words?.place(place) ?? `at ${place}`}.`;
  },
  'shipped-from-nowhere': (facts, words) =>
    `The warehouse shipped ${idsOf(facts)}, but the ${words?.store ?? 'store'}, read to its end, has no such order.`,
  'neither-shipped-nor-passed': (facts, words) =>
    `Shipping came to the end of the ${words?.store ?? 'store'}, yet it neither shipped nor passed ${idsOf(facts)}.`,
  'nothing-promised': () => 'The run promised nothing that could be judged.',
};

type Long = (facts: Facts, views: SystemViews, words: SystemWords | null) => string;

/** Those that end with what another code says. */
const longDoubts: Readonly<Record<string, Long>> = {
  environment: (facts, views) =>
    `The environment failed, not the shop: ${trouble({code: textOf(facts['code']), system: textOf(facts['system']), facts}, views)}`,
  misbehaved: (facts, views) =>
    capital(
      misbehaviour(
        {
          program: textOf(facts['program']),
          how: textOf(facts['how']) as Misbehaviour,
          facts,
        },
        views,
      ),
    ),
  premise: (facts, views) =>
    `A premise was not met: ${premiseWords({premise: textOf(facts['premise']), system: textOf(facts['system']), facts}, views)}`,
  'orders-unread': (facts, views, words) =>
    `The reading of the ${words?.store ?? 'store'} is not complete: ${reading(facts, views)}`,
  'holding-unread': (facts, views) =>
    `The reading of ${textOf(facts['holding'])} is not complete: ${reading(facts, views)}`,
  'shipping-stopped': (facts, views, words) =>
    `Shipping did not come to the end of the ${words?.store ?? 'store'}: ${reading(facts, views)}`,
};

/** Why a run proves nothing, as full sentences; `store` is the system that the orders lie in. */
export function doubtSentences(
  found: readonly Doubt[],
  views: SystemViews,
  store: string,
): readonly string[] {
  return found.map(({code, system, facts}) => {
    const own = views[system ?? '']?.words;
    const words = wordsOf(views, facts) ?? views[store]?.words ?? null;
    const long = longDoubts[code];
    if (long) return sentence(long(facts, views, words));
    return sentence(look(code, facts, [own?.doubts, bound(doubts, words)]));
  });
}

/** How a reading or shipping that stopped early ended, for a moment of the timeline. */
export const stoppedBecause = reading;
