/** A lab session with every table, its text and its course spoilt: a plain word on a screen stands in the code. */
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {TrainerError} from '../../src/errors.js';
import type {History} from '../../src/engine/history/history.js';
import {en} from '../../src/presenting/words/en/en.js';
import {speak} from '../../src/presenting/words/words.js';
import {priceReport} from '../../src/systems/kafka/evidence/price/price-report.js';
import {kafkaEn} from '../../src/systems/kafka/evidence/words/en/en.js';
import {speakKafka} from '../../src/systems/kafka/evidence/words/words.js';
import {postgresEn} from '../../src/systems/postgres/evidence/words/en/en.js';
import {speakPostgres} from '../../src/systems/postgres/evidence/words/words.js';
import {priceOutline} from '../../src/systems/kafka/evidence/price/price-outline.js';
import {pseudo} from '../helpers/pseudo.js';
import {keys} from '../helpers/screen.js';
import {measuredRounds} from '../systems/kafka/evidence/price/turns.js';
import {historyOf} from '../recorded/judged.js';
import {runsOf} from '../recorded/saved.js';
import {ofTables, outboxRun} from '../systems/postgres/evidence/outbox-run.js';
import {recordedRun} from '../ui/fake-run.js';
import {openSpoilt} from './spoilt-app.js';

const sizes = [
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
];

beforeEach(() => {
  speak(pseudo(en));
  speakKafka(pseudo(kafkaEn));
  speakPostgres(pseudo(postgresEn));
});

afterEach(() => {
  speak(en);
  speakKafka(kafkaEn);
  speakPostgres(postgresEn);
});

const run = recordedRun(null, 50);

type Options = Parameters<typeof openSpoilt>[0];

/** The session in the lab, at the question before the first run. */
async function openLab(size: (typeof sizes)[number], options: Options = {}) {
  const seen = await openSpoilt(options, size);
  await seen.press(keys.enter, '4', keys.enter, '?', '?');
  const has = (text: string) => seen.app.text().includes(text);
  // The prediction is the first screen with something to choose.
  while (!has('(')) await seen.press(keys.enter);
  return Object.assign(seen, {
    async end(history?: History) {
      seen.current().end(history);
      await seen.settle();
    },
  });
}

describe.each(sizes)('at $columns×$rows no plain word is left', (size) => {
  it('from the brief over a run to the verdict, with each of its panels', async () => {
    await using seen = await openLab(size);
    await seen.press('?', '?', 'h', 'h', 'h', '3', keys.enter, '?', '?');
    for (let ms = 0; ms < 7500; ms += 250) {
      seen.current().play(run.filter(({at}) => at >= ms && at < ms + 250));
      await seen.settle();
    }
    await seen.end();
    await seen.press('?', '?', 'x', '?', '?');
    for (let step = 0; step < 8; step += 1) await seen.press(keys.right);
    await seen.press('t', '?', '?', keys.pageDown, keys.pageDown, 'l', '?', '?', 'G');
    await seen.press('q', 'h', 'h', 'h', 'h', '?', '?', 's', 'q');
    expect(seen.seen()).toBeGreaterThan(40);
    expect(seen.plain()).toEqual([]);
  });

  it.each([
    'find-the-gap',
    'gave-up',
    'new-partition',
    'poison-pill',
    'retention',
    'shrunken-isr',
    'transaction',
    'unclean-election',
  ])('in the verdict and the panels of other runs: %s', async (name) => {
    await using seen = await openLab(size);
    await seen.press('3', keys.enter);
    const [shipped = []] = runsOf(name).values();
    await seen.end(historyOf(shipped));
    await seen.press('x', 'g', ...Array.from({length: 9}, () => keys.right), 'o', 'G');
    await seen.press('t', keys.pageDown, keys.pageDown, 'G', 'l', 'G', 'q');
    expect(seen.seen()).toBeGreaterThan(8);
    expect(seen.plain()).toEqual([]);
  });

  it('in a run with tables and its X-ray', async () => {
    await using seen = await openLab(size);
    await seen.press('3', keys.enter);
    seen.current().play(outboxRun.filter(({at}) => at < 800));
    await seen.settle();
    await seen.end(outboxRun);
    await seen.press('x', 'o', '?', '?', 'o', 'G', keys.pageDown);
    expect(seen.seen()).toBeGreaterThan(6);
    expect(seen.plain(ofTables)).toEqual([]);
  });

  it('from the fixes over a wrong and a right one to what to say', async () => {
    await using seen = await openLab(size);
    await seen.press('3', keys.enter);
    await seen.end();
    await seen.press(keys.enter, '?', '?', 'j', 'j', 'j', 'j', 'k', 'a', '1', keys.enter);
    await seen.end(recordedRun('more-retries', 50));
    await seen.press(keys.enter, '4', keys.enter);
    await seen.end();
    for (let step = 0; step < 8; step += 1) await seen.press('?', '?', keys.enter);
    expect(seen.fake.said.map(({type}) => type)).toContain('lab-ran');
    expect(seen.seen()).toBeGreaterThan(12);
    expect(seen.plain()).toEqual([]);
  });

  it('where a run fails, is stopped, or is not possible', async () => {
    await using seen = await openLab(size);
    await seen.press('3', keys.enter);
    seen.current().fail(new TrainerError('environment', 'lab-host-ended'));
    await seen.settle();
    await seen.press('?', '?', keys.enter);
    seen.current().fail(new Error('ŋ'));
    await seen.settle();
    await seen.press(keys.enter, 'q');
    await seen.settle();
    const problem = {message: 'ŋ', hint: 'ŋ'};
    await using refused = await openLab(size, {material: {problem}});
    await refused.press('3', keys.enter);
    expect([...seen.plain(), ...refused.plain()]).toEqual([]);
  });

  it('in the price: before, while it is measured, and at its end', async () => {
    await using seen = await openSpoilt({price: priceOutline}, size);
    const turns = measuredRounds(10, ['transaction']);
    await seen.press(keys.right, keys.enter, '?', '?', keys.enter);
    const [measured] = seen.fake.measurements;
    measured?.listeners.onProgress({text: 'ŋ', share: null});
    await seen.settle();
    turns.slice(0, 25).forEach((turn) => measured?.listeners.onTurn(turn));
    seen.fake.tick();
    await seen.settle();
    const about = {kafka: '4.3.1', client: '2.2.4', seed: 7, rounds: 10};
    measured?.end(priceReport({...about, turns}));
    await seen.settle();
    await seen.press('?', '?');
    for (let step = 0; step < 6; step += 1) await seen.press(keys.pageDown);
    expect(seen.seen()).toBeGreaterThan(6);
    expect(seen.plain()).toEqual([]);
  });
});
