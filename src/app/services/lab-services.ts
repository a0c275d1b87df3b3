import {words} from '../../presenting/words/words.js';
import {join} from 'node:path';
import {TrainerError} from '../../errors.js';
import {filesFor} from '../../engine/plan/plan.js';
import {trainerPaths} from '../../machine/paths.js';
import type {Change, LabMaterial} from '../../presenting/lab-material.js';
import type {ContentServices, LabServices, RunRequest} from '../../ui/services.js';
import type {LabHostClient} from '../labs/lab-host-client.js';
import {openLab} from '../labs/lab-words.js';
import {checkFix, findLab} from '../labs/labs.js';
import {runLabOn} from '../labs/judge-run.js';
import {ownRuns} from '../runs/own-runs.js';
import {applyToMine, openMine} from '../labs/my-copy.js';
import {changeOfFix, changeOfMine} from '../labs/change/change-of.js';
import type {HostSlot} from './host-slot.js';
import {outcomeOf} from '../runs/outcome.js';
import {adviceOr, machineProblem} from './machine-problem.js';
import {preparation} from '../../presenting/run/preparation.js';

type Machine = {
  readonly env: NodeJS.ProcessEnv;
  readonly host: HostSlot<LabHostClient>;
  readonly content: Pick<ContentServices, 'sources'>;
};

/** The labs on this machine. */
export function labServices(machine: Machine): LabServices {
  const {env, host} = machine;
  return {
    open: (lab) => openMaterial(lab, machine),
    ownRuns: (questions) => ownRuns(questions, env),
    run: async (request, {onEntry, onProgress, signal}) => {
      const definition = findLab(request.lab);
      checkFix(definition, request.fix);
      const {lab} = await openLab(definition);
      signal.throwIfAborted();
      const result = await host.use((client) => {
        signal.throwIfAborted();
        return runLabOn(client, request, {
          signal,
          onEntry,
          onProgress: (progress) => {
            onProgress(preparation(progress));
          },
        });
      });
      return {...result, outcome: outcomeOf(lab, result.report)};
    },
    diff: (request) => diffOf(request, machine),
    apply: (request) => applyFix(request, machine),
  };
}

async function openMaterial(lab: string, {env, content}: Machine): Promise<LabMaterial> {
  const definition = findLab(lab);
  const [text, sources, copy, problem] = await Promise.all([
    openLab(definition),
    content.sources(),
    adviceOr(() => writable(() => openMine(env, lab), env)),
    machineProblem(env),
  ]);
  const mine =
    'value' in copy ? copy.value : join(trainerPaths(env).state.workspace, lab);
  return {
    definition: text.lab,
    brief: text.brief,
    debrief: text.debrief,
    inEnglish: text.inEnglish,
    sources: text.lab.sources.flatMap((id) => sources.get(id) ?? []),
    problem: problem ?? ('advice' in copy ? copy.advice : null),
    copy: join(mine, 'checkout.ts'),
  };
}

async function diffOf({lab, fix}: RunRequest, {env}: Machine): Promise<Change> {
  const definition = findLab(lab);
  checkFix(definition, fix);
  return fix === 'mine'
    ? changeOfMine(lab, await openMine(env, lab))
    : changeOfFix(
        (await openLab(definition)).lab,
        fix,
        join(trainerPaths(env).state.workspace, lab),
      );
}

/** Says what became of the copy. */
async function applyFix({lab, fix}: RunRequest, {env}: Machine): Promise<string> {
  const {lab: definition} = await openLab(findLab(lab));
  const chosen = definition.fixes.find(({id}) => id === fix);
  const from = filesFor(definition, fix);
  if (chosen === undefined || from === null) return words.files.copyAsItWas;
  const {files, kept} = await writable(() => applyToMine(env, lab, from), env);
  const {title, plan} = chosen;
  return words.files.applied({files, kept, title, ownFault: plan !== undefined});
}

/** Errors of the system while the learner's copy is written, as a sentence with the remedy. */
async function writable<T>(work: () => Promise<T>, env: NodeJS.ProcessEnv): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Error && 'errno' in cause)) throw cause;
    const {workspace} = trainerPaths(env).state;
    throw new TrainerError('environment', 'copy-not-writable', {workspace}).because(
      cause,
    );
  }
}
