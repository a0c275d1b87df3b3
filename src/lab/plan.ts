import type {LabDefinition, PropertyName, PropertyPromise, Step} from './define.js';

/** The same plan without the fault: what remains must hold everything. */
export function controlPlan(plan: readonly Step[]): readonly Step[] {
  return plan.filter(
    (step) => step.do !== 'fault' && step.do !== 'new-leader' && step.do !== 'premise',
  );
}

/** What a run does: the lab's plan, or what is left of it for "control". */
export function planFor(lab: LabDefinition, fix: string | null): readonly Step[] {
  return fix === 'control' ? controlPlan(lab.plan) : lab.plan;
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
  const variant = lab.variants.find(({id}) => id === fix);
  if (!variant) throw new Error(`${lab.id} has no fix ${fix}`);
  return variant.promise;
}
