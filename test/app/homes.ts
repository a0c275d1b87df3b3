/** A home with saved runs in it. */
import {mkdirSync} from 'node:fs';
import {beginHistory} from '../../src/storage/histories.js';
import {historyName} from '../../src/storage/history-name.js';
import {trainerPaths} from '../../src/machine/paths.js';
import type {History} from '../../src/engine/history/history.js';
import type {Home} from '../helpers/homes.js';

/** Saves a run as the lab host names it: time, lab, fix and the id of the host's run. */
export function saveRun(
  {env}: Home,
  run: History,
  {day, fix = null}: {day: string; fix?: string | null},
): string {
  const folder = trainerPaths(env).state.histories;
  mkdirSync(folder, {recursive: true});
  const name = historyName({
    startedAt: `2026-01-${day}T03:04:05.000Z`,
    lab: 'leader-crash',
    fix,
    id: '0123456789abcdef',
  });
  const writer = beginHistory(folder, name);
  for (const entry of run)
    writer.append(entry.type === 'run-began' ? {...entry, fix} : entry);
  writer.close();
  return writer.file;
}
