import {describe, expect, it} from 'vitest';
import {labs} from '../../../labs/index.js';
import {leaderCrash} from '../../../labs/kafka/leader-crash/lab.js';
import {shrunkenIsr} from '../../../labs/kafka/shrunken-isr/lab.js';
import {auditsOf} from '../../../src/engine/verdict/audit/audits.js';
import type {Step} from '../../../src/engine/plan/step.js';
import {planFor, promiseFor} from '../../../src/engine/plan/plan.js';

/** What a step does, in its system's own word where it is one of its own. */
const doing = (step: Step): string => (step.do === 'system' ? step.step.do : step.do);

describe('the control plan', () => {
  it('is the plan without the fault and without what only a fault makes sense of', () => {
    expect(planFor(leaderCrash, 'control').map(doing)).toEqual([
      'start',
      'orders',
      'replicated',
      'orders-while-faulty',
      'probe',
      'finish',
      'heal',
      'read',
      'ship',
    ]);
  });
});

describe('what a run promises', () => {
  it('is what the lab says of it: as shipped, control, or a fix', () => {
    expect(promiseFor(leaderCrash, null)).toBe(leaderCrash.shipped);
    expect(promiseFor(leaderCrash, 'control')).toBe(leaderCrash.control);
    expect(promiseFor(leaderCrash, 'acks-all')).toMatchObject({'each-once': 'either'});
  });

  it('of my own copy is what every right fix keeps, against the fault of the lab', () => {
    expect(promiseFor(leaderCrash, 'mine')).toEqual({
      'none-lost': 'holds',
      'each-once': 'either',
      'told-the-truth': 'holds',
      'in-service': 'holds',
    });
    const elsewhere = leaderCrash.fixes.map((one) =>
      one.id === 'acks-all' ? {...one, plan: []} : one,
    );
    expect(promiseFor({...leaderCrash, fixes: elsewhere}, 'mine')).toMatchObject({
      'each-once': 'holds',
    });
    expect(promiseFor(shrunkenIsr, 'mine')).toMatchObject({'in-service': 'either'});
  });

  it('of a fix that is not there is a bug', () => {
    expect(() => promiseFor(leaderCrash, 'hope')).toThrow('leader-crash has no fix hope');
  });
});

describe.each(labs.map((lab) => [lab.id, lab] as const))('the lab %s', (_, lab) => {
  const all = [null, 'control', 'mine', ...lab.fixes.map(({id}) => id)];

  it('promises only what can be judged, and the same properties in every run', () => {
    const judged = Object.keys(lab.shipped).sort();
    for (const fix of all) {
      const promise = promiseFor(lab, fix);
      expect(auditsOf(promise)).toHaveLength(judged.length);
      expect(Object.keys(promise).sort()).toEqual(judged);
    }
  });

  it('holds my own copy to what its right fixes keep, and its shipped files do not', () => {
    const mine = Object.entries(promiseFor(lab, 'mine')).filter(
      ([, promised]) => promised === 'holds',
    );
    const keeps = (fix: string | null): boolean => {
      const kept = new Map(Object.entries(promiseFor(lab, fix)));
      return mine.every(([name]) => kept.get(name) === 'holds');
    };
    const right = lab.fixes.filter((one) => one.right && one.plan === undefined);
    expect(right.map(({id}) => [id, keeps(id)])).toEqual(right.map(({id}) => [id, true]));
    expect(keeps(null)).toBe(false);
  });

  it('breaks something as shipped and with each wrong fix, and nothing without the fault', () => {
    const breaks = (fix: string | null): boolean =>
      Object.values(promiseFor(lab, fix)).includes('breaks');
    expect(breaks(null)).toBe(true);
    expect(breaks('control')).toBe(false);
    const harmless = lab.fixes.filter(({id, right}) => !right && !breaks(id));
    expect(harmless).toEqual([]);
  });

  it('mends with a right fix what it breaks as shipped; the price is service at most', () => {
    const gravest = Object.entries(lab.shipped).find(([, state]) => state === 'breaks');
    for (const {id, right, promise} of lab.fixes.filter((one) => one.right)) {
      const broken = Object.entries(promise).flatMap(([name, state]) =>
        state === 'breaks' ? [name] : [],
      );
      expect([id, right, broken.includes(gravest?.[0] ?? '')]).toEqual([id, true, false]);
      expect([id, broken.filter((name) => name !== 'in-service')]).toEqual([id, []]);
    }
  });

  it('hands out as many orders as it says', () => {
    const through = lab.plan.flatMap((step) => ('through' in step ? [step.through] : []));
    expect(Math.max(...through)).toBe(lab.orders);
  });

  it('asks for a prediction that has an answer for every share, or number, of the orders', () => {
    const {choices, about = 'share-lost'} = lab.predict;
    const gaps = lab.plan.flatMap((step) =>
      step.do === 'plant' ? [2 * step.windows] : [],
    );
    const [planted] = about === 'gaps-found' ? gaps : [];
    const counts = planted !== undefined || about.startsWith('orders-');
    const most = planted ?? (counts ? lab.orders : 1000);
    for (let step = 0; step <= most; step += 1) {
      const found = counts ? step : step / 1000;
      const fits = choices.filter(({from, to}) => from <= found && found <= to);
      expect([found, fits.length > 0]).toEqual([found, true]);
    }
  });
});
