import {describe, expect, it} from 'vitest';
import type {Fact} from '../../../src/course/progress/event.js';
import {keys, letters, mount, sizes} from '../../helpers/screen.js';
import {someOpening} from '../../course/interview/some-opening.js';
import {smallCourse} from '../fake-course.js';
import {fakeServices} from '../fake-services.js';
import {faultsOf} from '../whole-picture.js';

const course = {
  ...smallCourse,
  interview: {...smallCourse.interview, openings: [someOpening]},
};
const ctrlD = '\u0004';
const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`;

/** At the place where the answer is typed. */
async function answering(size = sizes[1], fake = fakeServices({course})) {
  const app = await mount(fake.services, size);
  await app.press('i');
  await app.until('Mock interview');
  await app.press(keys.enter);
  await app.until('before you answer');
  await app.press(keys.enter, keys.enter);
  await app.until('left');
  const begun = fake.said.find((fact) => fact.type === 'interview-begun');
  const id = begun?.type === 'interview-begun' ? begun.interview : '';
  const draft = () => fake.services.drafts.read(id, someOpening.id);
  return Object.assign(app, {fake, draft});
}

const answered = (said: readonly Fact[]) =>
  said.find((fact) => fact.type === 'interview-answered');

describe('the interview in the app', {timeout: 30_000}, () => {
  it.each(sizes)(
    'is held from the map to the report, at $columns×$rows',
    async (size) => {
      await using app = await answering(size);
      expect(faultsOf(app)).toEqual([]);
      await app.press(...letters('We set acks=all.'), ctrlD);
      await app.until('Your answer is locked.');
      for (let probe = 1; probe <= 6; probe += 1) {
        expect(app.text()).toContain(`follow-up ${probe} of 6`);
        expect(app.text()).not.toContain('It waits for the ISR.');
        expect(faultsOf(app)).toEqual([]);
        const right = /(\d) {2}Yes/.exec(app.text())?.[1] ?? '';
        await app.press(right, keys.enter);
      }
      await app.until('Claim a point');
      while (!app.text().includes('▶ [ ] It waits')) await app.press(keys.down);
      await app.press(' ');
      expect(app.text()).toContain('We set acks=all.  perhaps');
      await app.press(keys.enter);
      expect(app.text()).toContain('claimed 1 of 2');
      // Whoever leaves now finds it again.
      expect(app.fake.said.at(-1)).toMatchObject({
        ...{type: 'interview-claiming', quotes: {isr: 'We set acks=all.'}},
      });
      await app.press(keys.enter);
      await app.until('It is a false belief.');
      expect(faultsOf(app)).toEqual([]);
      await app.press(keys.enter);
      await app.until('Three answers');
      const strong = /(\d)\. Strong/.exec(app.text())?.[1] ?? '';
      await app.press(strong);
      await app.until('You placed yours here.');
      await app.press(keys.enter);
      await app.until('Where it stands');
      expect(app.text()).toContain('6 of 7');
      expect(faultsOf(app)).toEqual([]);
      expect(app.fake.said.at(-1)).toMatchObject({
        ...{type: 'interview-claimed', placed: 'strong'},
        quotes: {isr: 'We set acks=all.'},
      });
    },
  );

  it('keeps what is typed at each key, and goes on with it', async () => {
    await using app = await answering();
    await app.press(...letters('Fi'));
    expect(await app.draft()).toBe('Fi');
    await app.press(...letters('rst.'), keys.enter, ...letters('Then'));
    expect(await app.draft()).toBe('First.\nThen');
    await app.press(keys.up, keys.left, '!', keys.down, keys.backspace);
    expect(await app.draft()).toBe('Fir!st.\nThe');
    await app.press(keys.escape);
    await app.until('Go on with the one that you left');
    await app.press(keys.enter);
    await app.until('Enter begins');
    await app.press(keys.enter);
    expect(app.lines().join('\n')).toContain('Fir!st.');
  });

  it('takes a pasted text of several lines, also a very long one, and no controls', async () => {
    await using app = await answering();
    await app.press(paste('One.\r\nTwo\u001b[2J.\n\nThree.'));
    expect(await app.draft()).toBe('One.\nTwo[2J.\n\nThree.');
    const long = 'acks and more of it, '.repeat(5000);
    await app.press(paste(long));
    expect((await app.draft()).length).toBeGreaterThan(100_000);
    expect(faultsOf(app)).toEqual([]);
    await app.press('!', ctrlD);
    await app.until('follow-up 1 of 6');
    expect((await app.draft()).endsWith('it, !')).toBe(true);
  });

  it('takes an empty answer only after a second thought', async () => {
    await using app = await answering();
    await app.press(paste('\u0007\u0000\u001b'), ctrlD);
    await app.until('once more leaves the answer empty');
    await app.press(ctrlD);
    await app.until('follow-up 1 of 6');
    expect(answered(app.fake.said)).toMatchObject({words: 0});
  });

  it('locks what there is when the time is over in mid-sentence', async () => {
    await using app = await answering();
    await app.press(...letters('We set'));
    for (let second = 0; second < 181; second += 1) {
      app.fake.hold.now += 1000;
      app.fake.tick();
    }
    await app.until('The time is over.');
    expect(await app.draft()).toBe('We set');
    expect(answered(app.fake.said)).toMatchObject({words: 2, ms: 180_000});
  });

  it('goes on with the time that was left when it was left in mid-answer', async () => {
    await using app = await answering();
    await app.press(...letters('We set'));
    for (let second = 0; second < 70; second += 1) {
      app.fake.hold.now += 1000;
      app.fake.tick();
    }
    await app.press(keys.escape);
    await app.until('Go on with the one that you left');
    await app.press(keys.enter);
    await app.until('you have 1:50');
    await app.press(keys.enter);
    await app.until('1:50 left');
    expect(await app.draft()).toBe('We set');
  });

  it('counts no jump of the clock as time to answer', async () => {
    await using app = await answering();
    app.fake.hold.now += 3_600_000;
    app.fake.tick();
    app.fake.hold.now -= 7_200_000;
    app.fake.tick();
    await app.settle();
    expect(app.text()).toContain('2:55 left');
  });

  it('opens the editor on it, and does not lock it there', async () => {
    await using app = await answering();
    await app.press('A', '\u0005');
    expect(app.fake.asked.at(-1)).toMatch(/^edit .*not-lost$/);
    for (let second = 0; second < 200; second += 1) {
      app.fake.hold.now += 1000;
      app.fake.tick();
    }
    expect(answered(app.fake.said)).toBeUndefined();
    app.fake.hold.away?.();
    await app.until('The time is over.');
    expect(answered(app.fake.said)).toMatchObject({words: 1});
  });

  it('is answered aloud against the clock; then one types what one said', async () => {
    const fake = fakeServices({course});
    await using app = await mount(fake.services, sizes[1]);
    await app.press('i');
    await app.until('Begin');
    await app.press(keys.enter);
    await app.until('before you answer');
    await app.press(keys.enter, keys.tab);
    await app.until('Speak now');
    await app.press(keys.enter);
    for (let probe = 0; probe < 6; probe += 1) await app.press('s');
    await app.until('Claim a point');
    await app.press(' ', ...letters('It waits'), keys.enter);
    expect(app.text()).toContain('“It waits”');
    expect(answered(fake.said)).toMatchObject({words: null});
  });
});
