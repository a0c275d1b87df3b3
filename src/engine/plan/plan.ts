import type {LabDefinition, PropertyName, PropertyPromise, Variant} from './define.js';
import type {Step} from './step.js';

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
  'take-over',
  'elder-ended',
  'caught-up',
]);

/** The same plan without the fault: what remains must hold everything. */
export function controlPlan(plan: readonly Step[]): readonly Step[] {
  return plan.filter((step) =>
    step.do === 'system' ? !step.ofTheFault : !ofTheFault.has(step.do),
  );
}

/** What a run does: the lab's plan, that of the variant, or what is left of it for "control". */
export function planFor(lab: LabDefinition, fix: string | null): readonly Step[] {
  if (fix === 'control') return lab.controlPlan ?? controlPlan(lab.plan);
  return variantOf(lab, fix)?.plan ?? lab.plan;
}

/** The fix whose folder has the changed files of a run; null: as shipped. */
export function filesFor(lab: LabDefinition, fix: string | null): string | null {
  const variant = variantOf(lab, fix);
  if (!variant) return null;
  return variant.filesOf === undefined ? variant.id : variant.filesOf;
}

/** Why orders are lost in such a run, if some are. */
export function causeFor(lab: LabDefinition, fix: string | null): string {
  return variantOf(lab, fix)?.cause ?? lab.cause;
}

function variantOf(lab: LabDefinition, fix: string | null): Variant | undefined {
  return lab.variants.find(({id}) => id === fix);
}

/**
 * What a run promises: as shipped (null), "control", a fix by its id, or "mine", which is held to
 * everything that the lab judges.
 */
export function promiseFor(lab: LabDefinition, fix: string | null): PropertyPromise {
  if (fix === null) return lab.shipped;
  if (fix === 'control') return lab.control;
  if (fix === 'mine')
    return Object.fromEntries(
      (Object.keys(lab.shipped) as PropertyName[]).map((name) => [name, 'holds']),
    );
  const variant = variantOf(lab, fix);
  if (!variant) throw new Error(`${lab.id} has no fix ${fix}`);
  return variant.promise;
}
