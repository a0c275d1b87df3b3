import {describe, expect, it} from 'vitest';
import type * as z from 'zod';
import type {HistoryEvent} from '../../src/engine/history/history.js';
import {entrySchema, type eventShapes} from '../../src/storage/history-schema.js';
import {oneOfEach} from './every-event.js';

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? {readonly [Key in keyof T]: Frozen<T[Key]>}
    : T;
type Shapes = typeof eventShapes;
type Saved<Type extends keyof Shapes> = Frozen<z.infer<z.ZodObject<Shapes[Type]>>>;
type Told<Type extends HistoryEvent['type']> = Frozen<
  Omit<Extract<HistoryEvent, {type: Type}>, 'type'>
>;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

describe('the schema of a saved run', () => {
  it.each(Object.values(oneOfEach))('takes "$type" and gives it back', (event) => {
    const entry = {at: 1.5, ...event};
    const written: unknown = JSON.parse(JSON.stringify(entry));
    expect(entrySchema.parse(written)).toEqual(entry);
  });

  it('is the union of events, no wider and no narrower', () => {
    // What is not the same is no `true`: then this does not compile.
    const same: {
      [Type in HistoryEvent['type']]: Type extends keyof Shapes
        ? Same<Saved<Type>, Told<Type>>
        : never;
    } = {
      'run-began': true,
      'told-stored': true,
      phase: true,
      cast: true,
      'program-started': true,
      'program-ended': true,
      misbehaved: true,
      attempted: true,
      answered: true,
      fault: true,
      held: true,
      'let-go': true,
      'partitions-added': true,
      'big-orders': true,
      'guest-order': true,
      waiting: true,
      killed: true,
      intercepting: true,
      intercepted: true,
      released: true,
      'unclean-election': true,
      leader: true,
      xray: true,
      'xray-further': true,
      'on-disk': true,
      unseen: true,
      readable: true,
      blind: true,
      premise: true,
      read: true,
      'reading-ended': true,
      'taken-over': true,
      'caught-up': true,
      'read-further': true,
      shipped: true,
      position: true,
      passed: true,
      'shipping-ended': true,
      parked: true,
      probe: true,
      planted: true,
      reported: true,
      healed: true,
      environment: true,
      'run-ended': true,
    };
    const none: Exclude<keyof Shapes, HistoryEvent['type']>[] = [];
    expect([Object.values(same).every(Boolean), none]).toEqual([true, []]);
  });

  it.each([
    ['an event that there is not', {at: 1, type: 'sold', ids: []}],
    ['no time', {type: 'shipped', ids: []}],
    ['a fault that there is not', {at: 1, ...oneOfEach.fault, fault: 'explode'}],
    ['a fault to nobody we know', {at: 1, ...oneOfEach.fault, who: 'everybody'}],
    ['a misbehaviour that there is not', {at: 1, ...oneOfEach.misbehaved, how: 'sulked'}],
    ['a program that there is not', {at: 1, ...oneOfEach.misbehaved, program: 'till'}],
    [
      'a property that there is not',
      {at: 1, ...oneOfEach['run-began'], promise: {x: 'holds'}},
    ],
    ['a request that there is not', {at: 1, ...oneOfEach.intercepting, api: 'gossip'}],
    ['an offset that is no whole number', {at: 1, ...oneOfEach.passed, offset: 1.5}],
    ['another schema', {at: 1, ...oneOfEach['run-began'], schema: 2}],
  ])('refuses %s', (_, entry) => {
    expect(entrySchema.safeParse(entry).success).toBe(false);
  });
});
