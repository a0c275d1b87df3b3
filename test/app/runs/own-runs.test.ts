import {writeFile} from 'node:fs/promises';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {ownRuns} from '../../../src/app/runs/own-runs.js';
import {predict, single} from '../../course/questions.js';
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
import {saveRun} from '../homes.js';

let home: Home;

beforeEach(async () => {
  home = await openHome();
});
afterEach(async () => home[Symbol.asyncDispose]());

const loss = history(began(allHold), tried('a'), yes('a'), disk(1, 'a'), ...closing(0));

describe('the own run that a prediction is held against', () => {
  it('is the newest one of that lab and that fix', async () => {
    saveRun(home, loss, {day: '01', fix: 'acks-all'});
    saveRun(home, goodRun(), {day: '02', fix: 'acks-all'});
    saveRun(home, loss, {day: '03'});
    const found = await ownRuns([single, predict], home.env);
    expect([...found.keys()]).toEqual(['predict']);
    expect(found.get('predict')).toMatchObject({
      sentence: expect.stringMatching(/^None of/) as unknown,
      answers: {'none-lost': 'holds', headline: 'safe'},
    });
  });

  it('is the run as shipped where that was asked', async () => {
    saveRun(home, loss, {day: '01'});
    const found = await ownRuns([{...predict, run: 'as-shipped'}], home.env);
    expect(found.get('predict')?.answers).toMatchObject({'none-lost': 'breaks'});
  });

  it('is none where nothing was run, or where the file is damaged', async () => {
    expect((await ownRuns([predict], home.env)).size).toBe(0);
    await writeFile(saveRun(home, goodRun(), {day: '01', fix: 'acks-all'}), 'nonsense\n');
    expect((await ownRuns([predict], home.env)).size).toBe(0);
  });
});
