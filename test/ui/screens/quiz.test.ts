import chalk from 'chalk';
import {describe, expect, it} from 'vitest';
import type {Fact} from '../../../src/course/progress/event.js';
import type {OwnRun} from '../../../src/course/promises.js';
import {keys, letters, type Mounted, mount, sizes} from '../../helpers/screen.js';
import {station} from '../fake-course.js';
import {questions} from '../fake-questions.js';
import {fakeServices} from '../fake-services.js';
import {faultsOf} from '../whole-picture.js';

const ids = questions.map(({id}) => id);
const rightExcept = (...left: readonly string[]): readonly Fact[] =>
  ids
    .filter((id) => !left.includes(id))
    .map((question) => ({
      type: 'question-answered',
      station: 'leader-crash',
      question,
      result: 'right',
      choice: null,
      ms: 1,
    }));

async function openQuiz(
  only?: string,
  size: Parameters<typeof mount>[1] = sizes[1],
  ownRuns?: ReadonlyMap<string, OwnRun>,
) {
  const facts = only === undefined ? [] : rightExcept(only);
  const fake = fakeServices(ownRuns ? {facts, ownRuns} : {facts});
  const app = await mount(fake.services, size);
  await app.press(keys.enter, '3', keys.enter);
  return {fake, app, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]()};
}

/** Moves the cursor down to the row with this text. */
async function pointAt(app: Mounted, text: string) {
  for (let step = 0; step < 12; step += 1) {
    if (app.lines().some((line) => /^ [▶⇅]/.test(line) && line.includes(text))) return;
    await app.press('j');
  }
  throw new Error(`no row with ${text}:\n${app.text()}`);
}

describe('a question', {timeout: 30_000}, () => {
  it.each(sizes)(
    'is whole at $columns×$rows in every kind, asked and answered',
    async (size) => {
      await using quiz = await openQuiz(undefined, size);
      const {app} = quiz;
      for (const [index] of questions.entries()) {
        expect(app.text()).toContain(`question ${index + 1} of ${questions.length}`);
        expect(faultsOf(app)).toEqual([]);
        await app.press('j', ' ');
        expect(faultsOf(app)).toEqual([]);
        await app.press(keys.tab);
        expect(faultsOf(app)).toEqual([]);
        expect(app.text()).toContain('The answer');
        await app.press(keys.enter);
      }
      expect(app.text()).toContain(`0 of ${questions.length} right`);
      expect(faultsOf(app)).toEqual([]);
    },
  );

  it('offers enter only when there is something to answer with', async () => {
    await using number = await openQuiz('how-many');
    expect(number.app.text()).not.toContain('enter answer');
    expect(await number.app.press('7')).toContain('enter answer');
    await using ticks = await openQuiz('which-cures');
    expect(ticks.app.text()).not.toContain('enter answer');
    expect(await ticks.app.press(' ')).toContain('enter answer');
  });

  it('with one right choice says in one word what became of it, and why yours is wrong', async () => {
    await using quiz = await openQuiz('what-yes-means');
    await pointAt(quiz.app, 'has it on disk');
    await quiz.app.press(keys.enter);
    expect(quiz.app.text()).toContain('✗ Wrong');
    expect(quiz.app.text()).toContain('You said: The leader has it on disk');
    expect(quiz.app.text()).toContain('page cache');
    expect(quiz.app.text()).toContain('Right: ✓ The leader has appended it');
    expect(quiz.app.text()).toContain('Why: With acks=1 the leader answers');
    expect(quiz.app.text()).toContain('KIP-679');
    expect(quiz.fake.said.at(-1)).toMatchObject({
      type: 'question-answered',
      question: 'what-yes-means',
      result: 'wrong',
      choice: {kind: 'single', choice: 'on-disk'},
    });
  });

  it('with several right choices wants all of them ticked', async () => {
    await using quiz = await openQuiz('which-cures');
    await quiz.app.press(keys.enter);
    expect(quiz.app.text()).toContain('Tick all');
    await pointAt(quiz.app, 'acks=all and idempotence');
    await quiz.app.press(' ', 'g');
    await quiz.app.press('1', '2', '3', ' ', '3');
    await quiz.app.press(keys.enter);
    expect(quiz.fake.said.at(-1)).toMatchObject({question: 'which-cures'});
  });

  it('of order lets an item be picked up, moved and put down', async () => {
    await using quiz = await openQuiz('order-of-events');
    const {app, fake} = quiz;
    const order = [
      'The leader appends',
      'The producer hears',
      'The leader dies',
      'A follower',
    ];
    for (const [place, text] of order.entries()) {
      await app.press(...Array.from({length: 5}, () => 'k'));
      await pointAt(app, text);
      await app.press(' ', ...Array.from({length: 5}, () => 'k'));
      await app.press(...Array.from({length: place}, () => 'j'), ' ');
    }
    await app.press(keys.enter);
    expect(app.text()).toContain('✓ Right');
    expect(fake.said.at(-1)).toMatchObject({
      choice: {kind: 'order', order: ['append', 'yes', 'die', 'elect']},
    });
  });

  it('of a number reads what people type, and asks when it is in doubt', async () => {
    await using quiz = await openQuiz('how-many');
    const {app} = quiz;
    await app.press(...letters('950 kg'), keys.enter);
    expect(app.text()).toContain('“kg” is another unit. Answer in orders.');
    await app.press(
      ...Array.from({length: 6}, () => keys.backspace),
      ...letters('many'),
      keys.enter,
    );
    expect(app.text()).toContain('no number that I can read');
    await app.press(
      ...Array.from({length: 6}, () => keys.backspace),
      ...letters('950'),
      keys.enter,
    );
    expect(app.text()).toContain('✓ Right');
  });

  it('of a number says why a common mistake is one', async () => {
    await using quiz = await openQuiz('how-many');
    await quiz.app.press('1', keys.enter);
    expect(quiz.app.text()).toContain('It is not only the order in flight.');
  });

  it('takes no answer that is none', async () => {
    await using quiz = await openQuiz('how-many');
    await quiz.app.press(keys.enter, keys.enter);
    expect(quiz.app.text()).toContain('Type a number.');
  });

  it('about code lets only lines be pointed at that can be meant', async () => {
    await using quiz = await openQuiz('spot');
    await quiz.app.press('j');
    expect(quiz.app.text()).toMatch(/▶ +5 ▏ +acks: 1,/);
    await quiz.app.press('j', keys.enter);
    expect(quiz.app.text()).toContain('It is said after the send, as it should be.');
    expect(quiz.app.text()).toMatch(/The faulty line: ▶ +acks: 1,/);
    expect(quiz.app.text()).not.toContain('Right:');
  });

  it('of pairs takes the number of each partner, and tells each pair apart', async () => {
    await using quiz = await openQuiz('who-has-it');
    const {app, fake} = quiz;
    const number = (text: string) =>
      /^ +(\d) {2}/.exec(app.lines().find((line) => line.includes(text)) ?? '')?.[1] ??
      '';
    const [nobody, leader, isr] = ['Nobody', 'that led', 'in the ISR then'].map(number);
    await app.press(leader ?? '', leader ?? '', keys.enter);
    expect(app.text()).toMatch(/▶ \[ ] acks=all with an ISR/);
    await app.press(leader ?? '');
    expect(app.text()).toMatch(/▶ \[ ] acks=all with a full/);
    await app.press(isr ?? '', 'k', 'k', 'k');
    expect(app.text()).toContain('→ The broker that led');
    await app.press(keys.enter);
    expect(app.text()).toContain('◐ Partly');
    expect(app.text()).toContain('You said: acks=0 → The broker that led');
    expect(app.text()).toContain('There is no answer.');
    expect(app.text()).toContain('○ acks=0 → Nobody.');
    expect(app.text()).toContain('✓ acks=1 → The broker that led');
    expect(nobody).toMatch(/[1-4]/);
    expect(fake.said.at(-1)).toMatchObject({
      result: 'partly',
      choice: {partners: {zero: 'leader', one: 'leader', all: 'leader', isr: 'isr'}},
    });
  });

  it('of pairs lets the partners be gone through without their numbers', async () => {
    await using quiz = await openQuiz('who-has-it');
    const {app} = quiz;
    const seen = new Set<string>();
    for (let turn = 0; turn < 5; turn += 1) {
      await app.press(keys.right);
      seen.add(/→ .*/.exec(app.text())?.[0] ?? '');
    }
    expect(seen.size).toBe(4);
    const last = /\[\d]/.exec(app.text())?.[0];
    await app.press(keys.left, keys.right);
    expect(/\[\d]/.exec(app.text())?.[0]).toBe(last);
  });

  it('about a configuration turns values in its code, and knows what was left', async () => {
    await using quiz = await openQuiz('mend');
    const {app, fake} = quiz;
    expect(app.text()).toMatch(/▶ +retry: \{retries: 5},/);
    await app.press(keys.enter);
    expect(app.text()).toContain('Change what must be changed');
    await app.press('j', keys.right);
    expect(app.text()).toMatch(/▶ \* +configEntries: .*value: '2'/);
    expect(app.text()).toContain('floor:  1 1  2 2  3 3');
    await app.press(keys.left, keys.left);
    expect(app.text()).toContain("value: '3'");
    await app.press('2', 'j', '1', keys.enter);
    expect(app.text()).toContain('◐ Partly');
    expect(app.text()).toContain(
      "You said: await producer.send({topic: 'orders', acks: 0, messages});",
    );
    expect(app.text()).toContain('Nobody answers at all.');
    expect(app.text()).toContain("✓ await producer.send({topic: 'orders', acks: -1");
    expect(fake.said.at(-1)).toMatchObject({
      choice: {values: {retries: '5', floor: '2', acks: '0'}},
    });
  });

  it('about a configuration shows its values whole in colour, too', async ({
    onTestFinished,
  }) => {
    const {level} = chalk;
    onTestFinished(() => {
      chalk.level = level;
    });
    chalk.level = 1;
    await using quiz = await openQuiz('mend', {colour: true});
    expect(quiz.app.text()).toMatch(/▶ +retry: \{retries: 5},/);
    expect(quiz.app.text()).toContain('acks: 1, messages');
  });

  it('about a run says which, why the bet fails, how to run it, and opens the lab', async () => {
    await using quiz = await openQuiz('bet');
    const {app} = quiz;
    expect(app.text()).toContain('The lab leader-crash, Retry more often.');
    await app.press('1', keys.enter);
    expect(app.text()).toContain('✗ Wrong');
    expect(app.text()).toContain('A retry answers an error');
    expect(app.text()).toContain(
      'Run it: ackademy lab run leader-crash --fix more-retries',
    );
    await app.press('r');
    expect(app.text()).toContain('lab  leader-crash');
    await app.press('q');
    expect(app.text()).toContain('✗ Wrong');
  });

  it('about a run shows what the own run showed', async () => {
    const own = {day: '2026-11-26', sentence: '950 of 1000 are gone.', answers: {}};
    await using quiz = await openQuiz('bet', sizes[1], new Map([['bet', own]]));
    await quiz.app.press('2', keys.enter);
    expect(quiz.app.text()).toContain('✓ Right');
    expect(quiz.app.text()).toContain(
      'Your own run of 2026-11-26: 950 of 1000 are gone.',
    );
  });

  it('that is open is answered aloud, then graded against the rubric', async () => {
    await using quiz = await openQuiz('explain');
    const {app, fake} = quiz;
    expect(app.text()).not.toContain('truncates when it comes back');
    await app.press(keys.enter, ' ', 'j', ' ', keys.enter);
    expect(app.text()).toContain('✓ Right');
    expect(fake.said.at(-1)).toMatchObject({
      choice: {kind: 'open', ticks: ['one-copy', 'election']},
    });
  });

  it('waits after the answer, and a second enter in the same chunk goes on', async () => {
    await using quiz = await openQuiz();
    await quiz.app.press(keys.enter);
    expect(quiz.app.text()).toContain(`question 1 of ${questions.length}`);
    await quiz.app.press(keys.enter);
    expect(quiz.app.text()).toContain(`question 2 of ${questions.length}`);
  });

  it('shuffles its choices by the seed', async () => {
    await using quiz = await openQuiz('what-yes-means');
    const shown = quiz.app.lines().filter((line) => /^ [▶ ] [1-4] {2}/.test(line));
    expect(shown.map((line) => line.slice(6, 30))).not.toEqual([
      'The leader and at least ',
      'The leader has appended ',
      'The leader has it on dis',
      'Consumers can read it fr',
    ]);
  });

  it('scrolls an explanation that is longer than the screen', async () => {
    await using quiz = await openQuiz('what-yes-means', sizes[0]);
    const {app} = quiz;
    await pointAt(app, 'at least one follower');
    await app.press(keys.enter);
    expect(app.text()).toMatch(/↓ \d+ more rows/);
    await app.press(keys.pageDown);
    expect(app.text()).toContain('The lab leader-crash shows it.');
    expect(app.text()).toMatch(/↑ \d+/);
    await app.press('s');
    expect(app.text()).toContain('“acks=all”');
    expect(await app.press('q')).toContain('✗ Wrong');
  });
});

describe('a quiz that is heard', {timeout: 30_000}, () => {
  const signs = /[▶✓✗◐○⚑▏]/;

  it('says in words what its signs show', async () => {
    await using ticks = await openQuiz('which-cures', {...sizes[2], reader: true});
    expect(await ticks.app.press(' ')).toMatch(/checkbox: \(selected, checked\) 1 /);
    expect(ticks.app.text()).not.toMatch(signs);
    await using pairs = await openQuiz('who-has-it', {...sizes[2], reader: true});
    expect(pairs.app.text()).toContain('no partner yet acks=1');
    await pairs.app.press('1', '1', '1', '1', keys.enter);
    expect(pairs.app.text()).toMatch(/(?<!not )in your answer acks=/);
    expect(pairs.app.text()).toContain('not in your answer acks=');
    await pairs.app.press('m', keys.enter);
    expect(pairs.app.text()).toMatch(/\(selected\) (?:Wrong|Partly right) marked +1 /);
    expect(pairs.app.text()).not.toMatch(signs);
  });
});

describe('the end of a quiz', {timeout: 30_000}, () => {
  it('lists every answer, opens it, and asks again what was not right', async () => {
    await using quiz = await openQuiz();
    const {app, fake} = quiz;
    for (const id of ids)
      await app.press(
        ...(id === 'how-many' ? ['9', '5', '0', keys.enter] : [keys.tab]),
        keys.enter,
      );
    expect(app.text()).toContain(`1 of ${questions.length} right.`);
    expect(fake.said.at(-1)).toEqual({
      type: 'quiz-finished',
      station: 'leader-crash',
      right: 1,
      of: questions.length,
    });
    await app.press('j', keys.enter);
    expect(app.text()).toContain('Only acks=all waits');
    await app.press('q');
    expect(app.text()).toContain(`1 of ${questions.length} right.`);
    await app.press('r');
    expect(app.text()).toContain(`question 1 of ${questions.length - 1}`);
    await app.press('q');
    expect(app.text()).toContain(
      `1 of ${questions.length} right, ${questions.length - 1} left`,
    );
  });

  it('shows what was marked, and asks it again even if it was right', async () => {
    await using quiz = await openQuiz('how-many');
    const {app} = quiz;
    await app.press(...letters('950'), keys.enter, 'm');
    expect(app.text()).toContain('⚑ question 1 of 1');
    await app.press(keys.enter);
    expect(app.text()).toContain('✓ ⚑');
    await app.press('r');
    expect(app.text()).toContain('question 1 of 1');
  });

  it('counts as no finished quiz when only some questions were asked', async () => {
    await using quiz = await openQuiz('how-many');
    await quiz.app.press('1', keys.enter, keys.enter);
    expect(quiz.fake.said.map(({type}) => type)).not.toContain('quiz-finished');
  });
});

describe('the interview card', {timeout: 30_000}, () => {
  it.each(sizes)(
    'is whole at $columns×$rows from the question to what was saved',
    async (size) => {
      const {services, said} = fakeServices();
      await using app = await mount(services, size);
      await app.press(keys.enter, '5', keys.enter);
      const seen: string[] = [];
      for (let step = 1; step < 9; step += 1) {
        expect(faultsOf(app)).toEqual([]);
        seen.push(app.text());
        if (step === 8) await app.press('1', 'j', 'j', ' ');
        await app.press(keys.enter);
      }
      expect(faultsOf(app)).toEqual([]);
      expect(seen[0]).not.toContain('I send with acks=all');
      expect(seen[1]).toContain('In 30 seconds');
      expect(seen[2]).toContain('In 2 minutes');
      expect(seen[3]).not.toContain('No: all that are in the ISR');
      expect(seen[4]).toContain('No: all that are in the ISR');
      expect(said).toEqual([
        {type: 'card-rated', station: 'leader-crash', ticks: 2, of: 4},
      ]);
      expect(app.text()).toContain('your answer had 2 of 4');
      expect(app.text()).toContain('○ names the price');
      await app.press(keys.enter);
      expect(app.text()).toContain('✓ interview card');
    },
  );

  it('says when it comes again, and has its sources to the last one within reach', async () => {
    const {services} = fakeServices();
    const card = {...station.card, sources: Array<string>(30).fill('kip-679')};
    const content = {
      ...services.content,
      station: () => Promise.resolve({...station, card}),
    };
    await using app = await mount({...services, content}, sizes[0]);
    await app.press(keys.enter, '5', keys.enter);
    for (let step = 1; step < 9; step += 1) await app.press(keys.enter);
    expect(app.text()).toContain('Comes again tomorrow.');
    expect(app.text()).toMatch(/more rows\n enter done +↑↓ scroll/);
    await app.press('G');
    expect(app.text()).not.toContain('more row');
  });

  it('goes one step back', async () => {
    await using app = await mount(fakeServices().services);
    await app.press(keys.enter, '5', keys.enter, keys.enter, keys.enter, keys.left);
    expect(app.text()).toContain('In 30 seconds');
  });
});
