import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {leaderCrash} from '../../../labs/kafka/leader-crash/lab.js';
import {
  percentile,
  verifyExitCode,
  verifyLabs,
  type VerifyRow,
} from '../../../src/app/runs/verify.js';
import type {History} from '../../../src/engine/history/history.js';
import {openHome} from '../../helpers/homes.js';
import * as h from '../../engine/builders.js';
import {words} from '../../../src/presenting/words/words.js';
import {fakeHost} from '../fake-host.js';

describe('the nearest-rank percentile', () => {
  it('is the value that so many are not above', () => {
    const values = [30, 10, 20, 40];
    expect(percentile(values, 0.5)).toBe(20);
    expect(percentile(values, 0.95)).toBe(40);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([], 0.5)).toBe(0);
  });

  it('is always one of the values, and grows with the share', () => {
    const values = fc.array(fc.nat(), {minLength: 1});
    fc.assert(
      fc.property(values, fc.double({min: 0, max: 1, noNaN: true}), (some, share) => {
        const found = percentile(some, share);
        expect(some).toContain(found);
        expect(found).toBeLessThanOrEqual(percentile(some, 1));
      }),
    );
  });
});

/** One order, kept or lost, in a run that took so long and waited for one new leader. */
const run = (durationMs: number, kept: boolean): History =>
  h.history(
    h.began(),
    h.cast(1, [2, 3]),
    h.tried('a'),
    h.yes('a'),
    h.disk(1, 'a'),
    h.at(1000, h.fault('crash', 'leader', 1)),
    h.at(4000, h.leads(2, [2, 3])),
    ...(kept ? [h.inLog('a'), h.inLogAt(7, 'a'), h.effect('a')] : []),
    h.read.complete(),
    h.passed(kept ? 8 : 0),
    h.shipping.complete(),
    h.ended(durationMs),
  );

async function verify(runs: readonly History[]): Promise<readonly VerifyRow[]> {
  await using home = await openHome();
  let next = 0;
  const host = fakeHost(home, () => runs[next++ % runs.length] ?? []);
  return await verifyLabs(host, [leaderCrash], {
    runs: runs.length,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onRow: () => undefined,
  });
}

describe('a verification', () => {
  it('has a row for each way with its verdicts, its times and the counts of its last run', async () => {
    const rows = await verify([run(6000, false), run(9000, true), run(7000, true)]);
    expect(rows.map(({fix}) => fix).slice(0, 3)).toEqual([
      null,
      'control',
      'more-retries',
    ]);
    expect(rows[0]).toMatchObject({
      lab: 'leader-crash',
      fix: null,
      runs: 3,
      asPromised: 2,
      inconclusive: 0,
      verdicts: {lost: 1, safe: 2},
      p50Ms: 7000,
      p95Ms: 9000,
      counts: {attempted: 1, acknowledged: 1, lost: 0, storedTwice: 1},
    });
  });

  it('says how many times its timers a run took', async () => {
    const [row] = await verify([run(7000, true)]);
    expect(row).toMatchObject({timersMs: 3000, ratio: 2.33});
  });

  it('has no such figure where there was no timer to wait for', async () => {
    const [row] = await verify([h.goodRun()]);
    expect(row).toMatchObject({timersMs: 0, ratio: null});
  });
});

describe('a run that was cut short', () => {
  const cut = run(6000, false).filter(({type}) => type !== 'run-ended');

  it('has no figure of what nobody knows, and keeps those that it has', async () => {
    const [row] = await verify([cut]);
    expect(row).toMatchObject({
      inconclusive: 1,
      codes: {},
      counts: {acknowledged: 1, lost: null, torn: null},
    });
    expect(row && words.cli.lab.verify.lastRun(row.counts)).toMatch(
      /told 1 yes.*; unknown how many lost/,
    );
  });
});

describe('the end of a verification', () => {
  const row = (asPromised: number, inconclusive: number, asDiagnosed = asPromised) => ({
    runs: 2,
    asPromised,
    asDiagnosed,
    inconclusive,
  });

  it.each([
    ['all were as promised', 0, [row(2, 0), row(2, 0)]],
    ['one was not', 1, [row(2, 0), row(1, 0)]],
    ['one was not and another proves nothing', 1, [row(1, 1), row(1, 0)]],
    ['one was diagnosed otherwise', 1, [row(2, 0), row(2, 0, 1)]],
    ['one proves nothing', 3, [row(2, 0), row(1, 1)]],
  ])('tells when %s: %i', (_, code, rows) => {
    expect(verifyExitCode(rows)).toBe(code);
  });
});
