/** The app with every table and every text of the course spoilt: a plain word on a screen stands in the code. */
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Fact} from '../../src/course/progress/event.js';
import {en} from '../../src/presenting/words/en/en.js';
import {speak} from '../../src/presenting/words/words.js';
import {kafkaEn} from '../../src/systems/kafka/evidence/words/en/en.js';
import {speakKafka} from '../../src/systems/kafka/evidence/words/words.js';
import {pseudo} from '../helpers/pseudo.js';
import {keys, letters} from '../helpers/screen.js';
import {questions} from '../ui/fake-questions.js';
import {openSpoilt} from './spoilt-app.js';

const sizes = [
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
];

beforeEach(() => {
  speak(pseudo(en));
  speakKafka(pseudo(kafkaEn));
});

afterEach(() => {
  speak(en);
  speakKafka(kafkaEn);
});

const station = 'leader-crash';
const everything: readonly Fact[] = [
  ...questions.map(({id: question}): Fact => ({
    type: 'question-answered',
    ...{station, question, result: 'right', choice: null, ms: 5000, lab: null},
  })),
  {type: 'card-rated', station, ticks: 9, of: 9},
];

describe.each(sizes)('at $columns×$rows no plain word is left', (size) => {
  it('on the map, with its help', async () => {
    await using seen = await openSpoilt({}, size);
    await seen.press('?', '?', keys.right, keys.left, 'q');
    expect(seen.seen()).toBeGreaterThan(1);
    expect(seen.plain()).toEqual([]);
  });

  it('on a station, in its lesson, its sources and its story', async () => {
    await using seen = await openSpoilt({}, size);
    await seen.press(keys.enter, '?', '?', '1', keys.enter, '?', '?', 's', 'q');
    await seen.press(keys.enter, keys.enter, keys.enter, keys.enter, keys.enter);
    await using story = await openSpoilt({}, size);
    await story.press(keys.enter, '2', keys.enter, '?', '?');
    for (let step = 0; step < 5; step += 1) await story.press(keys.enter);
    expect(seen.seen()).toBeGreaterThan(5);
    expect([...seen.plain(), ...story.plain()]).toEqual([]);
  });

  it('in a question of each kind: asked, tried, answered, and at the end', async () => {
    await using seen = await openSpoilt({}, size);
    await seen.press(keys.enter, '3', keys.enter);
    for (const {kind} of questions) {
      await seen.press('?', '?');
      if (kind === 'numeric') await seen.press(...letters('7 x'), keys.enter);
      else await seen.press('j', ' ', keys.right, '2', keys.enter);
      await seen.press(keys.tab, '?', '?', keys.pageDown, 's', 'q', 'm', 'e', keys.enter);
    }
    await seen.press('?', '?', 'j', keys.enter, 'q', 'q');
    expect(seen.seen()).toBeGreaterThan(30);
    expect(seen.plain()).toEqual([]);
  });

  it('on the interview card', async () => {
    await using seen = await openSpoilt({}, size);
    await seen.press(keys.enter, '5', keys.enter);
    for (let step = 0; step < 9; step += 1)
      await seen.press('j', ' ', '?', '?', keys.enter);
    expect(seen.fake.said.map(({type}) => type)).toContain('card-rated');
    expect(seen.plain()).toEqual([]);
  });

  it('in a review, and when an answer comes again', async () => {
    await using seen = await openSpoilt({facts: everything, daysAgo: 9}, size);
    await seen.press('r', '?', '?');
    await seen.press(...everything.flatMap(() => [' ', keys.tab, 'e', keys.enter]));
    await seen.press('?', '?', 'q');
    await using nothing = await openSpoilt({facts: everything}, size);
    await nothing.press('r');
    expect([...seen.plain(), ...nothing.plain()]).toEqual([]);
  });

  it('in the plan, on each of its pages, and in what is said of a date', async () => {
    await using seen = await openSpoilt({facts: everything, daysAgo: 9}, size);
    await seen.press('p', 'd', '?', '?', ...letters('2026-02-31'), keys.enter);
    const clear = Array.from({length: 10}, () => keys.backspace);
    for (const date of ['2025-12-24', '2031-01-01', '2026-01-11'])
      await seen.press(...clear, ...letters(date), keys.enter);
    await seen.press(
      '+',
      '-',
      'p',
      'p',
      '?',
      '?',
      keys.right,
      keys.right,
      keys.right,
      keys.right,
    );
    expect(seen.fake.said.map(({type}) => type)).toContain('interview-date');
    expect(seen.plain()).toEqual([]);
  });

  it('in the search: before, with what is found, and with nothing', async () => {
    await using seen = await openSpoilt({}, size);
    await seen.press('/', '?', keys.backspace, ...letters('ĺé'), keys.down, keys.enter);
    await seen.press('q', ...letters('ŵ-ŵ-ŵ'));
    expect(seen.plain()).toEqual([]);
  });

  it('in a notice, and where a window is too small', async () => {
    await using seen = await openSpoilt({}, size);
    seen.fake.hold.refuse = new Error('ŋ');
    await seen.press(keys.enter, '1', keys.enter, keys.enter, keys.enter, keys.enter);
    await seen.app.resize({columns: 30, rows: 8});
    await seen.settle();
    expect(seen.plain()).toEqual([]);
  });
});
