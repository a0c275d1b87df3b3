import {words} from '../../presenting/words/words.js';
import {join} from 'node:path';
import {
  type CodeLanguage,
  type LabDefinition,
  languagesOf,
} from '../../engine/plan/define.js';
import {TrainerError} from '../../errors.js';
import {filesFor} from '../../engine/plan/plan.js';
import {trainerPaths} from '../../machine/paths.js';
import type {Change, LabMaterial} from '../../presenting/lab-material.js';
import type {
  ContentServices,
  LabServices,
  ProgressServices,
  RunRequest,
} from '../../ui/services.js';
import type {LabHostClient} from '../labs/lab-host-client.js';
import {openLab} from '../labs/lab-words.js';
import {checkCode, checkFix, codeFor, findLab} from '../labs/labs.js';
import {runLabOn} from '../labs/judge-run.js';
import {ownRuns} from '../runs/own-runs.js';
import {codeWished} from '../../course/progress/code-language.js';
import {labFolder} from '../labs/lab-folder.js';
import {applyToMine, copyFolder, mainProgram, openMine} from '../labs/my-copy.js';
import {changeOfFix, changeOfMine} from '../labs/change/change-of.js';
import type {HostSlot} from './host-slot.js';
import {outcomeOf} from '../runs/outcome.js';
import {adviceOr, machineProblem} from './machine-problem.js';
import {preparation} from '../../presenting/run/preparation.js';

type Machine = {
  readonly env: NodeJS.ProcessEnv;
  readonly host: HostSlot<LabHostClient>;
  readonly content: Pick<ContentServices, 'sources'>;
  readonly progress: Pick<ProgressServices, 'current'>;
};

/** The labs on this machine. */
export function labServices(machine: Machine): LabServices {
  const {env, host} = machine;
  return {
    open: async (lab, code) => openMaterial(findLab(lab), code, machine),
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

async function openMaterial(
  definition: LabDefinition,
  asked: CodeLanguage | undefined,
  {env, content, progress}: Machine,
): Promise<LabMaterial> {
  checkCode(definition, asked);
  const [text, sources, copy, problem, copies] = await Promise.all([
    openLab(definition),
    content.sources(),
    adviceOr(() => writable(() => openCopies(definition, env), env)),
    machineProblem(env),
    copiesOf(definition, env),
  ]);
  return {
    definition: text.lab,
    brief: text.brief,
    debrief: text.debrief,
    inEnglish: text.inEnglish,
    sources: text.lab.sources.flatMap((id) => sources.get(id) ?? []),
    problem: problem ?? ('advice' in copy ? copy.advice : null),
    code: codeFor(definition, asked ?? codeWished(progress.current())),
    copies,
  };
}

async function openCopies(lab: LabDefinition, env: NodeJS.ProcessEnv): Promise<void> {
  for (const code of languagesOf(lab)) await openMine(env, lab.id, code);
}

/** In each language: the file that an editor opens first, be it there or not. */
async function copiesOf(
  lab: LabDefinition,
  env: NodeJS.ProcessEnv,
): Promise<LabMaterial['copies']> {
  const files = languagesOf(lab).map(async (code) => {
    const file = join(copyFolder(env, lab.id, code), await mainProgram(lab.id, code));
    return [code, file] as const;
  });
  return new Map(await Promise.all(files));
}

async function diffOf({lab, fix, ...wish}: RunRequest, {env}: Machine): Promise<Change> {
  const definition = findLab(lab);
  checkFix(definition, fix);
  const code = codeFor(definition, wish.code);
  if (fix === 'mine')
    return changeOfMine(await openMine(env, lab, code), labFolder(lab, code));
  const copy = copyFolder(env, lab, code);
  return changeOfFix((await openLab(definition)).lab, fix, {code, copy});
}

/** Says what became of the copy. */
async function applyFix(
  {lab, fix, ...wish}: RunRequest,
  {env}: Machine,
): Promise<string> {
  const {lab: definition} = await openLab(findLab(lab));
  const chosen = definition.fixes.find(({id}) => id === fix);
  const from = filesFor(definition, fix);
  if (chosen === undefined || from === null) return words.files.copyAsItWas;
  const code = codeFor(definition, wish.code);
  const {files, kept} = await writable(
    () => applyToMine(env, {lab, fix: from, code}),
    env,
  );
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
