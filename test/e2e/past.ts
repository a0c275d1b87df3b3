/** A learner's past, as an export from another machine. */
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Fact} from '../../src/course/progress/event.js';
import {runCommand} from '../helpers/command.js';
import {tempFolder} from '../helpers/temp-folder.js';

const dayMs = 86_400_000;

/** Writes what was said so many days ago into a file for `progress import`. */
export async function exportOf(
  facts: readonly (readonly [daysAgo: number, fact: Fact])[],
  instance = 'past',
): Promise<string> {
  const file = join(await tempFolder(), `${instance}.json`);
  const events = facts.map(([daysAgo, fact], seq) => ({
    ...{id: `${instance}-${seq}`, instance, seq, at: Date.now() - daysAgo * dayMs},
    ...fact,
  }));
  await writeFile(file, JSON.stringify({schema: 1, events}));
  return file;
}

/** Gives a home this past. */
export async function remember(
  env: NodeJS.ProcessEnv,
  facts: readonly (readonly [daysAgo: number, fact: Fact])[],
): Promise<void> {
  const file = await exportOf(facts);
  const {code, stderr} = await runCommand(['progress', 'import', file, '--yes'], env);
  if (code !== 0) throw new Error(stderr);
}

export const answered = (
  question: string,
  result: 'right' | 'wrong' = 'right',
): Fact => ({
  type: 'question-answered',
  ...{station: 'leader-crash', question, result, choice: null, ms: 9000, lab: null},
});
