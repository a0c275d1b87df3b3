import {describe, expect, it} from 'vitest';
import type {Report} from '../../../src/presenting/run/report.js';
import {runCommand} from '../../helpers/command.js';
import {openHome} from '../../helpers/homes.js';
import {gapRuns} from './runs/gap-runs.js';

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
  it.each(gapRuns.filter(({fix, verdict}) => fix === null || verdict === 'safe'))(
    '$fix ends as $verdict',
    async ({fix, verdict, gap}) => {
      const report = await find(fix);
      expect(report).toMatchObject({verdict, gap, asPromised: true, reasons: []});
      expect(report.counts).toMatchObject({acknowledged: 200, lost: 2, duplicated: 2});
    },
  );
});
