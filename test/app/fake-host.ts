/** A lab host that runs nothing: it saves a history that was written by hand. */
import type {LabRunner} from '../../src/app/labs/judge-run.js';
import type {History} from '../../src/engine/history/history.js';
import {historyFormats} from '../../src/app/runs/history-formats.js';
import {readHistory} from '../../src/storage/histories.js';
import type {Home} from '../helpers/homes.js';
import {saveRun} from './homes.js';

/** `runOf` says what a way to run the lab ends in; what it throws, the host rejects with. */
export function fakeHost(
  home: Home,
  runOf: (fix: string | null) => History,
): LabRunner & {readonly asked: readonly (string | null)[]} {
  const asked: (string | null)[] = [];
  return {
    asked,
    run: async ({fix}, listeners) => {
      listeners?.signal?.throwIfAborted();
      asked.push(fix);
      const run = runOf(fix);
      for (const entry of run) listeners?.onEntry?.(entry);
      const day = String(asked.length).padStart(2, '0');
      const file = saveRun(home, run, {day, fix});
      return Promise.resolve({
        history: await readHistory(file, await historyFormats()),
        file,
      });
    },
  };
}
