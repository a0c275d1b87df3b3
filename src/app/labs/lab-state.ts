import {words} from '../../presenting/words/words.js';
import {trainerPaths} from '../../machine/paths.js';
import {type CodeLanguage, languagesOf, type WhichRun} from '../../engine/plan/define.js';
import type {Result} from '../../presenting/run/result.js';
import {listHistories} from '../../storage/list-histories.js';
import {isRunOf} from '../../storage/history-name.js';
import {labRuns} from '../runs/compare.js';
import {openLab} from './lab-words.js';
import {allLabs} from './labs.js';

export type LabState = {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly claim: string;
  /** One of the core path. */
  readonly core: boolean;
  /** What its programs are there in, the usual one first. */
  readonly languages: readonly CodeLanguage[];
  /** As shipped, control and each fix, with the verdict of the last saved run. */
  readonly runs: readonly {
    readonly fix: WhichRun;
    readonly title: string;
    readonly last: string | null;
    readonly history: string | null;
  }[];
};

/** Every lab with the last verdict of each of its runs, from the saved runs. */
export async function labsWithState(
  env: NodeJS.ProcessEnv,
): Promise<readonly LabState[]> {
  const files = await listHistories(trainerPaths(env).state.histories);
  return Promise.all(
    allLabs().map(async (definition) => {
      const {lab} = await openLab(definition);
      const offered = [...labRuns(lab), {fix: 'mine', title: words.lab.runs.mine}];
      const runs = offered.map(async ({fix, title}) => {
        const newest = files.find((file) => isRunOf(file, {lab: lab.id, fix}));
        const judged = newest === undefined ? null : await judgedOr(newest);
        return {
          fix,
          title,
          last: judged?.report.verdict ?? null,
          history: newest ?? null,
        };
      });
      const {id, title, stage, claim, core} = lab;
      const languages = languagesOf(lab);
      return {id, title, stage, claim, core, languages, runs: await Promise.all(runs)};
    }),
  );
}

/** What judges is loaded with the first saved run; null where it is damaged. */
async function judgedOr(file: string): Promise<Result | null> {
  const {judgeFile} = await import('./judge-run.js');
  return judgeFile(file).catch(() => null);
}
