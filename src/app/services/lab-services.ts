import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {TrainerError} from '../../errors.js';
import {filesFor} from '../../engine/plan/plan.js';
import {listed} from '../../grammar/en.js';
import {trainerPaths} from '../../machine/paths.js';
import type {Change, LabMaterial} from '../../presenting/lab-material.js';
import type {LabServices, RunRequest} from '../../ui/services.js';
import type {LabHostClient} from '../lab-host-client.js';
import {checkFix, findLab, runLabOn} from '../labs.js';
import {labFolder} from '../lab-folder.js';
import {ownRuns} from '../own-runs.js';
import {applyToMine, openMine} from '../my-copy.js';
import {changeOfFix, changeOfMine} from './change-of.js';
import type {HostSlot} from './host-slot.js';
import {outcomeOf} from './outcome.js';
import {adviceOr, machineProblem} from './machine-problem.js';
import {preparation} from './preparation.js';

type Machine = {
  readonly env: NodeJS.ProcessEnv;
  readonly host: HostSlot<LabHostClient>;
};

/** The labs on this machine. */
export function labServices({env, host}: Machine): LabServices {
  return {
    open: (lab) => openMaterial(lab, env),
    ownRuns: (questions) => ownRuns(questions, env),
    run: async (request, {onEntry, onProgress, signal}) => {
      const definition = findLab(request.lab);
      checkFix(definition, request.fix);
      signal.throwIfAborted();
      const client = await host.get();
      signal.throwIfAborted();
      const result = await runLabOn(client, request, {
        signal,
        onEntry,
        onProgress: (progress) => {
          onProgress(preparation(progress));
        },
      });
      return {...result, outcome: outcomeOf(definition, result.report)};
    },
    diff: (request) => diffOf(request, env),
    apply: (request) => applyFix(request, env),
  };
}

async function openMaterial(lab: string, env: NodeJS.ProcessEnv): Promise<LabMaterial> {
  const definition = findLab(lab);
  const folder = labFolder(lab);
  const [brief, debrief, copy, problem] = await Promise.all([
    readFile(join(folder, 'brief.md'), 'utf8'),
    readFile(join(folder, 'debrief.md'), 'utf8'),
    adviceOr(() => writable(() => openMine(env, lab), env)),
    machineProblem(env),
  ]);
  const mine =
    'value' in copy ? copy.value : join(trainerPaths(env).state.workspace, lab);
  return {
    definition,
    brief,
    debrief,
    problem: problem ?? ('advice' in copy ? copy.advice : null),
    copy: join(mine, 'checkout.ts'),
  };
}

async function diffOf({lab, fix}: RunRequest, env: NodeJS.ProcessEnv): Promise<Change> {
  const definition = findLab(lab);
  checkFix(definition, fix);
  return fix === 'mine'
    ? changeOfMine(lab, await openMine(env, lab))
    : changeOfFix(definition, fix, join(trainerPaths(env).state.workspace, lab));
}

/** Says what became of the copy. */
async function applyFix({lab, fix}: RunRequest, env: NodeJS.ProcessEnv): Promise<string> {
  const definition = findLab(lab);
  const chosen = definition.fixes.find(({id}) => id === fix);
  const from = filesFor(definition, fix);
  if (chosen === undefined || from === null) return 'Your copy is as it was.';
  const {files, kept} = await writable(() => applyToMine(env, lab, from), env);
  const aside =
    kept.length === 0 ? '' : ` What you had there is kept as ${listed(kept)}.`;
  const fault =
    chosen.plan === undefined ? '' : ' When it runs, the lab’s own fault happens.';
  return `${listed(files)} of your copy ${files.length === 1 ? 'is' : 'are'} now as in “${chosen.title}”.${aside}${fault}`;
}

/** Errors of the system while the learner's copy is written, as a sentence with the remedy. */
async function writable<T>(work: () => Promise<T>, env: NodeJS.ProcessEnv): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Error && 'errno' in cause)) throw cause;
    const {workspace} = trainerPaths(env).state;
    throw new TrainerError(
      'environment',
      `Your copy of the lab cannot be written in ${workspace}.`,
      {
        hint: 'Make it a folder that you may write to, with room on the disk, or set ACKADEMY_HOME to another one.',
        cause,
      },
    );
  }
}
