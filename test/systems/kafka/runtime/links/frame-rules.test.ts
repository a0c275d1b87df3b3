import {describe, expect, it} from 'vitest';
import {
  type FrameRule,
  FrameRules,
} from '../../../../../src/systems/kafka/runtime/links/frame-rules.js';

/** The rules with a connection on which requests are asked and answered at once. */
function bench() {
  const rules = new FrameRules();
  const said: string[] = [];
  const asked: number[] = [];
  const request = (connection: object, api: number, correlation: number) => {
    rules.sawRequest(connection, {api, version: 7, correlation, clientId: null}, () =>
      asked.push(correlation),
    );
  };
  const reply = (connection: object, correlation: number, refused = false) => {
    rules.sawReply(connection, correlation, {
      refuses: () => refused,
      pass: () => said.push(`pass ${correlation}`),
      drop: () => said.push(`drop ${correlation}`),
    });
  };
  return {rules, said, asked, request, reply};
}

const rule = (change: Partial<FrameRule> = {}): FrameRule => ({
  apis: [0],
  takes: () => true,
  action: 'drop-reply',
  ...change,
});

describe('frame rules', () => {
  it('let every reply pass when there are none', () => {
    const {said, request, reply} = bench();
    const connection = {};
    request(connection, 0, 1);
    reply(connection, 1);
    expect(said).toEqual(['pass 1']);
  });

  it('act on their own kind of request only, and count only those', () => {
    const {rules, said, request, reply} = bench();
    const hook = rules.add(rule());
    const connection = {};
    request(connection, 3, 1);
    request(connection, 0, 2);
    reply(connection, 1);
    reply(connection, 2);
    expect(said).toEqual(['pass 1', 'drop 2']);
    expect(hook).toMatchObject({seen: 1, taken: 1});
  });

  it('count requests over all connections, and keep these apart by their replies', () => {
    const {rules, said, request, reply} = bench();
    rules.add(rule({takes: (nth) => nth === 2}));
    const [one, two] = [{}, {}];
    request(one, 0, 7);
    request(two, 0, 7);
    reply(one, 7);
    reply(two, 7);
    expect(said).toEqual(['pass 7', 'drop 7']);
  });

  it('give a request to the first rule that takes it', () => {
    const {rules, said, request, reply} = bench();
    const first = rules.add(rule({takes: (nth) => nth === 1}));
    const second = rules.add(rule({action: 'hold-reply'}));
    const connection = {};
    request(connection, 0, 1);
    request(connection, 0, 2);
    reply(connection, 1);
    reply(connection, 2);
    expect(said).toEqual(['drop 1']);
    expect([first.taken, second.taken]).toEqual([1, 1]);
  });

  it('let held replies go in their order when released, and then take no more', () => {
    const {rules, said, request, reply} = bench();
    const hook = rules.add(rule({action: 'hold-reply'}));
    const connection = {};
    for (const correlation of [1, 2, 3]) request(connection, 0, correlation);
    reply(connection, 1);
    reply(connection, 2);
    expect(said).toEqual([]);
    hook.release();
    reply(connection, 3);
    hook.release();
    expect(said).toEqual(['pass 1', 'pass 2', 'pass 3']);
    expect(hook.taken).toBe(2);
  });

  it('tell when the first reply was taken, not when its request was seen', async () => {
    const {rules, request, reply} = bench();
    const hook = rules.add(rule());
    let struck = false;
    void hook.struck.then(() => (struck = true));
    const connection = {};
    request(connection, 0, 1);
    await Promise.resolve();
    expect(struck).toBe(false);
    reply(connection, 1);
    await hook.struck;
    expect(struck).toBe(true);
  });

  it('act once on a correlation id that is used again', () => {
    const {rules, said, request, reply} = bench();
    rules.add(rule({takes: (nth) => nth === 1}));
    const connection = {};
    for (let turn = 0; turn < 2; turn += 1) {
      request(connection, 0, 5);
      reply(connection, 5);
    }
    expect(said).toEqual(['drop 5', 'pass 5']);
  });

  it('forward a request whose reply they take', () => {
    const {rules, asked, request} = bench();
    rules.add(rule());
    rules.add(rule({apis: [3], action: 'hold-reply'}));
    request({}, 0, 1);
    request({}, 3, 2);
    expect(asked).toEqual([1, 2]);
  });

  it('forward no request that they hold, and overtake it with the others', async () => {
    const {rules, said, asked, request, reply} = bench();
    const hook = rules.add(rule({action: 'hold-request', takes: (nth) => nth === 1}));
    const connection = {};
    for (const correlation of [1, 2]) request(connection, 0, correlation);
    await hook.struck;
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
    const taken: (readonly [number, boolean])[] = [];
    const hook = rules.add(
      rule({
        takes: (nth) => nth > 1,
        onTaken: (nth, refused) => taken.push([nth, refused]),
      }),
    );
    const connection = {};
    for (const correlation of [1, 2, 3]) request(connection, 0, correlation);
    for (const correlation of [3, 1]) reply(connection, correlation);
    reply(connection, 2, true);
    expect(taken).toEqual([
      [3, false],
      [2, true],
    ]);
    expect(hook.refusals).toBe(1);
  });

  it('are all over when cleared, and what they hold goes on', async () => {
    const {rules, said, asked, request, reply} = bench();
    rules.add(rule({action: 'hold-reply'}));
    rules.add(rule({apis: [3], action: 'hold-request'}));
    const connection = {};
    request(connection, 0, 1);
    request(connection, 3, 2);
    reply(connection, 1);
    rules.clear();
    await new Promise(setImmediate);
    request(connection, 0, 3);
    reply(connection, 3);
    expect([asked, said]).toEqual([
      [1, 2, 3],
      ['pass 1', 'pass 3'],
    ]);
  });
});
