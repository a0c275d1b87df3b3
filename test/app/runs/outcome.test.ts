import {describe, expect, it} from 'vitest';
import {labs as definitions} from '../../../labs/index.js';
import {commitFirst as commitFirstDefined} from '../../../labs/kafka/commit-first/lab.js';
import {leaderCrash as leaderCrashDefined} from '../../../labs/kafka/leader-crash/lab.js';
import {minIsrEqualsRf as minIsrEqualsRfDefined} from '../../../labs/kafka/min-isr-equals-rf/lab.js';
import {shrunkenIsr as shrunkenIsrDefined} from '../../../labs/kafka/shrunken-isr/lab.js';
import {outcomeOf} from '../../../src/app/runs/outcome.js';
import type {LabDefinition} from '../../../src/engine/plan/define.js';
import {promiseFor} from '../../../src/engine/plan/plan.js';
import {inEnglish} from '../../helpers/in-english.js';

const commitFirst = await inEnglish(commitFirstDefined);
const leaderCrash = await inEnglish(leaderCrashDefined);
const minIsrEqualsRf = await inEnglish(minIsrEqualsRfDefined);
const shrunkenIsr = await inEnglish(shrunkenIsrDefined);
const labs = await Promise.all(definitions.map(inEnglish));

type Found = Parameters<typeof outcomeOf>[1];
type States = Found['properties'];

/** A run that kept the promise of its fix to the letter. */
function asPromised(lab: LabDefinition, fix: string | null): Found {
  const properties = Object.fromEntries(
    Object.entries(promiseFor(lab, fix)).map(([name, promised]) => [
      name,
      promised === 'breaks' ? 'breaks' : 'holds',
    ]),
  );
  return found(fix, properties, true);
}

function found(fix: string | null, properties: States, promised: boolean): Found {
  const lost = properties['none-lost'] === 'breaks';
  const broken = Object.values(properties).includes('breaks');
  return {
    fix,
    properties,
    asPromised: promised,
    verdict: lost ? 'lost' : broken ? 'unavailable' : 'safe',
    cause: lost ? 'the cause' : null,
  };
}

const kept: States = {
  'none-lost': 'holds',
  'each-once': 'holds',
  'told-the-truth': 'holds',
};

describe('what a run says about the loss', () => {
  it.each(labs.map((lab) => [lab.id, lab] as const))(
    '%s is cured by its right fixes and by no other, whatever they cost',
    (_, lab) => {
      for (const {id, right, promise} of lab.fixes) {
        const outcome = outcomeOf(lab, asPromised(lab, id));
        expect({id, cured: outcome.cured}).toEqual({id, cured: right});
        expect(outcome.cost).toBe(
          right && promise['in-service'] === 'breaks' ? 'in-service' : null,
        );
      }
      expect(outcomeOf(lab, asPromised(lab, 'control')).cured).toBe(false);
    },
  );

  it('knows the price of minimum two: nobody is served, and nothing is lost', () => {
    const outcome = outcomeOf(shrunkenIsr, asPromised(shrunkenIsr, 'min-isr-2'));
    expect(outcome).toEqual({cured: true, cost: 'in-service', cause: null});
  });

  it('knows the price of processing before the commit: nothing is lost, and some ship twice', () => {
    const run = asPromised(commitFirst, 'commit-after-batch');
    const properties = {...run.properties, 'each-once': 'breaks'} as const;
    expect(outcomeOf(commitFirst, {...run, properties, verdict: 'duplicated'})).toEqual({
      cured: true,
      cost: 'each-once',
      cause: null,
    });
  });

  it("takes the learner's own copy for cured when it keeps its promise, whatever that costs", () => {
    const paid = {...kept, 'in-service': 'breaks'} as const;
    expect(outcomeOf(shrunkenIsr, found('mine', paid, true))).toMatchObject({
      cured: true,
      cost: 'in-service',
    });
    expect(outcomeOf(shrunkenIsr, found('mine', paid, false)).cured).toBe(false);
  });

  it('is no cure where the promise was not kept, or nothing is proven', () => {
    const run = asPromised(leaderCrash, 'acks-all');
    expect(outcomeOf(leaderCrash, {...run, asPromised: false}).cured).toBe(false);
    expect(outcomeOf(leaderCrash, {...run, verdict: 'inconclusive'}).cured).toBe(false);
  });

  it('names the cause of a lab that fails as shipped without losing anything', () => {
    const run = asPromised(minIsrEqualsRf, null);
    expect(outcomeOf(minIsrEqualsRf, run).cause).toBe(minIsrEqualsRf.cause);
    expect(outcomeOf(minIsrEqualsRf, {...run, verdict: 'inconclusive'}).cause).toBeNull();
    expect(
      outcomeOf(minIsrEqualsRf, asPromised(minIsrEqualsRf, 'acks-1')).cause,
    ).toBeNull();
  });
});
