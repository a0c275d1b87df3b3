import type {
  Fix,
  LabDefinition,
  PropertyName,
  PropertyPromise,
  WhichRun,
} from './define.js';
import type {ProgramName, Step} from './step.js';

/** The fault, and what is waited for only because of it. */
const ofTheFault: ReadonlySet<Step['do']> = new Set([
  'fault',
  'premise',
  'big-orders',
  'intercept',
  'struck',
  'release',
  'backdate',
  'stop',
  'time-passes',
  'guest-order',
  'plant',
  'hold-call',
  'held',
  'let-go',
  'kill',
  'pause',
  'resume',
  'take-over',
  'elder-ended',
  'caught-up',
]);

/** The same plan without the fault: what remains must hold everything. */
function controlPlan(plan: readonly Step[]): readonly Step[] {
  return plan.filter((step) =>
    step.do === 'system' ? !step.ofTheFault : !ofTheFault.has(step.do),
  );
}

/** What a run does: the lab's plan, that of the fix, or what is left of it for "control". */
export function planFor(lab: LabDefinition, which: WhichRun): readonly Step[] {
  if (which === 'control') return lab.controlPlan ?? controlPlan(lab.plan);
  return fixOf(lab, which)?.plan ?? lab.plan;
}

/** The fix whose folder has the changed files of a run; null: as shipped. */
export function filesFor(lab: LabDefinition, which: WhichRun): string | null {
  const fix = fixOf(lab, which);
  if (!fix) return null;
  return fix.filesOf === undefined ? fix.id : fix.filesOf;
}

/** Every run that a lab offers but that of the learner's copy, in the order in which they are shown. */
export const runsOf = (lab: LabDefinition): readonly WhichRun[] => [
  null,
  'control',
  ...lab.fixes.map(({id}) => id),
];

function fixOf(lab: LabDefinition, which: WhichRun): Fix | undefined {
  return lab.fixes.find(({id}) => id === which);
}

/** What a run promises. */
export function promiseFor(lab: LabDefinition, which: WhichRun): PropertyPromise {
  if (which === null) return lab.shipped;
  if (which === 'control') return lab.control;
  if (which === 'mine') return promiseOfMine(lab);
  const fix = fixOf(lab, which);
  if (!fix) throw new Error(`${lab.id} has no fix ${which}`);
  return fix.promise;
}

/** Whether the diagnosis said of a run what it must, and nothing else. Of the learner's copy nobody knows. */
export function isExpected(
  lab: LabDefinition,
  which: WhichRun,
  found: readonly string[],
): boolean {
  const {codes = []} = which === null ? lab : (fixOf(lab, which) ?? {});
  return (
    codes.every((code) => found.includes(code)) &&
    found.every((code) => codes.includes(code))
  );
}

/**
 * The learner's copy is held to what every right fix keeps of what the lab judges: what one of them has
 * to give up for it, as service while too few nodes are in sync, may go either way. A fix for another
 * fault is no measure, since the copy meets the lab's own.
 */
function promiseOfMine({shipped, fixes}: LabDefinition): PropertyPromise {
  const right = fixes.filter((fix) => fix.right && fix.plan === undefined);
  const keep = (name: PropertyName): boolean =>
    right.every(({promise}) => promise[name] === 'holds');
  return Object.fromEntries(
    (Object.keys(shipped) as PropertyName[]).map((name) => [
      name,
      keep(name) ? 'holds' : 'either',
    ]),
  );
}

/** The shop's programs that a plan starts. */
export function programsIn(plan: readonly Step[]): readonly ProgramName[] {
  const started = plan.flatMap((step): readonly ProgramName[] => {
    if (step.do === 'ship') return ['shipping'];
    return step.do === 'start' || step.do === 'run' ? [step.program] : [];
  });
  return [...new Set(started)];
}
