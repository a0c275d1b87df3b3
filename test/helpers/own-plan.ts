/** A real run of a lab with another plan than its own: all the rest is the product. */
import {labs} from '../../labs/index.js';
import {HostSession} from '../../src/app/host/session.js';
import {runRequest} from '../../src/app/host/run-request.js';
import {judgeFile} from '../../src/app/labs/judge-run.js';
import type {Result} from '../../src/presenting/run/result.js';
import type {LabDefinition} from '../../src/engine/plan/define.js';
import type {Step} from '../../src/engine/plan/step.js';
import type {Entry} from '../../src/engine/history/history.js';
import {newRunId} from '../../src/machine/run-id.js';
import {trainerPaths} from '../../src/machine/paths.js';
import type {Home} from './homes.js';

export type PlannedRun = {
  readonly lab: LabDefinition;
  readonly fix: string | null;
  readonly plan: readonly Step[];
  readonly onEntry?: (entry: Entry) => void;
};

export async function runWithPlan(home: Home, run: PlannedRun): Promise<Result> {
  await using session = await openSession(home);
  return await runOn(session, run);
}

/** What several such runs can share, with its cluster. */
export async function openSession(home: Home): Promise<HostSession> {
  return HostSession.open(trainerPaths(home.env), newRunId(), () => undefined);
}

export async function runOn(
  session: HostSession,
  {lab, fix, plan, onEntry = () => undefined}: PlannedRun,
): Promise<Result> {
  const {history} = await inPlaceOf(lab, {...lab, plan}, async () =>
    runRequest(
      session,
      {lab: lab.id, fix},
      {signal: new AbortController().signal, onEntry},
    ),
  );
  return judgeFile(history);
}

/** The list of labs belongs to this test's process alone. */
async function inPlaceOf<T>(
  lab: LabDefinition,
  by: LabDefinition,
  work: () => Promise<T>,
): Promise<T> {
  const list = labs as LabDefinition[];
  const at = list.indexOf(lab);
  list[at] = by;
  try {
    return await work();
  } finally {
    list[at] = lab;
  }
}
