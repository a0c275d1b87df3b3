import {spawnSync} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

const innocent = {
  'shared.ts':
    'export const orderOf = (place: {node: string}) => `held at ${place.node}`;',
  'a-part-of-a-word.ts': `export const isRunId = (ackademy: string) => ackademy === 'NO_PARTITIONER_WARNING';
    export const misleaders = {stopics: 1, isRecord: 2};`,
  'a-comment.ts': '/** The leader of a partition. */\nexport {};',
  'leader.txt': 'broker',
};

const guilty: readonly (readonly [name: string, source: string, word: string])[] = [
  ['an-identifier', 'export const newLeader = 1;', 'leader'],
  ['capitals', 'export const MIN_ISR = 1;', 'isr'],
  ['capitals-in-the-plural', 'export const minISRs = 1;', 'isrs'],
  ['a-type', 'export type PartitionMap = string;', 'partition'],
  ['a-property', 'export const at = {nextOffsets: 1};', 'offsets'],
  ['a-private-field', 'export class Desk { #epoch = 1; }', 'epoch'],
  ['a-property-in-quotes', "export const at = {'no-acks': 1};", 'acks'],
  ['a-text', "export const text = 'The broker is dead.';", 'broker'],
  ['the-start-of-a-template', 'export const t = `topic ${1} and`;', 'topic'],
  ['the-end-of-a-template', 'export const t = `${1} of ${2} topics`;', 'topics'],
  ['a-pattern', 'export const pattern = /^broker-/;', 'broker'],
  ['an-import', "import './leader-crash.js';", 'leader'],
];

type Checked = {readonly status: number | null; readonly says: readonly string[]};

/** What the check says of a folder with these sources: its exit code, and each line without the folder. */
async function check(sources: Readonly<Record<string, string>>): Promise<Checked> {
  const folder = await mkdtemp(join(home, 'topic-')); // its own name is nobody's business
  for (const [name, source] of Object.entries(sources)) {
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), source);
  }
  const {status, stdout} = spawnSync(
    process.execPath,
    ['scripts/check-words.mjs', folder],
    {encoding: 'utf8'},
  );
  const says = stdout.replaceAll(`${folder}/`, '').split('\n').filter(Boolean);
  return {status, says};
}

let home = '';
let red: Checked;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ackademy-words-'));
  red = await check({
    ...Object.fromEntries(guilty.map(([name, source]) => [`${name}.ts`, `\n${source}`])),
    'two-places.ts': 'export const topic = 1;\n\nexport const at = {broker: 1};',
    'topics/min-isr.ts': 'export {};',
  });
});
afterAll(async () => rm(home, {recursive: true, force: true}));

const saidOf = (name: string) => red.says.filter((line) => line.startsWith(name));

describe('the check for the words of one system', () => {
  it('is content with words that all systems share, with parts of words and with comments', async () => {
    expect(await check(innocent)).toEqual({status: 0, says: []});
  });

  it('fails, and says nothing but the places', () => {
    expect(red.status).toBe(1);
    expect(red.says).toHaveLength(guilty.length + 4);
  });

  it.each(guilty)('finds the word in %s', (name, _, word) => {
    expect(saidOf(`${name}.ts`)).toEqual([`${name}.ts:2: ${word}`]);
  });

  it('finds the word in the name of a file and of a folder', () => {
    expect(saidOf('topics/')).toEqual([
      'topics/min-isr.ts:1: topics',
      'topics/min-isr.ts:1: isr',
    ]);
  });

  it('names every place of a file', () => {
    expect(saidOf('two-places.ts')).toEqual([
      'two-places.ts:1: topic',
      'two-places.ts:3: broker',
    ]);
  });
});
