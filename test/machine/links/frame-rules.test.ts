import {describe, expect, it} from 'vitest';
import {
  type FrameRule,
  FrameRules,
  type FrameWatch,
} from '../../../src/machine/links/frame-rules.js';

/** The rules with a connection on which requests are asked and answered at once. */
function bench() {
  const rules = new FrameRules();
  const said: string[] = [];
  const asked: number[] = [];
  const frame = Buffer.from('frame');
  const request = (connection: object, kind: string, correlation: number) => {
    const pass = () => asked.push(correlation);
    rules.sawRequest({kind, correlation, caller: null}, {connection, frame, pass});
  };
  const reply = (connection: object, correlation: number, bytes = frame) => {
    rules.sawReply(correlation, {
      connection,
      frame: bytes,
      pass: () => said.push(`pass ${correlation}`),
      drop: () => said.push(`drop ${correlation}`),
    });
  };
  return {rules, said, asked, request, reply};
}

const no = Buffer.from('no');

/** Keeps what it is shown; the bytes of `no` are a refusal. */
function keeping(): FrameWatch & {readonly shown: readonly string[]} {
  const shown: string[] = [];
  return {
    shown,
    sawRequest: (_, frame) => shown.push(`asked ${frame.toString()}`),
    refuses: (_, frame) => frame.equals(no),
    passedReply: (_, frame) => shown.push(`passed ${frame.toString()}`),
    closed: () => shown.push('closed'),
  };
}

const rule = (change: Partial<FrameRule> = {}): FrameRule => ({
  kinds: ['store'],
  takes: () => true,
  action: 'drop-reply',
  ...change,
});

describe('frame rules', () => {
  it('let every reply pass when there are none', () => {
    const {said, request, reply} = bench();
    const connection = {};
    request(connection, 'store', 1);
    reply(connection, 1);
    expect(said).toEqual(['pass 1']);
  });

  it('act on their own kind of request only, and count only those', () => {
    const {rules, said, request, reply} = bench();
    const hook = rules.add(rule());
    const connection = {};
    request(connection, 'list', 1);
    request(connection, 'store', 2);
    reply(connection, 1);
    reply(connection, 2);
    expect(said).toEqual(['pass 1', 'drop 2']);
    expect(hook).toMatchObject({seen: 1, taken: 1});
  });

  it('count requests over all connections, and keep these apart by their replies', () => {
    const {rules, said, request, reply} = bench();
    rules.add(rule({takes: (nth) => nth === 2}));
    const [one, two] = [{}, {}];
    request(one, 'store', 7);
    request(two, 'store', 7);
    reply(one, 7);
    reply(two, 7);
    expect(said).toEqual(['pass 7', 'drop 7']);
  });

  it('give a request to the first rule that takes it', () => {
    const {rules, said, request, reply} = bench();
    const first = rules.add(rule({takes: (nth) => nth === 1}));
    const second = rules.add(rule({action: 'hold-reply'}));
    const connection = {};
    request(connection, 'store', 1);
    request(connection, 'store', 2);
    reply(connection, 1);
    reply(connection, 2);
    expect(said).toEqual(['drop 1']);
    expect([first.taken, second.taken]).toEqual([1, 1]);
  });

  it('let held replies go in their order when released, and then take no more', () => {
    const {rules, said, request, reply} = bench();
    const hook = rules.add(rule({action: 'hold-reply'}));
    const connection = {};
    for (const correlation of [1, 2, 3]) request(connection, 'store', correlation);
    reply(connection, 1);
    reply(connection, 2);
    expect(said).toEqual([]);
    hook.release();
    reply(connection, 3);
    hook.release();
    expect(said).toEqual(['pass 1', 'pass 2', 'pass 3']);
    expect(hook.taken).toBe(2);
  });

  it('count a reply when it was taken, not when its request was seen', () => {
    const {rules, request, reply} = bench();
    const hook = rules.add(rule());
    const connection = {};
    request(connection, 'store', 1);
    expect(hook).toMatchObject({seen: 1, taken: 0});
    reply(connection, 1);
    expect(hook).toMatchObject({seen: 1, taken: 1});
  });

  it('show a watch each request, and each reply when it goes on: never one that is dropped', () => {
    const {rules, request, reply} = bench();
    const watch = keeping();
    rules.watchedBy(watch);
    rules.add(rule({takes: (nth) => nth === 1}));
    const hook = rules.add(rule({takes: (nth) => nth === 1, action: 'hold-reply'}));
    const connection = {};
    for (const correlation of [1, 2, 3]) request(connection, 'store', correlation);
    reply(connection, 1, Buffer.from('dropped'));
    reply(connection, 2, Buffer.from('held'));
    reply(connection, 3, Buffer.from('free'));
    const asked = ['asked frame', 'asked frame', 'asked frame'];
    expect(watch.shown).toEqual([...asked, 'passed free']);
    hook.release();
    expect(watch.shown).toEqual([...asked, 'passed free', 'passed held']);
  });

  it('act once on a correlation id that is used again', () => {
    const {rules, said, request, reply} = bench();
    rules.add(rule({takes: (nth) => nth === 1}));
    const connection = {};
    for (let turn = 0; turn < 2; turn += 1) {
      request(connection, 'store', 5);
      reply(connection, 5);
    }
    expect(said).toEqual(['drop 5', 'pass 5']);
  });

  it('forward a request whose reply they take', () => {
    const {rules, asked, request} = bench();
    rules.add(rule());
    rules.add(rule({kinds: ['list'], action: 'hold-reply'}));
    request({}, 'store', 1);
    request({}, 'list', 2);
    expect(asked).toEqual([1, 2]);
  });

  it('forward no request that they hold, and overtake it with the others', async () => {
    const {rules, said, asked, request, reply} = bench();
    const hook = rules.add(rule({action: 'hold-request', takes: (nth) => nth === 1}));
    const connection = {};
    for (const correlation of [1, 2]) request(connection, 'store', correlation);
    reply(connection, 2);
    expect([asked, said]).toEqual([[2], ['pass 2']]);
    hook.release();
    // What has arrived by now, say that the client has died, is heard before.
    expect(asked).toEqual([2]);
    await new Promise(setImmediate);
    reply(connection, 1);
    expect([asked, said]).toEqual([
      [2, 1],
      ['pass 2', 'pass 1'],
    ]);
  });

  it('tell of each frame that they take, with the number of its request and whether it is a refusal', () => {
    const {rules, request, reply} = bench();
    rules.watchedBy(keeping());
    const taken: (readonly [number, boolean])[] = [];
    const hook = rules.add(
      rule({
        takes: (nth) => nth > 1,
        onTaken: (nth, refused) => taken.push([nth, refused]),
      }),
    );
    const connection = {};
    for (const correlation of [1, 2, 3]) request(connection, 'store', correlation);
    for (const correlation of [3, 1]) reply(connection, correlation);
    reply(connection, 2, no);
    expect(taken).toEqual([
      [3, false],
      [2, true],
    ]);
    expect(hook.refusals).toBe(1);
  });

  it('are all over when cleared, and what they hold goes on', async () => {
    const {rules, said, asked, request, reply} = bench();
    rules.add(rule({action: 'hold-reply'}));
    rules.add(rule({kinds: ['list'], action: 'hold-request'}));
    const connection = {};
    request(connection, 'store', 1);
    request(connection, 'list', 2);
    reply(connection, 1);
    rules.clear();
    await new Promise(setImmediate);
    request(connection, 'store', 3);
    reply(connection, 3);
    expect([asked, said]).toEqual([
      [1, 2, 3],
      ['pass 1', 'pass 3'],
    ]);
  });
});
