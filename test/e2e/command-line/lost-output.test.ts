import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {Command} from 'commander';
import pMap from 'p-map';
import {describe, expect, it} from 'vitest';
import {buildProgram} from '../../../src/cli/program.js';
import {onFullDisk} from '../../helpers/processes/full-disk.js';
import {openHome} from '../../helpers/homes.js';

const pathsIn = (command: Command, path: readonly string[]): readonly string[] => [
  path.join(' '),
  ...command.commands.flatMap((one) => pathsIn(one, [...path, one.name()])),
];

const commands = pathsIn(buildProgram({code: 0, streams: process}), []);

const helps = commands.map((path) => `${path} --help`);
const data = [
  ...['', '--plain', '--version', 'learn', 'learn leader-crash', 'search acks --json'],
  ...['review --json', 'review --plan', 'review --stats', 'lab --json', 'lab'],
  ...['progress', 'progress --json', 'doctor --json', 'clean --json', 'help lab run'],
];

const wordsOf = (line: string): readonly string[] => line.split(' ').filter(Boolean);

describe.runIf(existsSync('/dev/full'))('output that a full disk does not take', () => {
  it('is told in one sentence with exit code 3, by every command', async () => {
    await using home = await openHome();
    const ends = await pMap(
      [...helps, ...data],
      async (line) => ({line, ...(await onFullDisk('stdout', wordsOf(line), home.env))}),
      {concurrency: 3},
    );
    const said = 'What ackademy writes cannot be written: the disk is full.\n';
    expect(ends).toEqual(ends.map(({line}) => ({line, code: 3, said})));
  }, 120_000);

  it('ends a command with 3 where even that cannot be told', async () => {
    await using home = await openHome();
    const lines = ['--nonsense', 'lab run nowhere', 'learn nowhere', 'search qqqqqq'];
    const ends = await pMap(
      lines,
      async (line) => ({line, ...(await onFullDisk('stderr', wordsOf(line), home.env))}),
      {concurrency: 3},
    );
    expect(ends).toEqual(lines.map((line) => ({line, code: 3, said: ''})));
  }, 120_000);
});

it('a disk that takes only a part of the output is told, too', async () => {
  await using home = await openHome();
  const file = join(home.folder, 'labs.json');
  // ulimit counts blocks of 512 or of 1024 bytes, and what `lab --json` says is larger than both.
  const line = 'ulimit -f 1; exec "$0" dist/main.js lab --json > "$1"';
  const run = promisify(execFile)('sh', ['-c', line, process.execPath, file], {
    env: home.env,
  });
  await expect(run).rejects.toMatchObject({
    code: 3,
    stdout: '',
    stderr: 'What ackademy writes cannot be written: the file may not grow any more.\n',
  });
  expect((await readFile(file)).length).toBeGreaterThan(0);
});
