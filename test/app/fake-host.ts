/** A lab host that runs nothing: it saves a history that was written by hand. */
import type {LabRunner} from '../../src/app/compare.js';
import type {History} from '../../src/engine/history/history.js';
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
      return Promise.resolve(saveRun(home, run, {day, fix}));
    },
  };
}
