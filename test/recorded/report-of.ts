import {labs} from '../../labs/index.js';
import type {History} from '../../src/engine/history/history.js';
import {judge} from '../../src/engine/judge.js';
import type {WhichRun} from '../../src/engine/plan/define.js';
import {isExpected, runsOf} from '../../src/engine/plan/plan.js';
import {type Report, reportOf} from '../../src/presenting/run/report.js';
import {evidences, views} from '../../src/systems/registry.js';

/** What is said of a recorded run now. */
export const reportOfRun = (run: History = []): Report =>
  reportOf(judge(run, evidences), {cause: null, file: null, views});

/** The name of a run in its record. */
export const nameOf = (fix: WhichRun): string => fix ?? 'shipped';

/** As shipped, control and each fix of a lab. */
export function waysOf(lab: string): readonly WhichRun[] {
  const definition = labs.find(({id}) => id === lab);
  return definition ? runsOf(definition) : [];
}

/** The codes of its diagnosis, and whether the lab expects these and no others. */
export function diagnosisOf({lab, fix, diagnosis}: Report) {
  const definition = labs.find(({id}) => id === lab);
  const codes = diagnosis.map(({code}) => code);
  const isRight = definition !== undefined && isExpected(definition, fix, codes);
  return {codes, isRight};
}
