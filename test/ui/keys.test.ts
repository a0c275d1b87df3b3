import {describe, expect, it} from 'vitest';
import {seededRandom} from '../../src/course/shuffle.js';
import {openPerformer} from '../../src/ui/effects/perform.js';
import {intentOf, keyTable, type Offer, shownKeys} from '../../src/ui/keys.js';
import {initialState} from '../../src/ui/state/initial-state.js';
import {openStore} from '../../src/ui/state/store.js';
import {topOf} from '../../src/ui/state/app-state.js';
import {allOffers, update} from '../../src/ui/state/update.js';
import {loadScreens} from '../helpers/screen.js';
import {fakeServices} from './fake-services.js';

/** Keys that two offers want at the same time. */
function clashes(offers: readonly Offer[]): readonly string[] {
  const wanted = new Map<string, Set<string>>();
  for (const command of offers.flatMap(({on}) => on))
    for (const key of keyTable[command].keys)
      wanted.set(key, new Set([...(wanted.get(key) ?? []), command]));
  return [...wanted].flatMap(([key, by]) =>
    by.size > 1 ? [`${key}: ${[...by].join(', ')}`] : [],
  );
}

const places = ['home', 'station', 'lesson', 'story', 'quiz', 'card', 'lab'];

describe('the table of keys', {timeout: 30_000}, () => {
  it('never gives one key two meanings, on no screen that mashing reaches', async () => {
    await loadScreens();
    const fake = fakeServices();
    const {services} = fake;
    const store = openStore(
      initialState(services, {size: {columns: 80, rows: 24}, colour: false}),
      {
        update,
        perform: (effect) => {
          performer.perform(effect);
        },
      },
    );
    const performer = openPerformer({
      services,
      state: store.get,
      send: store.send,
      shell: {
        away: () => Promise.resolve(),
        exit: () => undefined,
        redraw: () => undefined,
      },
    });
    const random = seededRandom(4);
    const keys = [
      'enter',
      'enter',
      'enter',
      'down',
      'up',
      '2',
      '4',
      '5',
      'h',
      's',
      'f',
      'x',
      'q',
      'space',
    ];
    const seen = new Set<string>();
    for (let step = 0; step < 1500; step += 1) {
      const key = keys[Math.floor(random() * keys.length)] ?? 'enter';
      store.send({type: 'key', key, at: 0});
      await new Promise((done) => {
        setImmediate(done);
      });
      if (step % 25 === 24) fake.runs.at(-1)?.end();
      seen.add(topOf(store.get()).at);
      expect(clashes(allOffers(store.get()))).toEqual([]);
    }
    expect([...seen].sort()).toEqual([...places].sort());
  });

  it('knows only what is on offer', () => {
    const offers: readonly Offer[] = [{on: ['enter'], does: 'open'}];
    expect(intentOf('enter', offers)).toEqual({command: 'enter', key: 'enter'});
    expect(intentOf('q', offers)).toBeNull();
  });

  it('takes letters for text while text is typed, and arrows for keys', () => {
    const offers: readonly Offer[] = [{on: ['type', 'back', 'up'], does: ''}];
    expect(intentOf('q', offers)?.command).toBe('type');
    expect(intentOf('escape', offers)?.command).toBe('back');
    expect(intentOf('up', offers)?.command).toBe('up');
  });

  it('writes a key that is no letter where letters are text', () => {
    expect(shownKeys({on: ['back'], does: ''}, true)).toBe('esc');
    expect(shownKeys({on: ['up', 'down'], does: ''}, true)).toBe('↑↓');
    expect(shownKeys({on: ['back'], does: ''})).toBe('q');
  });

  it('writes two letters apart, so that nobody takes them for one key', () => {
    expect(shownKeys({on: ['first', 'last'], does: ''})).toBe('g G');
    expect(shownKeys({on: ['earlier', 'later'], does: ''})).toBe('←→');
  });
});
