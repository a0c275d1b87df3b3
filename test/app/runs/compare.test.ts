import {writeFile} from 'node:fs/promises';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {leaderCrash as leaderCrashDefined} from '../../../labs/kafka/leader-crash/lab.js';
import {
  compareByRunning,
  compareData,
  type CompareRow,
  compareSaved,
} from '../../../src/app/runs/compare.js';
import {TrainerError} from '../../../src/errors.js';
import type {History} from '../../../src/engine/history/history.js';
import {type Home, openHome} from '../../helpers/homes.js';
import {
  allHold,
  began,
  closing,
  disk,
  goodRun,
  history,
  tried,
  yes,
} from '../../engine/builders.js';
import {fakeHost} from '../fake-host.js';
import {saveRun} from '../homes.js';
import {inEnglish} from '../../helpers/in-english.js';

const leaderCrash = await inEnglish(leaderCrashDefined);

let home: Home;

beforeEach(async () => {
  home = await openHome();
});
afterEach(async () => home[Symbol.asyncDispose]());

const fixes = leaderCrash.fixes.map(({id}) => id);
const loss = history(began(allHold), tried('a'), yes('a'), disk(1, 'a'), ...closing(0));

function compare(runOf: (fix: string | null) => History, rows: CompareRow[]) {
  const host = fakeHost(home, runOf);
  const stop = new AbortController();
  const followed = new Set<string | null>();
  const done = compareByRunning(host, leaderCrash, {
    code: 'typescript',
    signal: stop.signal,
    onProgress: () => undefined,
    onEntry: ({fix}) => followed.add(fix),
    onRow: (row) => rows.push(row),
  });
  return {host, stop, followed, done};
}

describe('a comparison', () => {
  it('runs a lab once each way: as shipped, as control, and with every fix', async () => {
    const rows: CompareRow[] = [];
    const {host, followed, done} = compare(
      (fix) => (fix === null ? loss : goodRun()),
      rows,
    );
    await done;
    expect(host.asked).toEqual([null, 'control', ...fixes]);
    expect([...followed]).toEqual(host.asked);
    expect(rows.map(({fix}) => fix)).toEqual(host.asked);
    expect(rows.map(({report}) => report?.verdict)).toEqual([
      'lost',
      'safe',
      ...fixes.map(() => 'safe'),
    ]);
  });

  it('says as data null for what nobody knows of a run that was cut short', async () => {
    const rows: CompareRow[] = [];
    const cut = loss.filter(({type}) => type !== 'run-ended');
    await compare((fix) => (fix === null ? cut : loss), rows).done;
    const lost = {produce: null, store: null, consume: null, unknown: null};
    expect(compareData(rows).slice(0, 2)).toMatchObject([
      {report: {cutShort: true, lost, counts: {acknowledged: 1, lost: null, torn: null}}},
      {report: {cutShort: false, lost: {store: 1}, counts: {lost: 1}}},
    ]);
  });

  it('has of each way the counts of its report, and of a fix whether it is right and what remains', async () => {
    const rows: CompareRow[] = [];
    await compare((fix) => (fix === null ? loss : goodRun()), rows).done;
    expect(rows[0]).toMatchObject({
      lab: 'leader-crash',
      fix: null,
      right: null,
      remains: null,
      problem: null,
      startedAt: '2026-01-02T03:04:05.000Z',
      inServiceWithin: 5000,
      report: {counts: {acknowledged: 1, lost: 1}, lost: {store: 1}},
    });
    expect(rows[0]?.report).not.toHaveProperty('lostIds');
    const right = rows.filter(({right: is}) => is === true).map(({fix}) => fix);
    expect(right).toEqual(['acks-all', 'acks-all-idempotent']);
    expect(rows.at(-1)?.remains).toBe(leaderCrash.fixes.at(-1)?.remains);
  });

  it('has handed over what was run when the next run cannot be', async () => {
    const rows: CompareRow[] = [];
    const {done} = compare((fix) => {
      if (fix === 'more-retries') throw new TrainerError('interrupted', 'stopped');
      return goodRun();
    }, rows);
    await expect(done).rejects.toThrow('Stopped.');
    expect(rows.map(({fix}) => fix)).toEqual([null, 'control']);
  });
});

describe('a comparison of saved runs', () => {
  it('is of the newest run of each way, and says where there is none', async () => {
    saveRun(home, goodRun(), {day: '01'});
    const newest = saveRun(home, loss, {day: '03'});
    saveRun(home, goodRun(), {day: '02', fix: 'acks-all-idempotent'});
    const rows = await compareSaved(leaderCrash, 'typescript', home.env);
    expect(rows.map(({fix, report}) => [fix, report?.verdict])).toEqual([
      [null, 'lost'],
      ['control', undefined],
      ['more-retries', undefined],
      ['min-isr-only', undefined],
      ['acks-all', undefined],
      ['acks-all-idempotent', 'safe'],
    ]);
    expect(rows[0]?.report?.history).toBe(newest);
    expect(rows[1]).toMatchObject({startedAt: null, problem: null});
  });

  it('passes over a run that was stopped half way', async () => {
    saveRun(home, loss, {day: '01'});
    saveRun(home, goodRun().slice(0, 4), {day: '02'});
    saveRun(home, goodRun().slice(0, 4), {day: '03', fix: 'control'});
    const [shipped, control] = await compareSaved(leaderCrash, 'typescript', home.env);
    expect(shipped?.report?.verdict).toBe('lost');
    expect(control).toMatchObject({report: null, problem: null});
  });

  it('is of runs in one language', async () => {
    const [first, ...rest] = goodRun();
    const inJava = [{...first, code: 'java'}, ...rest] as History;
    saveRun(home, loss, {day: '01'});
    saveRun(home, inJava, {day: '02'});
    const verdicts = async (code: 'typescript' | 'java') =>
      (await compareSaved(leaderCrash, code, home.env))
        .slice(0, 2)
        .map(({report}) => report?.verdict);
    expect(await verdicts('typescript')).toEqual(['lost', undefined]);
    expect(await verdicts('java')).toEqual(['safe', undefined]);
  });

  it('says of a damaged newest run that it cannot be judged', async () => {
    saveRun(home, goodRun(), {day: '01'});
    await writeFile(saveRun(home, goodRun(), {day: '02'}), 'nonsense\n');
    const [shipped] = await compareSaved(leaderCrash, 'typescript', home.env);
    expect(shipped?.report).toBeNull();
    expect(shipped?.problem).toContain('line 1 is not JSON');
  });
});
