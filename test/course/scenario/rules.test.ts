import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {labs} from '../../../labs/index.js';
import {promiseTable} from '../../../src/app/labs/promise-table.js';
import {loadContent} from '../../../src/content/load.js';
import {
  type Decisions,
  decided,
  decisionValues,
  isWholeTable,
  type Trait,
  traits,
} from '../../../src/course/scenario/decisions.js';
import {
  derive,
  harmRules,
  priceRules,
  unbearable,
} from '../../../src/course/scenario/rules.js';
import {words} from '../../../src/presenting/words/words.js';
import {careful} from './some-scenario.js';

const promises = promiseTable(labs);
const folder = join(import.meta.dirname, '..', '..', '..', 'content');
const content = await loadContent(folder, 'en', promises);

const harmsOf = (change: Partial<Decisions>, ...has: readonly Trait[]) =>
  derive({...careful, ...change}, has).harms.map(({id}) => id);

/** What a change of the careful table lets happen, in a shop with these traits. */
const table: readonly (readonly [
  Partial<Decisions>,
  readonly Trait[],
  readonly string[],
])[] = [
  [{}, ['database', 'outside', 'bad-records', 'burst'], []],
  [{acks: '0'}, [], ['no-answer']],
  [{acks: '1'}, [], ['one-copy-yes']],
  [{acks: '1', copies: '1'}, [], ['single-copy', 'nobody-takes-over']],
  [{floor: '1'}, [], ['floor-one']],
  [{floor: '3'}, [], ['floor-is-all']],
  [{floor: '2', copies: '2'}, [], ['floor-is-all']],
  [{idempotence: 'off'}, [], []],
  [
    {idempotence: 'off', commit: 'done'},
    [],
    ['stored-twice', 'done-again', 'relayed-again'],
  ],
  [{idempotence: 'off'}, ['ordered'], ['passed-by-retries']],
  [{letters: 'park'}, ['ordered', 'bad-records'], ['parked-behind']],
  [{handover: 'send'}, [], []],
  [{handover: 'send'}, ['database'], ['not-sent']],
  [{handover: 'transaction'}, ['database'], ['row-without-message']],
  [{handover: 'transaction'}, [], []],
  [{commit: 'early'}, [], ['commit-early', 'relayed-again']],
  [{commit: 'done'}, [], ['done-again', 'relayed-again']],
  [{letters: 'skip'}, ['bad-records'], ['skipped']],
  [{letters: 'skip'}, [], []],
  [{letters: 'stop'}, ['bad-records', 'ordered'], ['stands-before-bad']],
  [{retention: 'hours'}, [], ['deleted-unread']],
  [{retention: 'days'}, [], []],
  [{retention: 'days'}, ['burst'], ['deleted-unread']],
  [{alarms: 'none'}, [], ['nobody-looks']],
  [{alarms: 'lag'}, [], ['lag-is-zero']],
  [{alarms: 'counts'}, [], ['counts-cancel']],
  [{site: 'none'}, [], []],
  [{site: 'none'}, ['two-sites'], ['site-burns']],
  [{site: 'mirror'}, ['two-sites'], ['mirror-behind']],
  [{site: 'stretched'}, ['two-sites'], ['far-copy-away']],
];

describe('the rules of a scenario', () => {
  it.each(table)(
    'let happen, after %o in a shop with %o: %o',
    (change, has, expected) => {
      expect(harmsOf(change, ...has)).toEqual(expected);
    },
  );

  it('are each reached by that table', () => {
    const reached = new Set(table.flatMap(([, , ids]) => ids));
    const held = harmRules.filter(({assumed}) => assumed !== true).map(({id}) => id);
    expect(held.filter((id) => !reached.has(id))).toEqual([]);
  });

  it('tell what happens whatever is decided, and hold it against nobody', () => {
    const {assumed, harms, prices} = derive({...careful, site: 'none'}, ['outside']);
    expect(assumed.map(({id}) => id)).toEqual([
      'all-dark',
      'partner-forgets',
      'floor-refuses',
    ]);
    const all = {bears: [], pays: prices.map(({price}) => price)};
    expect(unbearable({assumed, harms, prices}, all)).toEqual({harms: [], prices: []});
  });

  it('have a price for each thing that makes it safer', () => {
    const cheap: Decisions = {
      ...{acks: '0', copies: '1', floor: '1', idempotence: 'on', handover: 'send'},
      ...{
        commit: 'early',
        letters: 'skip',
        retention: 'days',
        alarms: 'none',
        site: 'none',
      },
    };
    expect(derive(cheap, traits).prices).toEqual([]);
    const dear = derive(careful, traits).prices.map(({id}) => id);
    const transaction = derive({...careful, handover: 'transaction'}, []).prices;
    const reached = new Set([...dear, ...transaction.map(({id}) => id)]);
    expect(priceRules.filter(({id}) => !reached.has(id))).toEqual([]);
  });

  it('say what the labs promise, where a lab shows it', () => {
    for (const {id, shown} of harmRules) {
      if (shown === null) continue;
      const promised = promises.get(shown.lab)?.runs.get(shown.run)?.get(shown.asks);
      expect([id, promised?.answer]).toEqual([id, shown.answer]);
    }
  });

  it('cite what there is, and have their sentences', async () => {
    const {value: sources} = await content.openSources();
    for (const rule of [...harmRules, ...priceRules]) {
      const founded = rule.sources.length > 0 || ('shown' in rule && rule.shown !== null);
      expect([rule.id, founded]).toEqual([rule.id, true]);
      for (const source of rule.sources)
        expect([source, sources?.has(source)]).toEqual([source, true]);
      expect(words.scenario.rules[rule.id]).toBeTypeOf('string');
    }
  });
});

describe('the scenarios that we ship', () => {
  it('open, and each has a table that fits it', async () => {
    for (const id of content.course.interview.scenarios) {
      const {value, problems} = await content.openScenario(id);
      expect(problems).toEqual([]);
      if (value === null) throw new Error(id);
      const bad = unbearable(derive(value.example, value.traits), value);
      expect([
        id,
        bad.harms.map((one) => one.id),
        bad.prices.map((one) => one.id),
      ]).toEqual([...[id, [], []]]);
    }
  });

  it('are no riddle that everything solves: a careless table fits none', async () => {
    const careless: Decisions = {
      ...{acks: '0', copies: '1', floor: '1', idempotence: 'off', handover: 'send'},
      ...{
        commit: 'early',
        letters: 'skip',
        retention: 'hours',
        alarms: 'none',
        site: 'none',
      },
    };
    for (const id of content.course.interview.scenarios) {
      const {value} = await content.openScenario(id);
      if (value === null) throw new Error(id);
      const {harms} = unbearable(derive(careless, value.traits), value);
      expect([id, harms.length > 0]).toEqual([id, true]);
    }
  });
});

describe('a decision that is typed', () => {
  it('is taken over those before it, where there is such a value', () => {
    expect(decided({acks: '1'}, 'acks=all')).toEqual({acks: 'all'});
    expect(decided({}, ' floor = 2 ')).toEqual({floor: '2'});
    for (const wrong of ['acks', 'acks=2', 'colour=red', '__proto__=1', ''])
      expect(decided({}, wrong)).toBeNull();
  });

  it('makes a table once all of them are there', () => {
    expect(isWholeTable(careful)).toBe(true);
    expect(isWholeTable({acks: '1'})).toBe(false);
    expect(Object.keys(decisionValues)).toHaveLength(10);
  });
});
