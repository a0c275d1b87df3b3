import {describe, expect, it} from 'vitest';
import type {PropertyPromise} from '../../../src/engine/plan/define.js';
import {headlineSentence} from '../../../src/presenting/run/headline.js';
import {fateOf} from '../../../src/presenting/run/where-lost.js';
import type {HoldingKind} from '../../../src/engine/plan/holding.js';
import type {HistoryEvent} from '../../../src/engine/history/history.js';
import {
  beganAlso,
  closing,
  disk,
  effect,
  ended,
  history,
  holdingRead,
  inHolding,
  inLog,
  ledgerOf,
  onKafka,
  passed,
  read,
  report,
  resultOf,
  shipping,
  tried,
  undone,
  yes,
} from '../builders.js';

const whole = {'none-lost': 'holds', 'all-or-nothing': 'holds'} as const;

/** Orders a, b, c: a and b are acknowledged, in the log and shipped. */
const runWith = (
  also: Readonly<Record<string, HoldingKind>>,
  events: readonly HistoryEvent[],
  promise: PropertyPromise = whole,
) =>
  history(
    beganAlso(promise, also),
    tried('a', 'b'),
    yes('a', 'b'),
    disk(1, 'a', 'b'),
    inLog('a', 'b'),
    read.complete(),
    effect('a', 'b'),
    passed(9),
    shipping.complete(),
    ...events,
    ended(),
  );

/** All of a holding, read to its end. */
const inFurther = (
  holding: string,
  ids: readonly string[],
  headers?: Readonly<Record<string, string>>,
): readonly HistoryEvent[] => [inHolding(holding, ids, headers), holdingRead(holding)];

const invoices = {invoices: 'other-half'} as const;

describe('a holding of the other half of each order', () => {
  it('breaks nothing when both halves are there', () => {
    const told = report(runWith(invoices, inFurther('invoices', ['a', 'b'])));
    expect(told).toMatchObject({verdict: 'safe', reasons: [], counts: {torn: 0}});
  });

  it('shows an order without its other half as torn', () => {
    const run = runWith(invoices, inFurther('invoices', ['a']));
    const told = report(run);
    expect(told).toMatchObject({verdict: 'torn', counts: {torn: 1, lost: 0}});
    expect(told.properties).toEqual({'none-lost': 'holds', 'all-or-nothing': 'breaks'});
    expect(fateOf(resultOf(run), 'b')).toMatch(/in the log, not in invoices, shipped$/);
  });

  it('shows the other half without its order as torn, and twice of it as whole', () => {
    const events = [
      tried('c'),
      yes('c'),
      ...inFurther('invoices', ['a', 'b', 'xa']),
      ...inFurther('invoices', ['c']),
    ];
    const told = report(runWith(invoices, events, {'all-or-nothing': 'breaks'}));
    expect(told.counts.torn).toBe(1);
  });

  it('takes an order that has shipped for there, though its record was aborted', () => {
    const run = history(
      beganAlso({'all-or-nothing': 'breaks'}, invoices),
      tried('a', 'b'),
      {type: 'killed', program: 'checkout'},
      yes('b'),
      disk(1, 'a', 'b'),
      inLog('b'),
      undone('a'),
      read.complete(),
      effect('a', 'b'),
      passed(9),
      shipping.complete(),
      ...inFurther('invoices', ['b']),
      ended(),
    );
    expect(fateOf(resultOf(run), 'a')).toContain(
      'in the log in an aborted transaction only, not in invoices, shipped',
    );
    expect(report(run)).toMatchObject({verdict: 'torn', reasons: [], counts: {torn: 1}});
  });

  it('comes second after lost, before everything else', () => {
    const events = [tried('c'), yes('c'), ...inFurther('invoices', ['a'])];
    const lost = report(runWith(invoices, events));
    expect(lost).toMatchObject({verdict: 'lost', counts: {torn: 1, lost: 1}});
    const twice = [effect('a'), ...inFurther('invoices', ['a'])];
    const promise = {'each-once': 'holds', 'all-or-nothing': 'holds'} as const;
    expect(report(runWith(invoices, twice, promise)).verdict).toBe('torn');
  });

  it('makes a run prove nothing when it was not read, or not to its end', () => {
    expect(report(runWith(invoices, [])).reasons).toEqual([
      'The topic invoices was never read.',
    ]);
    const cut: HistoryEvent = {
      ...holdingRead('invoices'),
      complete: false,
      facts: {
        ...{why: 'tail-not-reached', system: 'kafka', partitions: [0], ms: 5000},
        said: 'it hangs',
      },
    };
    expect(report(runWith(invoices, [inHolding('invoices', ['a']), cut]))).toMatchObject({
      verdict: 'inconclusive',
      reasons: [
        'The reading of invoices is not complete: the tail of partition 0 was not reached in 5 s: it hangs.',
      ],
    });
  });
});

describe('a holding of what shipping made of the orders', () => {
  const parcels = {parcels: 'effects'} as const;
  const promise = {'none-lost': 'holds', 'each-once': 'holds'} as const;

  const piped = (...found: readonly HistoryEvent[]) =>
    report(
      history(
        beganAlso(promise, parcels),
        tried('a', 'b'),
        yes('a', 'b'),
        disk(1, 'a', 'b'),
        inLog('a', 'b'),
        ...closing(9).slice(0, -1),
        ...found,
        ended(),
      ),
    );

  it('counts each record as an effect, once, however often it is read', () => {
    const all = inFurther('parcels', ['a', 'b']);
    expect(piped(...all, ...all)).toMatchObject({verdict: 'safe', counts: {effects: 2}});
  });

  it('shows two records as shipped twice, and none as lost', () => {
    const again = onKafka({
      ...{type: 'read', holding: 'parcels', partition: 1},
      records: [{offset: 1, id: 'b'}],
    });
    expect(piped(...inFurther('parcels', ['a', 'b']), again)).toMatchObject({
      verdict: 'duplicated',
      counts: {duplicated: 1},
    });
    expect(piped(...inFurther('parcels', ['a']))).toMatchObject({
      verdict: 'lost',
      lostIds: ['b'],
      lost: {consume: 1},
    });
  });
});

describe('a holding of dead letters', () => {
  it('shows its orders as parked, with the cause from the header', () => {
    const run = history(
      beganAlso({'none-lost': 'holds'}, {dead: 'dead-letters', retry: 'stopovers'}),
      tried('a'),
      yes('a'),
      disk(1, 'a'),
      inLog('a'),
      ...closing(9).slice(0, -1),
      ...inFurther('retry', ['a'], {attempts: '1'}),
      ...inFurther('dead', ['a'], {error: 'no such item', attempts: '3'}),
      ended(),
    );
    const [order] = ledgerOf(run).orders;
    expect(order).toMatchObject({parked: 'no such item', effects: 0});
    expect(order?.others.map(({holding}) => holding)).toEqual(['retry', 'dead']);
    expect(report(run)).toMatchObject({verdict: 'safe', counts: {parked: 1, lost: 0}});
    expect(fateOf(resultOf(run), 'a')).toContain('in retry, in dead');
  });

  const parkedAnd = (...events: readonly HistoryEvent[]) =>
    report(
      history(
        beganAlso({'none-lost': 'holds', 'none-parked': 'holds'}, {dead: 'dead-letters'}),
        tried('a'),
        yes('a'),
        disk(1, 'a'),
        inLog('a'),
        ...closing(9).slice(0, -1),
        ...inFurther('dead', ['a']),
        ...events,
        ended(),
      ),
    );

  it('breaks the promise that none is parked, where one was made', () => {
    expect(parkedAnd()).toMatchObject({
      verdict: 'parked',
      brokenBy: {'none-parked': ['a']},
    });
    expect(headlineSentence(parkedAnd())).toBe(
      '1 healthy order is parked, for a person to send back.',
    );
  });

  it('keeps that promise when what was parked was sent back, and has shipped', () => {
    expect(parkedAnd(effect('a'))).toMatchObject({
      verdict: 'safe',
      counts: {parked: 1},
    });
  });

  it('says so when nobody gave a cause', () => {
    const run = history(
      beganAlso({'none-lost': 'holds'}, {dead: 'dead-letters'}),
      tried('a'),
      ...inFurther('dead', ['a']),
    );
    expect(ledgerOf(run).orders[0]?.parked).toBe('');
    expect(fateOf(resultOf(run), 'a')).toContain('parked (no cause given)');
  });
});
