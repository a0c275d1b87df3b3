import {describe, expect, it} from 'vitest';
import type {Fact} from '../../../src/course/progress/event.js';
import {keys, letters, mount, sizes} from '../../helpers/screen.js';
import {questions} from '../fake-questions.js';
import {fakeServices} from '../fake-services.js';
import {faultsOf} from '../whole-picture.js';

const station = 'leader-crash';
const answered = (question: string, result: 'right' | 'wrong' = 'right'): Fact => ({
  type: 'question-answered',
  ...{station, question, result, choice: null, ms: 5000, lab: null},
});
const everything: readonly Fact[] = [
  ...questions.map(({id}) => answered(id)),
  {type: 'card-rated', station, ticks: 9, of: 9},
];
const past = (facts: readonly Fact[], daysAgo = 0) => fakeServices({facts, daysAgo});

async function open(facts: readonly Fact[], {daysAgo = 0, size = sizes[1]} = {}) {
  const fake = past(facts, daysAgo);
  const app = await mount(fake.services, size);
  return {fake, app, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]()};
}

const all = everything.length;

describe('the review in the app', {timeout: 30_000}, () => {
  it('says on the map how much is due', async () => {
    await using opened = await open(everything, {daysAgo: 9});
    expect(opened.app.lines()[0]).toContain(`${all} due`);
    expect(opened.app.text()).toContain(`r review ${all}`);
  });

  it.each(sizes)(
    'is whole at $columns×$rows from the first question to the end',
    async (size) => {
      await using opened = await open(everything, {daysAgo: 9, size});
      const {app} = opened;
      await app.press('r');
      for (let n = 1; n <= all; n += 1) {
        expect(app.text()).toContain(`question ${n} of ${all}`);
        expect(faultsOf(app)).toEqual([]);
        await app.press(keys.tab);
        expect(faultsOf(app)).toEqual([]);
        await app.press(keys.enter);
      }
      expect(app.text()).toContain(`0 of ${all} right`);
      expect(app.text()).toContain(`They come again: ${all} tomorrow.`);
      expect(faultsOf(app)).toEqual([]);
    },
  );

  it('keeps what was answered when it is left in the middle, and goes on with the rest', async () => {
    await using opened = await open(everything, {daysAgo: 9});
    const {app, fake} = opened;
    await app.press('r', keys.tab, 'q');
    expect(app.lines()[0]).toContain(`${all - 1} due`);
    expect(fake.said).toHaveLength(everything.length + 1);
    await app.press('r');
    expect(app.text()).toContain(`question 1 of ${all - 1}`);
  });

  it('says when an answer comes again, and later when it was easy', async () => {
    await using opened = await open([answered('how-many')], {daysAgo: 9});
    const {app, fake} = opened;
    await app.press('r', ...letters('950'), keys.enter);
    expect(app.text()).toContain('✓ Right');
    expect(app.text()).toContain('Comes again in ');
    expect(app.text()).toMatch(/next +e it was easy/);
    await app.press('e');
    expect(app.text()).toContain('because it was easy');
    expect(app.text()).not.toMatch(/next +e it was easy/);
    expect(fake.said.at(-1)).toEqual({type: 'found-easy', station, question: 'how-many'});
  });

  it('asks an interview card to be answered aloud, and keeps its points', async () => {
    await using opened = await open([{type: 'card-rated', station, ticks: 9, of: 9}], {
      daysAgo: 9,
    });
    const {app, fake} = opened;
    await app.press('r', keys.enter, ' ', keys.enter);
    expect(app.text()).toContain('Comes again tomorrow.');
    expect(fake.said.at(-1)).toMatchObject({type: 'card-rated', ticks: 1});
  });

  it('asks again what was not right', async () => {
    await using opened = await open([answered('how-many')], {daysAgo: 9});
    await opened.app.press('r', keys.tab, keys.enter, 'r');
    expect(opened.app.text()).toContain('question 1 of 1');
  });

  it('shows the plan where nothing is due: it says so, and when the next is', async () => {
    await using opened = await open([answered('how-many')]);
    await opened.app.press('r');
    expect(opened.app.text()).toContain(
      'Nothing is due today. Next: 1 question in 2 days',
    );
  });
});

describe('the plan', {timeout: 30_000}, () => {
  it('asks for the date of the interview, and then has a row for each day', async () => {
    await using opened = await open(everything);
    const {app, fake} = opened;
    await app.press('p');
    expect(app.text()).toContain('No interview date is set');
    await app.press('d', ...letters('2026-01-11'), keys.enter);
    expect(fake.said.at(-1)).toEqual({type: 'interview-date', date: '2026-01-11'});
    expect(app.text()).toContain('interview in 9 days');
    expect(app.text()).toContain('30 minutes a day');
    expect(app.text()).toMatch(/today .* min/);
    expect(faultsOf(app)).toEqual([]);
    await app.press('+');
    expect(fake.said.at(-1)).toMatchObject({type: 'setting', value: 40});
    expect(app.text()).toContain('40 minutes a day');
  });

  it.each([
    ['2026-02-31', '"2026-02-31" is no date'],
    ['soon', '"soon" is no date'],
    ['2025-12-24', '2025-12-24 is past'],
    ['2031-01-01', 'more than a year away'],
  ])('refuses %s with one sentence, and asks on', async (typed, sentence) => {
    await using opened = await open(everything);
    await opened.app.press('p', 'd', ...letters(typed), keys.enter);
    expect(opened.app.text()).toContain(sentence);
    expect(opened.fake.said).toHaveLength(everything.length);
    await opened.app.press(keys.backspace);
    expect(opened.app.text()).not.toContain(sentence);
  });

  it('goes from path to path, and back to the longest that fits', async () => {
    await using opened = await open([{type: 'interview-date', date: '2026-01-11'}]);
    const {app, fake} = opened;
    await app.press('p');
    expect(app.text()).toContain('Path: the longest that fits.');
    expect(app.text()).toContain('You can defend acks when a leader dies: all of it.');
    for (const value of ['evening', 'week', 'month', null]) {
      await app.press('p');
      expect(fake.said.at(-1)).toEqual({type: 'setting', key: 'path', value});
      expect(app.text()).toContain(`Path: ${value ?? 'the longest that fits'}.`);
    }
  });

  it('shows today and its tasks at once in the smallest terminal, the tasks below the day', async () => {
    const size = {columns: 60, rows: 20};
    await using opened = await open([{type: 'interview-date', date: '2026-01-11'}], {
      size,
    });
    await opened.app.press('p');
    const lines = opened.app.lines();
    const today = lines.findIndex((line) => /^ *today +\d+ min/.test(line));
    expect(lines[today + 1]).toMatch(/^ {3}\S/);
  });

  it('takes the date away when nothing is typed', async () => {
    await using opened = await open([{type: 'interview-date', date: '2026-01-11'}]);
    const clear = Array.from({length: 10}, () => keys.backspace);
    await opened.app.press('p', 'd', ...clear, keys.enter);
    expect(opened.fake.said.at(-1)).toEqual({type: 'interview-date', date: null});
  });

  it('says after the interview that it is over', async () => {
    await using opened = await open([{type: 'interview-date', date: '2026-01-01'}]);
    expect(opened.app.lines()[0]).not.toContain('interview');
    await opened.app.press('p');
    expect(opened.app.text()).toContain('The interview on Thu 1 Jan is over.');
  });

  it.each(sizes)('is whole at $columns×$rows on each of its pages', async (size) => {
    const facts = [...everything, {type: 'interview-date', date: '2026-03-11'} as const];
    await using opened = await open(facts, {daysAgo: 0, size});
    const {app} = opened;
    await app.press('p');
    expect(faultsOf(app)).toEqual([]);
    await app.press('G');
    expect(faultsOf(app)).toEqual([]);
    await app.press(keys.right);
    expect(app.text()).toContain('what will be due');
    expect(app.text()).toContain(`█ ${all}`);
    expect(faultsOf(app)).toEqual([]);
    await app.press(keys.right);
    expect(app.text()).toContain('Nothing has been asked again yet');
    expect(faultsOf(app)).toEqual([]);
  });
});
