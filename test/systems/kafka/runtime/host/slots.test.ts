import {expect, it} from 'vitest';
import {slots as numbers} from '../../../../../src/systems/kafka/runtime/cluster/properties.js';
import {Slots} from '../../../../../src/systems/kafka/runtime/host/slots.js';

it('gives each program of a run a slot of its own, and the same one ever after', () => {
  const slots = new Slots();
  expect([slots.of('shipping'), slots.of('checkout')]).toEqual([0, 1]);
  expect([slots.of('checkout'), slots.of('shipping')]).toEqual([1, 0]);
  expect(slots.all).toEqual([
    ['shipping', 0],
    ['checkout', 1],
  ]);
});

it('has a slot for as many programs as there are links, and says so of one more', () => {
  const slots = new Slots();
  const names = numbers.map((number) => `program-${number}`);
  expect(names.map((name) => slots.of(name))).toEqual([...numbers]);
  expect(() => slots.of('one more')).toThrow('no slot left for one more');
});
