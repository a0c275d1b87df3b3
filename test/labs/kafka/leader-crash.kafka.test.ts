import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {leaderCrash} from '../../../labs/kafka/leader-crash/lab.js';
import {LabHostClient} from '../../../src/app/labs/lab-host-client.js';
import {historyFormats} from '../../../src/app/runs/history-formats.js';
import {runLabOn} from '../../../src/app/labs/judge-run.js';
import {judge} from '../../../src/engine/judge.js';
import type {History} from '../../../src/engine/history/history.js';
import {causeFor} from '../../../src/presenting/lab.js';
import {type Report, reportOf} from '../../../src/presenting/run/report.js';
import type {Result} from '../../../src/presenting/run/result.js';
import {readHistory} from '../../../src/storage/histories.js';
import {evidences, views} from '../../../src/systems/registry.js';
import {inEnglish} from '../../helpers/in-english.js';
import {openHome, type Home} from '../../helpers/homes.js';
import {figuresAfter, figuresOf, mutations} from '../../engine/mutations.js';

let home: Home;
let host: LabHostClient;
const judged = new Map<string | null, Result>();

beforeAll(async () => {
  home = await openHome();
  host = await LabHostClient.open(home.env);
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

/** The others are judged as they were recorded. */
const runs: readonly (string | null)[] = [null, 'acks-all-idempotent'];

async function historyOf(fix: string | null): Promise<History> {
  const file = judged.get(fix)?.report.history;
  if (!file) throw new Error(`no run of ${String(fix)}`);
  return readHistory(file, await historyFormats());
}

const lab = await inEnglish(leaderCrash);

function reportFrom(history: History, file: string | null): Report {
  const found = judge(history, evidences);
  const cause = causeFor(lab, found.run.began.fix);
  return reportOf(found, {cause, file, views});
}

describe('leader-crash on a real cluster', () => {
  it.each(runs)('does as promised: %s', async (fix) => {
    const run = await runLabOn(host, {lab: 'leader-crash', fix}, {});
    judged.set(fix, run);
    const {report} = run;
    expect(report.reasons).toEqual([]);
    expect(report.premises.every(({met}) => met)).toBe(true);
    expect(report).toMatchObject({asPromised: true, counts: {attempted: 1000}});
  });

  it('as shipped loses in the store what the leader alone had, and nothing else', () => {
    const report = judged.get(null)?.report;
    const {lost, acknowledged, inLog, effects} = report?.counts ?? {
      lost: 0,
      acknowledged: 0,
      inLog: 0,
      effects: 0,
    };
    expect(acknowledged).toBe(1000);
    expect(lost).toBeGreaterThan(500);
    expect(lost + inLog).toBe(1000);
    expect(effects).toBe(inLog);
    expect(report?.lost).toEqual({produce: 0, store: lost, consume: 0, unknown: 0});
  });

  it.each(runs)('gives the same verdict from the saved history: %s', async (fix) => {
    const before = judged.get(fix)?.report;
    expect(reportFrom(await historyOf(fix), before?.history ?? null)).toEqual(before);
  });

  it.each(runs.flatMap((fix) => mutations.map((one) => ({fix, ...one}))))(
    'a spoilt history moves the report as it must: $fix, $name',
    async ({fix, spoil, moved}) => {
      const history = await historyOf(fix);
      expect(figuresOf(reportFrom(spoil(history), null))).toEqual(
        figuresAfter(figuresOf(reportFrom(history, null)), moved),
      );
    },
  );
});
