import {describe, expect, it} from 'vitest';
import type {FactType} from '../../../src/course/progress/event.js';
import {eventData, parseEvent} from '../../../src/course/progress/parse.js';
import {facts, said} from './said.js';

const types = Object.keys(facts) as FactType[];

describe('parseEvent', () => {
  it.each(types)('reads back what was said: %s', (type) => {
    const event = said(facts[type]);
    expect(parseEvent(JSON.parse(JSON.stringify(eventData(event))))).toEqual(event);
  });

  it.each(types)(
    'keeps a known type with a strange or missing field as foreign: %s',
    (type) => {
      const whole = said(facts[type]);
      for (const field of Object.keys(facts[type]).filter((name) => name !== 'type')) {
        const without = {...whole, [field]: undefined};
        expect(parseEvent(without)).toMatchObject({type: 'foreign', id: whole.id});
      }
    },
  );

  it('keeps a price as foreign whose ratios are none', () => {
    for (const ratios of [[], {a: null}, {a: {speed: 1}}, {a: {speed: -1, wait: 1}}])
      expect(parseEvent({...said(facts['price-measured']), ratios})).toMatchObject({
        type: 'foreign',
      });
  });

  it('keeps an event of an unknown type whole and gives it back unchanged', () => {
    const raw = {
      id: 'x',
      at: 1,
      seq: 2,
      instance: 'n',
      type: 'duel-won',
      against: {who: 'Ann'},
    };
    const event = parseEvent(raw);
    expect(event).toMatchObject({type: 'foreign', id: 'x', at: 1, seq: 2, instance: 'n'});
    expect(event && eventData(event)).toEqual(raw);
  });

  it('lets through fields that a newer version added to a known type', () => {
    const event = {...said(facts['lesson-read']), mood: 'good'};
    expect(parseEvent(event)).toEqual(event);
  });

  it('takes a type that is a name of every object for an unknown one', () => {
    expect(
      parseEvent({...said(facts['lesson-read']), type: 'constructor'}),
    ).toMatchObject({
      type: 'foreign',
    });
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a text', 'lesson-read'],
    ['no id', {...said(facts['lesson-read']), id: undefined}],
    ['an empty id', {...said(facts['lesson-read']), id: ''}],
    ['a time that is no number', {...said(facts['lesson-read']), at: 'now'}],
    ['a negative number in line', {...said(facts['lesson-read']), seq: -1}],
    ['no instance', {...said(facts['lesson-read']), instance: 7}],
  ])('is no event: %s', (_name, value) => {
    expect(parseEvent(value)).toBeNull();
  });
});
