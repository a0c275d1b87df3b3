import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {History} from '../../../src/engine/history/history.js';
import {trainerPaths} from '../../../src/machine/paths.js';
import {saveRun} from '../../app/homes.js';
import {goodRun} from '../../engine/builders.js';
import {runCommand} from '../../helpers/command.js';
import {openHome} from '../../helpers/homes.js';
import {openTerminal} from '../../helpers/terminal.js';

describe('ackademy lab language', () => {
  it('says that nothing is set, and makes nothing', async () => {
    await using home = await openHome();
    const told = await runCommand(['lab', 'language'], home.env);
    expect(told).toMatchObject({code: 0, stderr: ''});
    expect(told.stdout).toMatch(/^Nothing is set: .*commit-first/s);
    expect(await readdir(home.folder)).toEqual([]);
  });

  it('is set, remembered and set anew', async () => {
    await using home = await openHome();
    const set = await runCommand(['lab', 'language', 'java'], home.env);
    expect(set).toMatchObject({code: 0, stderr: ''});
    expect(set.stdout).toMatch(/^Labs run in Java where they have a choice: /);
    const told = await runCommand(['lab', 'language'], home.env);
    expect(told.stdout).toBe(set.stdout);
    await runCommand(['lab', 'language', 'typescript'], home.env);
    const {stdout} = await runCommand(['lab', 'language'], home.env);
    expect(stdout).toMatch(/^Labs run in TypeScript where/);
  });

  it.each([
    ['lab language cobol', /'cobol' is no language\..*typescript, java/s],
    ['lab start retention --language java', /retention are not there in Java/],
    ['lab run retention --language java', /retention are not there in Java/],
    ['lab run poll-interval --language typescript', /are not there in TypeScript/],
    ['lab compare retention --saved --language java', /are not there in Java/],
  ])('takes no other: %s', async (line, says) => {
    await using home = await openHome();
    const {code, stdout, stderr} = await runCommand(line.split(' '), home.env);
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toMatch(says);
  });

  it('decides which copy is put back', async () => {
    await using home = await openHome();
    await runCommand(['lab', 'language', 'java'], home.env);
    const files = ['commit-first/shipping.ts', 'commit-first-java/Shipping.java'].map(
      (name) => join(trainerPaths(home.env).state.workspace, name),
    );
    for (const file of files) {
      await mkdir(dirname(file), {recursive: true});
      await writeFile(file, '// mine');
    }
    const reset = await runCommand(['lab', 'reset', 'commit-first', '--yes'], home.env);
    expect(reset).toMatchObject({code: 0, stderr: ''});
    const [typescript, java] = await Promise.all(
      files.map((file) => readFile(file, 'utf8')),
    );
    expect(typescript).toBe('// mine');
    expect(java).toContain('class Shipping');
  });
});

describe('a run in Java', () => {
  it('says so, for people and as data', async () => {
    await using home = await openHome();
    const [first, ...rest] = goodRun();
    const inJava = [{...first, lab: 'commit-first', code: 'java'}, ...rest] as History;
    const file = saveRun(home, inJava, {day: '01'});
    const judge = ['lab', 'judge', file];
    const told = await runCommand(judge, home.env);
    expect(told.stdout).toMatch(/^commit-first · as shipped in Java on Kafka /m);
    const data = await runCommand([...judge, '--json'], home.env);
    expect(JSON.parse(data.stdout)).toMatchObject({language: 'java'});
    const saved = await runCommand(['lab', 'history', '--json'], home.env);
    expect(JSON.parse(saved.stdout)).toMatchObject({runs: [{language: 'java'}]});
    const listed = await runCommand(['lab', 'history'], home.env);
    expect(listed.stdout).toMatch(/ commit-first +as shipped in Java +/);
  });
});

describe('the language of a lab in the app', () => {
  it('is changed by a key, and is there the next time', async () => {
    await using home = await openHome();
    using terminal = openTerminal(['lab', 'start', 'commit-first'], home.env);
    await terminal.sees('commit-first · in TypeScript');
    terminal.press('c');
    await terminal.sees('commit-first · in Java');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    using again = openTerminal(['lab', 'start', 'commit-first'], home.env);
    await again.sees('commit-first · in Java');
    using once = openTerminal(
      ['lab', 'start', 'commit-first', '--language', 'typescript', '--plain'],
      home.env,
    );
    await once.sees('Its programs are in TypeScript;');
    await once.sees('java` has them in Java.');
  });
});
