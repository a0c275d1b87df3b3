import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseCall} from '../../src/shop/protocol.js';

const parse = (said: unknown) => parseCall(JSON.stringify(said));

describe('a line that a program of the shop says', () => {
  it('may ask for orders', () => {
    expect(parse({id: 1, call: 'orders', atMost: 50})).toEqual({
      id: 1,
      call: {call: 'orders', atMost: 50},
    });
  });

  it.each(['yes', 'no', 'pending'])('may answer orders with "%s"', (answer) => {
    const said = {id: 2, call: 'answer', ids: ['a', 'b'], answer, why: 'so'};
    expect(parse(said)?.call).toEqual({
      call: 'answer',
      ids: ['a', 'b'],
      answer,
      why: 'so',
    });
  });

  it('may say that orders are shipped or parked', () => {
    expect(parse({id: 3, call: 'shipped', ids: []})?.call).toEqual({
      call: 'shipped',
      ids: [],
    });
    expect(parse({id: 4, call: 'parked', ids: ['a'], why: 'no such item'})?.call).toEqual(
      {
        call: 'parked',
        ids: ['a'],
        why: 'no such item',
      },
    );
  });

  it('need not say why', () => {
    expect(parse({id: 5, call: 'answer', ids: ['a'], answer: 'no'})?.call).toMatchObject({
      why: null,
    });
    expect(parse({id: 6, call: 'parked', ids: ['a'], why: 7})?.call).toMatchObject({
      why: '?',
    });
  });

  it('commands no terminal and fills no screen, whatever it says', () => {
    const why = `no\n✓ none-lost holds\u001b[2J\u202e${'z'.repeat(1e6)}`;
    const said = {id: 7, call: 'answer', ids: ['\u001b]0;x\u0007', 'y'.repeat(1e6)]};
    const call = parse({...said, answer: 'no', why})?.call;
    expect(call).toEqual({
      call: 'answer',
      ids: [']0;x', `${'y'.repeat(63)}…`],
      answer: 'no',
      why: `no ✓ none-lost holds [2J ${'z'.repeat(174)}…`,
    });
  });

  it('may end with a carriage return', () => {
    expect(parseCall('{"id":1,"call":"shipped","ids":["a"]}\r')).not.toBeNull();
  });

  it.each([
    ['plain text', 'hello'],
    ['an empty line', ''],
    ['JSON that is no object', '[1]'],
    ['null', 'null'],
    ['no id', '{"call":"orders","atMost":1}'],
    ['an id that is no number', '{"id":"1","call":"orders","atMost":1}'],
    ['orders without a number', '{"id":1,"call":"orders","atMost":"9"}'],
    ['a call that there is not', '{"id":1,"call":"sell","ids":[]}'],
    ['a call that every object has', '{"id":1,"call":"toString","ids":[]}'],
    ['ids that are no texts', '{"id":1,"call":"shipped","ids":[1]}'],
    ['ids that are no list', '{"id":1,"call":"shipped","ids":"a"}'],
    [
      'an answer that there is not',
      '{"id":1,"call":"answer","ids":["a"],"answer":"maybe"}',
    ],
  ])('is no call when it is %s', (_, line) => {
    expect(parseCall(line)).toBeNull();
  });

  it('never makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        expect(['object']).toContain(typeof parseCall(line));
      }),
    );
  });
});
