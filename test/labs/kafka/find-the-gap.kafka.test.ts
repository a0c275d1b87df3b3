import {describe, expect, it} from 'vitest';
import type {Report} from '../../../src/presenting/run/report.js';
import {runCommand} from '../../helpers/command.js';
import {openHome} from '../../helpers/homes.js';

async function find(fix: string | null): Promise<Report> {
  await using home = await openHome();
  const which = fix === null ? [] : ['--fix', fix];
  const {stdout} = await runCommand(
    ['lab', 'run', 'find-the-gap', ...which, '--json'],
    home.env,
  );
  return JSON.parse(stdout) as Report;
}

describe('find-the-gap on a real cluster', () => {
  it.each([
    [null, 'overlooked', {planted: 4, found: 0, missed: 4, falseAlarms: 0}],
    ['as-sets', 'overlooked', {planted: 4, found: 2, missed: 2, falseAlarms: 0}],
    ['everything', 'overlooked', {planted: 4, found: 4, missed: 0, falseAlarms: 25}],
    ['ids-per-window', 'safe', {planted: 4, found: 4, missed: 0, falseAlarms: 0}],
  ])('%s ends as %s', async (fix, verdict, gap) => {
    const report = await find(fix);
    expect(report).toMatchObject({verdict, gap, asPromised: true, reasons: []});
    expect(report.counts).toMatchObject({acknowledged: 200, lost: 2, duplicated: 2});
  });
});
