/** What happens in a run, in words, and how two plans differ in it. */
import {diffArrays} from 'diff';
import type {Step, StepOf} from '../../../engine/plan/step.js';
import {views} from '../../../systems/registry.js';
import {words} from '../../../presenting/words/words.js';
import type {Change} from '../../../presenting/lab-material.js';

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
  if (next !== undefined) return words.planSteps.before(text, next);
  const last = chunks[index - 1]?.value.at(-1);
  return last === undefined ? text : words.planSteps.after(text, last);
}

const told = (plan: readonly Step[]): string[] =>
  plan.flatMap((step) => wordsFor(step) ?? []);

type Tellers = {
  readonly [Do in Step['do']]?: (step: StepOf<Do>) => string | null;
};

const tellers: Tellers = {
  fault: ({system, fault, who}) => views[system]?.words.suffers(fault, who) ?? fault,
  system: ({system, step}) => views[system]?.words.step(step) ?? null,
  start: ({program, supervised = false}) => words.planSteps.start(program, supervised),
  run: ({program}) => words.planSteps.run(program),
  'guest-order': ({nth}) => words.planSteps.guestOrder(nth),
  'hold-call': ({program, call, nth, effect}) =>
    words.planSteps.holdCall({program, call, nth, counts: effect === 'counts'}),
  'let-go': () => words.planSteps.letGo,
  kill: ({program}) => words.planSteps.kill(program),
  pause: ({program}) => words.planSteps.pause(program),
  resume: ({program}) => words.planSteps.resume(program),
  'take-over': ({program}) => words.planSteps.takeOver(program),
  stop: ({program}) => words.planSteps.stop(program),
  shipped: ({through}) => words.planSteps.shipped(through),
  'big-orders': ({every, bytes}) => words.planSteps.bigOrders(every, bytes),
  'closing-time': () => words.planSteps.closingTime,
  intercept: (step) =>
    words.run.interceptions.inPlan(step, views[step.system]?.words ?? null),
  release: () => words.planSteps.release,
  plant: ({windows}) => words.planSteps.plant(windows),
  'time-passes': ({ms}) => words.planSteps.timePasses(ms),
  backdate: ({ageMs}) => words.planSteps.backdate(ageMs),
};

function wordsFor(step: Step): string | null {
  // Which teller goes with which step is checked above, and not known here.
  const tell = tellers[step.do] as ((one: Step) => string | null) | undefined;
  return tell?.(step) ?? null;
}
