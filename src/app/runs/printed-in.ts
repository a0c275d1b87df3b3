import {nothingPrinted, type Printed} from '../../engine/printed.js';
import {trainerPaths} from '../../machine/paths.js';
import {listHistories} from '../../storage/list-histories.js';
import {readPrinted} from '../../storage/printed.js';
import {judgeFile} from '../labs/judge-run.js';

/**
 * What is kept of what the programs of a run printed: of the newest saved one for "last", else of the one
 * with this history. `history` is null where no run is saved. Throws a TrainerError when the file is no
 * history.
 */
export async function printedIn(
  asked: string,
  env: NodeJS.ProcessEnv,
): Promise<Printed & {readonly history: string | null}> {
  if (asked !== 'last') return {history: asked, ...(await judgeFile(asked)).printed};
  const [history = null] = await listHistories(trainerPaths(env).state.histories);
  return {history, ...(history === null ? nothingPrinted : await readPrinted(history))};
}
