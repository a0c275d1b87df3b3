/** What runs use that go on: whoever cleans leaves it alone. */
import {readdir} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {TrainerPaths} from '../machine/paths.js';
import {findLive} from '../machine/processes/orphans.js';
import {isOfLab} from '../storage/history-name.js';
import {listHistories} from '../storage/list-histories.js';

type IsUsed = (entry: string) => boolean;

/** By what is stored: whether an entry of its folder is used. A cluster is used as long as its host lives. */
export async function inUse({
  state,
}: TrainerPaths): Promise<
  Readonly<Record<'cache' | 'logs' | 'histories' | 'workspace', IsUsed>>
> {
  const hosts = await findLive(state.runs);
  const inHosts = await Promise.all(
    hosts.map(async (host) => readdir(join(state.runs, host)).catch(() => [])),
  );
  const ids = inHosts.flat().filter((name) => name.startsWith('run-'));
  const histories = (await listHistories(state.histories))
    .map((file) => basename(file))
    .filter((file) => ids.some((id) => file.endsWith(`${id.slice(3)}.jsonl`)));
  return {
    cache: () => hosts.length > 0,
    logs: (entry) => hosts.some((host) => entry.includes(`-${host}-`)),
    // With what its programs print.
    histories: (entry) => histories.includes(entry.replace(/\.log$/, '.jsonl')),
    workspace: (lab) => histories.some((file) => isOfLab(file, lab)),
  };
}
