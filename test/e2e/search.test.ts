import {describe, expect, it} from 'vitest';
import {runCommand} from '../helpers/command.js';
import {openHome} from '../helpers/homes.js';

describe('ackademy search', () => {
  it('finds words in the lessons and labs of the program, and says what to type', async () => {
    await using home = await openHome();
    const {code, stdout} = await runCommand(['search', 'truncated', 'leader'], home.env);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^(?:lesson|lab|question|interview card|station|diagnosis): /m,
    );
    expect(stdout).toMatch(/^ {2}ackademy (?:learn|quiz|lab start) [\w-]+/m);
  });

  it('ends with 1 and a sentence when nothing is found', async () => {
    await using home = await openHome();
    const {code, stdout, stderr} = await runCommand(['search', 'qwertzuiop'], home.env);
    expect({code, stdout, stderr}).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Nothing is found for “qwertzuiop”.\n',
    });
  });

  it('says which words are nowhere, and which place is without which', async () => {
    await using home = await openHome();
    const asked = ['search', 'cleanup.policy', 'qwertzuiop'];
    const {code, stdout, stderr} = await runCommand(asked, home.env);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^lab: Retention does not wait › retention$/m);
    expect(stderr).toContain('Nowhere as it is typed: “qwertzuiop”.\n');
    const split = await runCommand(['search', 'zombie', 'rabbitmq'], home.env);
    expect(split.stdout).toMatch(/^.+\(without “(?:zombie|rabbitmq)”\)$/m);
    expect(split.stderr).toContain('No place has all the words');
  });

  it('gives the hits as JSON', async () => {
    await using home = await openHome();
    const args = ['search', 'acks', '--limit', '2', '--json'];
    const {stdout} = await runCommand(args, home.env);
    const value = JSON.parse(stdout) as {of: number; hits: readonly object[]};
    expect(value).toMatchObject({
      ...{schema: 1, query: 'acks'},
      ...{complete: true, nowhere: []},
    });
    expect(value.hits).toHaveLength(2);
    expect(value.of).toBeGreaterThan(2);
    expect(Object.keys(value.hits[0] ?? {})).toEqual([
      'key',
      'kind',
      'title',
      'part',
      'excerpt',
      'missing',
      'command',
    ]);
  });

  it.each([
    [['search'], 'missing required argument'],
    [['search', 'x', '--limit', '0'], 'It must be a whole number from 1 on.'],
  ])('%j is wrong usage', async (args, sentence) => {
    await using home = await openHome();
    const {code, stderr} = await runCommand(args, home.env);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
