import {describe, expect, it} from 'vitest';
import type {Entry} from '../../../../src/engine/history/history.js';
import {doubtSentences} from '../../../../src/presenting/run/run-words.js';
import {doubtsOf} from '../../../../src/systems/kafka/evidence/doubts.js';
import {views} from '../../../../src/systems/registry.js';

const unread = (version: number): Entry => ({
  ...{at: 2, type: 'system', system: 'kafka'},
  event: {type: 'not-read-on-the-way', of: 'checkout', request: 'Produce', version},
});

const intercepting = (
  request: string,
  what: 'drop-reply' | 'hold-reply' | 'hold-request',
): Entry => ({
  ...{at: 1, type: 'intercepting', system: 'kafka', of: 'checkout', from: 1, count: 1},
  ...{request, what},
});

describe('requests that could not be read on their way', () => {
  it.each(['drop-reply', 'hold-reply'] as const)(
    'make a run inconclusive whose fault is a %s to what was sent, and the sentence names the versions',
    (what) => {
      const doubts = doubtsOf([intercepting('produce', what), unread(14), unread(15)]);
      expect(doubtSentences(doubts, views, 'kafka')).toEqual([
        'What checkout sent could not be read on its way (Produce v14, Produce v15: a version or a compression that the trainer does not know), so nobody knows what brokers told it.',
      ]);
    },
  );

  it.each([
    ['nothing was taken hold of', []],
    ['no reply was looked into', [intercepting('produce', 'hold-request')]],
    ['other replies were', [intercepting('end-txn', 'hold-reply')]],
  ])('say nothing against a run in which %s', (_, entries) => {
    expect(doubtsOf([...entries, unread(14)])).toEqual([]);
  });

  it('that there were none of says nothing against any run', () => {
    expect(doubtsOf([intercepting('produce', 'drop-reply')])).toEqual([]);
  });
});
