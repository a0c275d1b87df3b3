/** What happens in a run, in words, and how two plans differ in it. */
import {diffArrays} from 'diff';
import type {BrokerFault, Role, Step, StepOf} from '../../engine/plan/step.js';
import {toBeTaken} from '../../presenting/run/interception-words.js';
import {ordinal, seconds} from '../../engine/words.js';
import type {Change} from '../../ui/services.js';

/** Only what is done is compared: what is waited for and measured follows from it. */
export function planDifference(
  shipped: readonly Step[],
  own: readonly Step[],
): Change['happens'] {
  const chunks = diffArrays(told(shipped), told(own));
  return chunks.flatMap((chunk, index) => {
    if (!chunk.added && !chunk.removed) return [];
    const texts = isLoneStep(chunks, index) ? [placed(chunks, index)] : chunk.value;
    return texts.map((text) => ({here: chunk.added, text}));
  });
}

type Chunks = ReturnType<typeof diffArrays<string>>;

/** One step that comes in the place of none. Two fixes may differ only in where that is. */
function isLoneStep(chunks: Chunks, index: number): boolean {
  const chunk = chunks[index];
  const before = chunks[index - 1];
  return chunk?.added === true && chunk.value.length === 1 && before?.removed !== true;
}

/** What is done before what, or after what if nothing follows. */
function placed(chunks: Chunks, index: number): string {
  const text = chunks[index]?.value[0] ?? '';
  const next = chunks[index + 1]?.value[0];
  if (next !== undefined) return `${text}, before ${next}`;
  const last = chunks[index - 1]?.value.at(-1);
  return last === undefined ? text : `${text}, after ${last}`;
}

const told = (plan: readonly Step[]): string[] =>
  plan.flatMap((step) => wordsFor(step) ?? []);

type Words = {
  readonly [Do in Step['do']]?: (step: StepOf<Do>) => string;
};

const words: Words = {
  fault: ({who, fault}) => `${brokers[who].name} ${faults[fault][brokers[who].are]}`,
  start: ({program, supervised = false}) =>
    supervised
      ? `${program} starts, and is started again whenever it ends`
      : `${program} starts`,
  run: ({program}) => `${program} runs to its end`,
  'add-partitions': ({total}) => `the topic gets ${total} partitions`,
  'guest-order': ({nth}) => `the ${ordinal(nth)} order comes from a guest`,
  'hold-call': ({program, call, nth, effect}) =>
    `${program} is held at its ${ordinal(nth)} "${call}"${effect === 'counts' ? ', which counts' : ''}`,
  'let-go': () => 'it is let go',
  kill: ({program}) => `${program} is killed (kill -9)`,
  'take-over': ({program}) =>
    `${program} is taken for dead, and a second one takes over what it has in hand`,
  stop: ({program}) => `${program} is closed`,
  shipped: ({through}) => `shipping has shipped ${through} orders`,
  'big-orders': ({every, bytes}) =>
    every === 0
      ? 'no order is big any more'
      : `every ${ordinal(every)} order is ${bytes / 1000} kB big`,
  'closing-time': () => 'the shop closes, and checkout may end',
  intercept: (step) => toBeTaken(step, 'is'),
  release: () => 'requests and replies get through again',
  plant: ({windows}) =>
    `in ${windows} hours the warehouse loses one parcel and ships another twice`,
  'elect-unclean': () => 'an operator orders an unclean election',
  'time-passes': ({ms}) => `${seconds(ms)} pass`,
  backdate: ({ageMs}) => (ageMs === 0 ? 'orders are new' : 'orders are old'),
};

function wordsFor(step: Step): string | null {
  // Which word goes with which step is checked above, and not known here.
  const tell = words[step.do] as ((one: Step) => string) | undefined;
  return tell?.(step) ?? null;
}

type Number = 'one' | 'many';

const brokers: Readonly<Record<Role, {readonly name: string; readonly are: Number}>> = {
  leader: {name: 'the first leader', are: 'one'},
  followers: {name: 'the followers', are: 'many'},
  'one-follower': {name: 'one follower', are: 'one'},
  all: {name: 'all brokers', are: 'many'},
};

const be = (what: string): Readonly<Record<Number, string>> => ({
  one: `is ${what}`,
  many: `are ${what}`,
});

const faults: Readonly<Record<BrokerFault, Readonly<Record<Number, string>>>> = {
  crash: be('killed'),
  stop: be('shut down in good order (SIGTERM)'),
  pause: be('paused'),
  resume: be('resumed'),
  restart: be('started again'),
  'cut-off': be('cut off from the other brokers and the controller'),
  'hold-back': be('held back: no records come any more'),
  rejoin: be('connected again'),
  'lose-disk': {one: 'loses all its data', many: 'lose all their data'},
  'new-disk': {
    one: 'gets a new disk, formatted and empty',
    many: 'get new disks, formatted and empty',
  },
  'power-cut': {one: 'loses its power', many: 'lose their power'},
};
