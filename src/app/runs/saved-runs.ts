import {TrainerError} from '../../errors.js';
import {trainerPaths} from '../../machine/paths.js';
import {listHistories} from '../../storage/list-histories.js';
import {judgeFile} from '../labs/judge-run.js';
import type {CodeLanguage, WhichRun} from '../../engine/plan/define.js';

export type SavedRun = {
  readonly file: string;
  /** Why the file cannot be judged; null when it can. */
  readonly problem: string | null;
  readonly startedAt: string;
  readonly lab: string;
  readonly fix: WhichRun;
  /** What its programs were written in; null: nobody knows. */
  readonly language: CodeLanguage | null;
  readonly verdict: string;
  /** null: nobody knows, since the run proves nothing. */
  readonly lost: number | null;
};

/** Every saved run, the newest first; a damaged file is told, not left out. */
export async function savedRuns(env: NodeJS.ProcessEnv): Promise<readonly SavedRun[]> {
  const files = await listHistories(trainerPaths(env).state.histories);
  return Promise.all(files.map(savedRun));
}

async function savedRun(file: string): Promise<SavedRun> {
  try {
    const {report, judged} = await judgeFile(file);
    return {
      file,
      problem: null,
      startedAt: judged.run.began.startedAt,
      lab: report.lab,
      fix: report.fix,
      language: report.language,
      verdict: report.verdict,
      lost: report.verdict === 'inconclusive' ? null : report.counts.lost,
    };
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    return {
      file,
      problem: error.message,
      startedAt: '',
      lab: '',
      fix: null,
      language: null,
      verdict: '',
      lost: null,
    };
  }
}
