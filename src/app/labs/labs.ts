/** The labs by their names. */
import {labs} from '../../../labs/index.js';
import {TrainerError} from '../../errors.js';
import {
  type CodeLanguage,
  type LabDefinition,
  languagesOf,
  systemsOf,
  type WhichRun,
} from '../../engine/plan/define.js';
import {postgres} from '../../systems/postgres/evidence/postgres-events.js';
import type {LabRequest} from '../host/protocol.js';
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

/** Which servers of the learner's own a run uses. Throws a TrainerError when the lab has no use for a named one. */
export function serversFor(
  lab: LabDefinition,
  {database}: {readonly database?: string},
): LabRequest['servers'] {
  if (database === undefined) return undefined;
  if (systemsOf(lab).includes(postgres)) return {[postgres]: database};
  throw new TrainerError('usage', `${postgres}/no-database-in-lab`, {lab: lab.id});
}

/** The labs whose programs are there in that language. */
export const labsIn = (code: CodeLanguage): readonly LabDefinition[] =>
  labs.filter((lab) => languagesOf(lab).includes(code));

/** Throws a TrainerError when the lab's programs are not there in the language that was asked for. */
export function checkCode(
  lab: Pick<LabDefinition, 'id' | 'languages'>,
  code: CodeLanguage | undefined,
): void {
  if (code === undefined || languagesOf(lab).includes(code)) return;
  const others = labsIn(code).map(({id}) => id);
  throw new TrainerError('usage', 'not-in-language', {lab: lab.id, code, others});
}

/** What a lab's programs run in: as wished where it has that, else what it usually has. */
export function codeFor(
  lab: Pick<LabDefinition, 'languages'>,
  wish: string | null | undefined,
): CodeLanguage {
  const has = languagesOf(lab);
  return has.find((code) => code === wish) ?? has[0];
}
