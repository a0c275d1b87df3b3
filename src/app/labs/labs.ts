/** The labs by their names. */
import {labs} from '../../../labs/index.js';
import {TrainerError} from '../../errors.js';
import type {LabDefinition, WhichRun} from '../../engine/plan/define.js';
import {nearestName} from '../nearest-name.js';

export const allLabs = (): readonly LabDefinition[] => labs;

/** The lab of that name. Throws a TrainerError with the nearest name. */
export function findLab(id: string): LabDefinition {
  const lab = labs.find((one) => one.id === id);
  if (lab) return lab;
  const names = labs.map((one) => one.id);
  throw new TrainerError('usage', 'no-lab', {lab: id, near: nearestName(id, names)});
}

/** Throws a TrainerError with the nearest name when the lab has no such fix. */
export function checkFix(lab: LabDefinition, fix: WhichRun): void {
  const names = lab.fixes.map(({id}) => id);
  if (fix === null || fix === 'mine' || fix === 'control' || names.includes(fix)) return;
  const near = nearestName(fix, names);
  throw new TrainerError('usage', 'no-fix', {lab: lab.id, fix, near, fixes: names});
}
