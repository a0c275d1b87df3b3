/** What happens in a run, in words, and how two plans differ in it. */
import {diffArrays} from 'diff';
import type {Step, StepOf} from '../../engine/plan/step.js';
import {words as said} from '../../presenting/words/words.js';
import {views} from '../../systems/registry.js';
import {ordinal, seconds} from '../../grammar/en.js';
import type {Change} from '../../presenting/lab-material.js';

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
  readonly [Do in Step['do']]?: (step: StepOf<Do>) => string | null;
};

const words: Words = {
  fault: ({system, fault, who}) => views[system]?.words.suffers(fault, who) ?? fault,
  system: ({system, step}) => views[system]?.words.step(step) ?? null,
  start: ({program, supervised = false}) =>
    supervised
      ? `${program} starts, and is started again whenever it ends`
      : `${program} starts`,
  run: ({program}) => `${program} runs to its end`,
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
  intercept: (step) =>
    said.run.interceptions.inPlan(step, views[step.system]?.words ?? null),
  release: () => 'requests and replies get through again',
  plant: ({windows}) =>
    `in ${windows} hours the warehouse loses one parcel and ships another twice`,
  'time-passes': ({ms}) => `${seconds(ms)} pass`,
  backdate: ({ageMs}) => (ageMs === 0 ? 'orders are new' : 'orders are old'),
};

function wordsFor(step: Step): string | null {
  // Which word goes with which step is checked above, and not known here.
  const tell = words[step.do] as ((one: Step) => string | null) | undefined;
  return tell?.(step) ?? null;
}
