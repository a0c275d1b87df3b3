import {describe, expect, it} from 'vitest';
import {leaderCrash} from '../../../labs/kafka/leader-crash/lab.js';
import {defineLab} from '../../../src/engine/plan/define.js';
import {healReadShip, healReadShipFurther} from '../../../src/engine/plan/step.js';

const [variant] = leaderCrash.variants;
if (!variant) throw new Error('the lab has no variant');

const withFixes = (...ids: readonly string[]) => ({
  ...leaderCrash,
  variants: ids.map((id) => ({...variant, id})),
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

describe('the further topics of a lab', () => {
  const invoices = {name: 'invoices', partitions: 1, holds: 'effects'} as const;

  it('have names of their own', () => {
    for (const also of [[invoices, invoices], [{...invoices, name: 'orders'}]])
      expect(() => defineLab({...leaderCrash, also})).toThrow(
        'leader-crash: two topics have one name',
      );
  });

  it('hold the other half of the orders where a lab is about both', () => {
    const shipped = {'all-or-nothing': 'breaks'} as const;
    expect(() => defineLab({...leaderCrash, shipped, also: [invoices]})).toThrow(
      'no further topic holds the other half of an order',
    );
  });
});

describe('the end of every lab of the produce and store stages', () => {
  it('heals, then reads, then ships: shipping is no witness of a broken cluster', () => {
    expect(healReadShip.map((step) => step.do)).toEqual(['heal', 'read', 'ship']);
    expect(leaderCrash.plan.slice(-3)).toEqual(healReadShip);
  });

  it('reads further topics last, when nobody writes to them any more', () => {
    const steps = healReadShipFurther.map((step) => step.do);
    expect(steps).toEqual(['heal', 'read', 'ship', 'read-further']);
  });
});
