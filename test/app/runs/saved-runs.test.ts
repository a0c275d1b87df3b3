import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {labsWithState} from '../../../src/app/labs/lab-state.js';
import {checkFix, findLab} from '../../../src/app/labs/labs.js';
import {judgeFile} from '../../../src/app/labs/judge-run.js';
import {savedRuns} from '../../../src/app/runs/saved-runs.js';
import {
  began,
  disk,
  goodRun,
  history,
  tried,
  yes,
  closing,
  allHold,
} from '../../engine/builders.js';
import {type Home, openHome} from '../../helpers/homes.js';
import {expectedOf, runsOf} from '../../recorded/saved.js';
import {saveRun} from '../homes.js';

let home: Home;

beforeEach(async () => {
  home = await openHome();
});
afterEach(async () => home[Symbol.asyncDispose]());

const loss = history(began(allHold), tried('a'), yes('a'), disk(1, 'a'), ...closing(0));

describe('saved runs', () => {
  it('are listed with what they were judged to be, the newest first', async () => {
    const older = saveRun(home, goodRun(), {day: '01', fix: 'acks-all'});
    const newer = saveRun(home, loss, {day: '02'});
    expect(await savedRuns(home.env)).toMatchObject([
      {file: newer, problem: null, fix: null, verdict: 'lost', lost: 1},
      {file: older, problem: null, fix: 'acks-all', verdict: 'safe', lost: 0},
    ]);
  });

  it('are told, not left out, when they are damaged', async () => {
    const file = saveRun(home, goodRun(), {day: '01'});
    await writeFile(file, 'nonsense\n');
    const [found] = await savedRuns(home.env);
    expect(found?.problem).toContain('line 1 is not JSON');
  });

  it('are none before the first', async () => {
    expect(await savedRuns(home.env)).toEqual([]);
  });

  it('can be judged again, to the same', async () => {
    const {report, lab} = await judgeFile(saveRun(home, loss, {day: '01'}));
    expect(report).toMatchObject({verdict: 'lost', lostIds: ['a'], cause: lab?.cause});
    expect(lab?.id).toBe('leader-crash');
  });

  it('that were saved with the first schema are judged as they were then', async () => {
    const {reports} = expectedOf('leader-crash');
    for (const [way, run] of runsOf('leader-crash')) {
      const file = join(home.folder, 'old.jsonl');
      await writeFile(file, run.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
      const {verdict, properties, counts} = (await judgeFile(file)).report;
      expect({way, verdict, properties, counts}).toEqual({
        way,
        verdict: reports[way]?.['verdict'],
        properties: reports[way]?.['properties'],
        counts: reports[way]?.['counts'],
      });
    }
  });
});

describe('the state of a lab', () => {
  it('is the last verdict of each way to run it', async () => {
    saveRun(home, goodRun(), {day: '01'});
    const newest = saveRun(home, loss, {day: '02'});
    saveRun(home, goodRun(), {day: '03', fix: 'acks-all-idempotent'});
    const [state] = await labsWithState(home.env);
    const last = new Map(state?.runs.map((run) => [run.fix, run.last]));
    expect(last.get(null)).toBe('lost');
    expect(state?.runs[0]?.history).toBe(newest);
    expect(last.get('acks-all-idempotent')).toBe('safe');
    expect(last.get('acks-all')).toBeNull();
    expect(last.get('mine')).toBeNull();
  });
});

describe('the name of a lab or a fix', () => {
  it('that is wrong is answered with the nearest that is right', () => {
    expect(() => findLab('leader-crush')).toThrow('There is no lab "leader-crush".');
    const lab = findLab('leader-crash');
    expect(() => {
      checkFix(lab, 'ack-all');
    }).toThrow(
      expect.objectContaining({hint: expect.stringContaining('"acks-all"') as unknown}),
    );
  });

  it('may be as shipped, the control or the learner’s own copy', () => {
    const lab = findLab('leader-crash');
    for (const fix of [null, 'control', 'mine', 'acks-all'])
      expect(() => {
        checkFix(lab, fix);
      }).not.toThrow();
  });
});
