import {describe, expect, it} from 'vitest';
import {leaderCrash} from '../../../labs/kafka/leader-crash/lab.js';
import {defineLab, systemsOf} from '../../../src/engine/plan/define.js';
import {healReadShip, healReadShipRest} from '../../../src/engine/plan/step.js';
import {topic} from '../../../src/systems/kafka/evidence/plan.js';

const [fix] = leaderCrash.fixes;
if (!fix) throw new Error('the lab has no fix');

const withFixes = (...ids: readonly string[]) => ({
  ...leaderCrash,
  fixes: ids.map((id) => ({...fix, id})),
});

describe('the definition of a lab', () => {
  it('is taken as it is when nothing is wrong with it', () => {
    const lab = withFixes('one', 'other');
    expect(defineLab(lab)).toBe(lab);
  });

  it('is refused when a fix id is given twice', () => {
    expect(() => defineLab(withFixes('one', 'other', 'one'))).toThrow(
      'leader-crash: a fix id is given twice',
    );
  });

  it.each(['control', 'mine'])('is refused when a fix is called "%s"', (id) => {
    expect(() => defineLab(withFixes('one', id))).toThrow('are not fix ids');
  });
});

describe('a promise that no healthy order is parked', () => {
  it('is refused where an order comes from a guest, whom shipping cannot serve', () => {
    const shipped = {'none-parked': 'breaks'} as const;
    const plan = [{do: 'guest-order', nth: 3}, ...leaderCrash.plan] as const;
    expect(() => defineLab({...leaderCrash, shipped, plan})).toThrow(
      "leader-crash: a guest's order may well be parked",
    );
  });
});

describe('the holdings of a lab', () => {
  const invoices = topic('invoices', 'effects', {partitions: 1});

  it('have names of their own', () => {
    for (const also of [[invoices, invoices], [{...invoices, name: 'orders'}]]) {
      const holdings = [...leaderCrash.holdings, ...also];
      expect(() => defineLab({...leaderCrash, holdings})).toThrow(
        'leader-crash: two holdings have one name',
      );
    }
  });

  it('hold the orders somewhere', () => {
    expect(() => defineLab({...leaderCrash, holdings: [invoices]})).toThrow(
      'leader-crash: nothing holds the orders',
    );
  });

  it('name the systems that the lab needs, each once', () => {
    const elsewhere = {name: 'answers', holds: 'answers', system: 'ledger'} as const;
    const holdings = [...leaderCrash.holdings, invoices, elsewhere];
    expect(systemsOf({...leaderCrash, holdings})).toEqual(['kafka', 'ledger']);
  });

  it('hold the other half of the orders where a lab is about both', () => {
    const shipped = {'all-or-nothing': 'breaks'} as const;
    const holdings = [...leaderCrash.holdings, invoices];
    expect(() => defineLab({...leaderCrash, shipped, holdings})).toThrow(
      'nothing holds the other half of an order',
    );
  });
});

describe('the end of every lab of the produce and store stages', () => {
  it('heals, then reads, then ships: shipping is no witness of a broken cluster', () => {
    expect(healReadShip.map((step) => step.do)).toEqual(['heal', 'read', 'ship']);
    expect(leaderCrash.plan.slice(-3)).toEqual(healReadShip);
  });

  it('reads the other holdings last, when nobody writes to them any more', () => {
    const steps = healReadShipRest.map((step) => step.do);
    expect(steps).toEqual(['heal', 'read', 'ship', 'read-rest']);
  });
});
