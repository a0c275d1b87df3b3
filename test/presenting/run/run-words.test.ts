/** What codes say, each with its facts. */
import {describe, expect, it} from 'vitest';
import type {Facts, Misbehaviour} from '../../../src/engine/history/history.js';
import {
  doubtSentences,
  misbehaviour,
  premiseWords,
  trouble,
} from '../../../src/presenting/run/run-words.js';
import {views} from '../../../src/systems/registry.js';

const kafka = {system: 'kafka'};

describe('how a program broke the rules', () => {
  const say = (how: Misbehaviour, facts: Facts, seen = views): string =>
    misbehaviour({program: 'shipping', how, facts}, seen);

  it.each<readonly [Misbehaviour, Facts, string]>([
    ['threw', {said: 'TypeError: x'}, 'shipping threw an error: TypeError: x'],
    [
      'failed',
      {why: 'exit', code: 7, did: 'handled', count: 2, silent: true},
      'shipping failed: exit code 7, after it had shipped 2 orders, and it printed nothing of why',
    ],
    [
      'hung',
      {why: 'not-ended', ms: 20_000, busy: true, last: 'Exception in thread "pool-1"'},
      'shipping hung: it had not ended 20 s later; it did not even say that it is there, as one that does not use the kit, or is in an endless loop; the last that it printed: Exception in thread "pool-1"',
    ],
    [
      'exited-early',
      {why: 'exit', code: 0, did: 'handled', count: 1, last: 'bye'},
      'shipping ended before its work was done: exit code 0, after it had shipped 1 order; shipping has to go on until SIGTERM asks it to end; the last that it printed: bye',
    ],
    [
      'exited-early',
      {why: 'signal', signal: 'SIGSEGV'},
      'shipping ended before its work was done: it was ended by SIGSEGV',
    ],
    [
      'exited-early',
      {why: 'before-it-was-killed'},
      'shipping ended before its work was done: it had ended before it was killed',
    ],
    [
      'exited-early',
      {why: 'before-it-was-replaced'},
      'shipping ended before its work was done: it had ended before it was replaced',
    ],
    [
      'hung',
      {why: 'too-few-acknowledged', count: 2, of: 5, ms: 300},
      'shipping hung: 2 of 5 orders were acknowledged 0.3 s later',
    ],
    [
      'hung',
      {why: 'too-few-shipped', count: 10, of: 20, ms: 20_000, ...kafka},
      'shipping hung: 10 of 20 orders were shipped, and they were not all committed, 20 s later',
    ],
    [
      'hung',
      {why: 'no-such-call', nth: 99, call: 'shipped', ms: 5000},
      'shipping hung: it had not come to its 99th "shipped" 5 s later',
    ],
    [
      'hung',
      {why: 'first-had-not-ended', ms: 1000},
      'shipping hung: the first one had not ended 1 s after it could go on',
    ],
    [
      'hung',
      {why: 'not-ended', ms: 20_000},
      'shipping hung: it had not ended 20 s later',
    ],
    [
      'hung',
      {why: 'had-not-ended', ms: 20_000},
      'shipping hung: it had no more orders, and had not ended 20 s later',
    ],
    [
      'hung',
      {why: 'group-not-joined', ms: 20_000, ...kafka},
      'shipping hung: its group had not taken over every partition of the topic 20 s later',
    ],
    [
      'unknown-order',
      {why: 'answered', id: 'order-9999'},
      'shipping spoke of an order that it was never given: it answered "order-9999"',
    ],
    [
      'flooded',
      {why: 'no-end-of-line', megabytes: 1},
      'shipping said more than anybody can take in: it wrote more than 1 MB without an end of line',
    ],
    [
      'flooded',
      {why: 'too-many-calls', most: 9000},
      'shipping said more than anybody can take in: it made more than 9000 calls',
    ],
    [
      'does-not-build',
      {why: 'mistake', said: 'Unexpected "}"'},
      'shipping does not build: Unexpected "}"',
    ],
    [
      'does-not-build',
      {
        ...{why: 'imports-what-is-not-there', module: 'lodash'},
        ...{file: 'shipping.ts', line: 1, column: 8},
      },
      'shipping does not build: shipping.ts, line 1, column 8: it imports "lodash", which is not there (a program may import files beside it, kafkajs, ackademy/kit, node\'s own modules, and packages that you have installed there)',
    ],
    ['never-acknowledged', {}, 'shipping acknowledged nothing'],
  ])('%s %j', (how, facts, sentence) => {
    expect(say(how, facts)).toBe(sentence);
  });

  it('is said in plain words where no system has its own', () => {
    const facts = {why: 'end-not-reached', ms: 30_000, system: 'none'};
    expect(say('hung', facts, {})).toBe(
      'shipping hung: nothing new was shipped for 30 s, and the end of the orders was not reached',
    );
    expect(say('hung', {...facts, ...kafka})).toContain('the end of the topic');
  });

  it('is said as it stands in a record of before codes', () => {
    expect(say('hung', {text: 'it said nothing for 10 s'})).toBe(
      'shipping hung: it said nothing for 10 s',
    );
  });
});

describe('what had to be so', () => {
  const say = (premise: string, facts: Facts, system?: string): string =>
    premiseWords({premise, system, facts}, views);

  it.each<readonly [string, Facts, string]>([
    [
      'given-its-chance',
      {did: 'answered', stuckMs: 1000},
      'checkout answered every order, or stood still for 1 s',
    ],
    [
      'given-its-chance',
      {did: 'answered', stuckMs: 1000, enough: 250},
      'checkout had 250 orders acknowledged, or stood still for 1 s',
    ],
    [
      'given-its-chance',
      {did: 'settled', through: 20, stuckMs: 500, ...kafka},
      'shipping committed 20 records, or stood still for 0.5 s',
    ],
    [
      'given-its-chance',
      {did: 'settled', through: 20, stuckMs: 500},
      'shipping settled 20 records, or stood still for 0.5 s',
    ],
    [
      'given-its-chance',
      {did: 'handled', stuckMs: 4000, slowestMs: 1000, ...kafka},
      'shipping handled every order, or stood still for 4 s (a broker took 1.0 s to answer)',
    ],
    [
      'given-its-chance',
      {did: 'handled', stuckMs: 4000, handledNothing: true},
      'shipping handled every order, or stood still for 4 s (it handled nothing at all)',
    ],
    [
      'gave-up',
      {},
      'checkout had given up, and had said so, before the replies came again',
    ],
    [
      'elder-lives',
      {},
      'the first checkout, which was taken for dead, was still there when it could go on',
    ],
  ])('%s %j', (premise, facts, sentence) => {
    expect(say(premise, facts)).toBe(sentence);
  });

  it.each<readonly [string, Facts, string]>([
    [
      'leader-leads',
      {broker: 1},
      'broker 1 was still the leader just before it was struck',
    ],
    [
      'one-half-stored',
      {ids: ['order-0001']},
      'one half of an order was stored, and the other was still on its way (order-0001)',
    ],
    [
      'too-large',
      {bytes: 200_000, most: 100_000},
      'the big orders, of 200000 bytes, were larger than the topic takes (max.message.bytes is 100000)',
    ],
    [
      'work-committed',
      {ids: []},
      'shipping had written the parcel of a new order, and had committed it',
    ],
  ])("Kafka's own: %s %j", (premise, facts, sentence) => {
    expect(say(premise, facts, 'kafka')).toBe(sentence);
  });

  it('is said as it stands in a record of before codes', () => {
    expect(say('followers-in-isr', {text: 'both followers were in the ISR'})).toBe(
      'both followers were in the ISR',
    );
  });

  it('is its code where nobody has words for it', () => {
    expect(say('no-such-premise', {})).toBe('no-such-premise');
  });
});

describe('what the machine did', () => {
  it.each<readonly [string, string | undefined, Facts, string]>([
    [
      'stood-still',
      undefined,
      {ms: 1600},
      'The machine stood still for 1.6 s, so the times of this run mean nothing.',
    ],
    [
      'disks-unreadable',
      undefined,
      {said: 'EACCES'},
      'The disks could not be read: EACCES',
    ],
    [
      'killed-and-not-ended',
      undefined,
      {program: 'checkout', ms: 5000},
      'checkout had not ended 5 s after it was killed.',
    ],
    [
      'refused',
      'kafka',
      {said: 'no', logs: 'logs'},
      "Kafka did not do what the trainer asked of it: no. The brokers' logs are in logs.",
    ],
  ])('%s', (...[code, system, facts, sentence]) => {
    expect(trouble({code, system, facts}, views)).toBe(sentence);
  });
});

describe('why a run proves nothing', () => {
  const say = (code: string, facts: Facts, system?: string): readonly string[] =>
    doubtSentences([{code, facts, system}], views, 'kafka');

  it.each<readonly [string, Facts, string]>([
    [
      'holding-never-read',
      {holding: 'invoices', ...kafka},
      'The topic invoices was never read.',
    ],
    [
      'clash',
      {ids: ['a', 'b'], place: '2/7', ...kafka},
      'The reader found both a and b at offset 7 of partition 2.',
    ],
    [
      'clash',
      {ids: ['a', 'b'], place: '2/7', system: 'none'},
      'The reader found both a and b at offset 7 of partition 2.',
    ],
    [
      'orders-unread',
      {text: 'it hangs'},
      'The reading of the log is not complete: it hangs.',
    ],
    [
      'premise',
      {premise: 'gave-up', system: null},
      'A premise was not met: checkout had given up, and had said so, before the replies came again.',
    ],
    [
      'environment',
      {code: 'failed', system: null, said: 'The disk is full.'},
      'The environment failed, not the shop: The disk is full.',
    ],
  ])('%s %j', (code, facts, sentence) => {
    expect(say(code, facts)).toEqual([sentence]);
  });

  it('is said in the words of the system whose own doubt it is', () => {
    const facts = {of: 'checkout', kinds: ['Produce v99']};
    expect(say('not-read-on-the-way', facts, 'kafka')).toEqual([
      'What checkout sent could not be read on its way (Produce v99: a version or a compression that the trainer does not know), so nobody knows what brokers told it.',
    ]);
  });
});
