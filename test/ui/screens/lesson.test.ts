import {describe, expect, it} from 'vitest';
import {keys, mount, sizes} from '../../helpers/screen.js';
import {fakeServices} from '../fake-services.js';
import {faultsOf} from '../whole-picture.js';

const toLesson = [keys.enter, '1', keys.enter];

describe('the lesson', {timeout: 30_000}, () => {
  it.each(sizes)('is whole on every page at $columns×$rows', async (size) => {
    const {services, said} = fakeServices();
    await using app = await mount(services, size);
    await app.press(...toLesson);
    let pages = 0;
    while (app.text().includes('lesson  acks=1') && pages < 20) {
      expect(faultsOf(app)).toEqual([]);
      pages += 1;
      await app.press(keys.enter);
    }
    expect(pages).toBeGreaterThan(0);
    expect(said.at(-1)).toEqual({type: 'lesson-read', station: 'leader-crash'});
    expect(app.text()).toContain('✓ lesson');
  });

  it('remembers the place, and opens there again, at any size', async () => {
    const fake = fakeServices();
    await using app = await mount(fake.services, sizes[0]);
    await app.press(...toLesson, keys.right, keys.right);
    const top = app.lines()[2] ?? '';
    expect(fake.said.at(-1)).toMatchObject({
      type: 'lesson-place',
      station: 'leader-crash',
    });
    await app.press('q', '1', keys.enter);
    expect(app.lines()[2]).toBe(top);
    expect(await app.resize({columns: 100, rows: 30})).toContain(top.trim());
  });

  it('goes on when the window changes on any page', async () => {
    await using app = await mount(fakeServices().services, sizes[0]);
    await app.press(...toLesson, 'G');
    for (const size of [...sizes, ...sizes.toReversed()]) {
      await app.resize(size);
      expect(faultsOf(app)).toEqual([]);
      expect(app.text()).toContain('recognised');
    }
  });

  it('is not read by who leaves before its end', async () => {
    const {services, said} = fakeServices();
    await using app = await mount(services, sizes[0]);
    await app.press(...toLesson, 'l', 'q');
    expect(said.map(({type}) => type)).toEqual(['lesson-place']);
    expect(app.text()).toContain('◐ lesson');
  });
});

describe('the sources of a lesson', {timeout: 30_000}, () => {
  it('are noted by number in the text and one key away, with their words', async () => {
    await using app = await mount(fakeServices().services, sizes[0]);
    await app.press(...toLesson);
    expect(app.text()).toContain('later.[1]');
    const text = app.text();
    await app.press('s');
    expect(faultsOf(app)).toEqual([]);
    expect(app.text()).toContain('[1]  KIP-679');
    expect(app.text()).toContain('“acks=all”');
    expect(await app.press('q')).toBe(text);
  });
});

describe('the X-ray in steps', {timeout: 30_000}, () => {
  it.each(sizes)('is whole at $columns×$rows, one event a key', async (size) => {
    await using app = await mount(fakeServices().services, size);
    await app.press(keys.enter, '2', keys.enter);
    expect(faultsOf(app)).toEqual([]);
    expect(app.text()).toContain('before it begins');
    await app.press(keys.enter);
    expect(faultsOf(app)).toEqual([]);
    expect(app.text()).toContain('event 1 of 3');
    await app.press(keys.enter);
    expect(faultsOf(app)).toEqual([]);
    expect(app.text()).toMatch(/broker 1 +✓ running +leader +■ ?■ ?■ ?■ ?□ ?□ ?□ +LEO 7/);
    await app.press(keys.enter);
    expect(faultsOf(app)).toEqual([]);
    expect(app.text()).toMatch(/broker 1 +✗ dead +not in ISR/);
    await app.press(keys.left, keys.left, keys.left, keys.left);
    expect(app.text()).toContain('before it begins');
  });

  it('is heard without its signs and bars', async () => {
    await using app = await mount(fakeServices().services, {reader: true});
    await app.press(keys.enter, '2', keys.enter, 'G');
    expect(app.text()).toMatch(/broker 1 dead not in ISR +LEO 7/);
    expect(app.text()).not.toMatch(/[✗■□└┘]/);
  });

  it('ends where it began', async () => {
    await using app = await mount(fakeServices().services);
    await app.press(keys.enter, '2', keys.enter, 'G', keys.enter);
    expect(app.text()).toContain('produce · 30 min');
  });
});
