import type {OwnRun} from '../../course/promises.js';
import {asShipped} from '../../course/promises.js';
import type {Question} from '../../course/question.js';
import {headlineSentence} from '../../presenting/run/headline.js';
import {listHistories} from '../../storage/list-histories.js';
import {trainerPaths} from '../../machine/paths.js';
import {isRunOf} from '../../storage/history-name.js';

/** The newest saved run that each prediction can be held against, by the question's id. */
export async function ownRuns(
  questions: readonly Question[],
  env: NodeJS.ProcessEnv,
): Promise<ReadonlyMap<string, OwnRun>> {
  const predictions = questions.filter((question) => question.kind === 'predict-lab');
  if (predictions.length === 0) return new Map();
  const files = await listHistories(trainerPaths(env).state.histories);
  const found = await Promise.all(
    predictions.map(async ({id, lab, run}) => {
      const fix = run === asShipped ? null : run;
      const file = files.find((one) => isRunOf(one, {lab, fix}));
      const own = file === undefined ? null : await ownRun(file);
      return own === null ? [] : [[id, own] as const];
    }),
  );
  return new Map(found.flat());
}

/** null: the file is damaged, or the run proves nothing. */
async function ownRun(file: string): Promise<OwnRun | null> {
  const {judgeFile} = await import('../labs/judge-run.js');
  const result = await judgeFile(file).catch(() => null);
  if (result === null || result.report.verdict === 'inconclusive') return null;
  const {report, judged} = result;
  return {
    day: judged.run.began.startedAt.slice(0, 10),
    sentence: headlineSentence(report),
    answers: {...report.properties, headline: report.verdict},
  };
}
