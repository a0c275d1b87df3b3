import {describe, expect, it} from 'vitest';
import type {Facts, Misbehaviour} from '../../src/engine/history/history.js';
import {misbehaviour} from '../../src/presenting/run/run-words.js';
import {limitTalk} from '../../src/shop/talk-limit.js';
import type {ProgramCall} from '../../src/engine/ports/ports.js';

const call: ProgramCall = {call: 'orders', atMost: 1};

function limited() {
  const seen = {calls: 0, ends: 0, told: [] as {how: Misbehaviour; facts: Facts}[]};
  const handlers = limitTalk(
    {
      onCall: async () => {
        seen.calls += 1;
        return Promise.resolve({orders: []});
      },
      onMisbehaviour: (how, facts) => seen.told.push({how, facts}),
    },
    () => {
      seen.ends += 1;
    },
  );
  return {seen, handlers};
}

describe('a program’s calls', () => {
  it('are answered up to a number that no honest program reaches', async () => {
    const {seen, handlers} = limited();
    for (let count = 0; count < 50_000; count += 1)
      expect(await handlers.onCall(call)).toEqual({orders: []});
    expect(seen).toEqual({calls: 50_000, ends: 0, told: []});
  });

  it('are a flood beyond it: told once, ended once, and not heard any more', async () => {
    const {seen, handlers} = limited();
    for (let count = 0; count < 50_000; count += 1) await handlers.onCall(call);
    const answers = [handlers.onCall(call), handlers.onCall(call)];
    expect(await Promise.race([...answers, Promise.resolve('silence')])).toBe('silence');
    expect(seen).toEqual({
      calls: 50_000,
      ends: 1,
      told: [{how: 'flooded', facts: {why: 'too-many-calls', most: 50_000}}],
    });
    const [told] = seen.told;
    expect(told && misbehaviour({program: 'checkout', ...told}, {})).toBe(
      'checkout said more than anybody can take in: it made more than 50000 calls',
    );
  });

  it('pass misbehaviour on as it is', () => {
    const {seen, handlers} = limited();
    const facts = {why: 'not-of-the-kit', said: 'x'};
    handlers.onMisbehaviour('spoke-garbage', facts);
    expect(seen.told).toEqual([{how: 'spoke-garbage', facts}]);
  });
});
