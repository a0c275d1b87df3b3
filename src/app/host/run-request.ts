/** One run of a lab: its files, its programs, its systems, its history. */
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {labs} from '../../../labs/index.js';
import type {Entry} from '../../engine/history/history.js';
import {type LabDefinition, languagesOf, systemsOf} from '../../engine/plan/define.js';
import {planFor, promiseFor} from '../../engine/plan/plan.js';
import type {HostedRun} from '../../engine/ports/hosted.js';
import {runLab} from '../../engine/run/run-lab.js';
import {typeChecker} from '../../engine/printed.js';
import {newRunId} from '../../machine/run-id.js';
import {nodeToolchain} from '../../shop/node/toolchain.js';
import {beginHistory} from '../../storage/histories.js';
import {beginPrinted} from '../../storage/printed.js';
import {historyName} from '../../storage/history-name.js';
import type {LabRequest} from './protocol.js';
import {type LaidOut, layFiles} from './run-files.js';
import {portsFor} from './run-ports.js';
import type {HostSession} from './session.js';

export type RunOutcome = {readonly history: string};

type Options = {
  readonly signal: AbortSignal;
  readonly onEntry: (entry: Entry) => void;
};

/** Runs a lab once and saves its history. Every entry also goes to `onEntry` as it happens. */
export async function runRequest(
  session: HostSession,
  request: LabRequest,
  options: Options,
): Promise<RunOutcome> {
  const lab = labs.find(({id}) => id === request.lab);
  if (!lab) throw new Error(`no lab ${request.lab}`);
  const id = newRunId();
  const folder = join(session.folder, `run-${id}`);
  await nodeToolchain.check(session.folder);
  const {fix, code = languagesOf(lab)[0]} = request;
  const {signal} = options;
  const hosted: HostedRun[] = [];
  try {
    const files = await layFiles({session, lab, fix, code, folder, signal});
    for (const system of inOrder(lab, request)) {
      const setup = {id, lab, folder, server: request.servers?.[system]};
      hosted.push(await session.system(system).open({...setup, signal}));
    }
    const file = await record(
      lab,
      {session, request, hosted, folder, id, ...files},
      options,
    );
    for (const system of hosted) await system.finish();
    return {history: file};
  } finally {
    for (const system of hosted) await system[Symbol.asyncDispose]();
    // Its name says that the run goes on.
    await rm(folder, {recursive: true, force: true}).catch(() => undefined);
  }
}

/** What is the learner's own comes first: whether it can be used is known before anything is started. */
const inOrder = (lab: LabDefinition, {servers = {}}: LabRequest): readonly string[] =>
  [...systemsOf(lab)].sort(
    (one, other) => Number(other in servers) - Number(one in servers),
  );

type Run = LaidOut & {
  readonly session: HostSession;
  readonly request: LabRequest;
  readonly hosted: readonly HostedRun[];
  readonly folder: string;
  readonly id: string;
};

/** Runs it on what is ready; resolves with the file of the history. */
async function record(
  lab: LabDefinition,
  {request, copy, types, ...run}: Run,
  {signal, onEntry}: Options,
): Promise<string> {
  const {fix, code = languagesOf(lab)[0]} = request;
  const startedAt = new Date().toISOString();
  const history = beginHistory(
    run.session.paths.state.histories,
    historyName({startedAt, lab: lab.id, fix, id: run.id}),
  );
  const printed = beginPrinted(history.file);
  for (const line of types) printed.print(typeChecker, 0, `${line}\n`);
  try {
    await runLab(
      {
        ...{lab, fix, code, startedAt, copy},
        ...{plan: planFor(lab, fix), promise: promiseFor(lab, fix)},
      },
      portsFor({...run, printed}, (entry) => {
        history.append(entry);
        onEntry(entry);
      }),
      signal,
    );
    return history.file;
  } finally {
    history.close();
    printed.close();
  }
}
