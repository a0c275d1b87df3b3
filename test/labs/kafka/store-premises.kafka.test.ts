import {describe, expect, it} from 'vitest';
import {minIsrEqualsRf} from '../../../labs/kafka/min-isr-equals-rf/lab.js';
import {shrunkenIsr} from '../../../labs/kafka/shrunken-isr/lab.js';
import {LabHostClient} from '../../../src/app/labs/lab-host-client.js';
import {runLabOn} from '../../../src/app/labs/judge-run.js';
import type {Step} from '../../../src/engine/plan/step.js';
import {exitCodeFor} from '../../../src/engine/judge.js';
import type {Result} from '../../../src/presenting/run/result.js';
import {brokersSuffer, onKafka} from '../../../src/systems/kafka/evidence/plan.js';
import {freeze, isJvm, processesOf} from '../../helpers/processes/freeze.js';
import {openHome} from '../../helpers/homes.js';
import {runWithPlan} from '../../helpers/own-plan.js';

/** Just before the lab looks at its premise, one follower is out of the ISR already. */
const withoutOneFollower = (plan: readonly Step[]): readonly Step[] =>
  plan.flatMap((step): readonly Step[] =>
    step.do === 'premise'
      ? [
          brokersSuffer('crash', 'one-follower'),
          onKafka({do: 'isr', size: 2, within: 20_000}),
          step,
        ]
      : [step],
  );

const stoodStill =
  /^The environment failed, not the shop: The machine stood still for [34]\.\d s, so the times of this run mean nothing\.$/;
const notInSync = (who: string): RegExp =>
  new RegExp(
    String.raw`^A premise was not met: broker [123] itself said that ${who} in the ISR\.$`,
  );

function outcomeOf({judged, report}: Result) {
  const {verdict, asPromised, cause} = report;
  return {code: exitCodeFor(judged.verdict), verdict, asPromised, cause};
}

const nothingIsConcluded = {
  code: 3,
  verdict: 'inconclusive',
  asPromised: false,
  cause: null,
};

describe('a follower that was out of the ISR before the fault', () => {
  it.each([
    {lab: shrunkenIsr, fix: null, gone: 40, facts: 'look like the promised loss'},
    {lab: minIsrEqualsRf, fix: 'min-isr-2', gone: 0, facts: 'look safe'},
  ])(
    '$lab.id, $fix: proves nothing, although the facts $facts',
    async ({lab, fix, gone}) => {
      await using home = await openHome();
      const run = await runWithPlan(home, {lab, fix, plan: withoutOneFollower(lab.plan)});
      expect(outcomeOf(run)).toEqual(nothingIsConcluded);
      expect(run.report.reasons).toEqual([
        expect.stringMatching(notInSync('both followers were')),
      ]);
      expect(run.report.counts.lost).toBe(gone);
    },
  );
});

const isHost = ({command}: {readonly command: string}): boolean =>
  command.includes('lab-host.js');

// Longer than a broker's session of 3 s: the followers lose their place in the ISR meanwhile.
describe('four seconds of standstill between the pause of the followers and the death of the leader', () => {
  it.each([
    {who: 'the lab host', fix: 'acks-all', stands: isHost, says: stoodStill},
    {
      who: 'the brokers and the controller',
      fix: null,
      stands: isJvm,
      says: notInSync('a follower was'),
    },
    {who: 'the whole machine', fix: 'acks-all', stands: () => true, says: stoodStill},
  ])(
    '$who: nothing is concluded, and the reason is told ($fix)',
    async ({fix, stands, says}) => {
      await using home = await openHome();
      await using host = await LabHostClient.open(home.env);
      const frozen: Promise<void>[] = [];
      const run = await runLabOn(
        host,
        {lab: 'leader-crash', fix},
        {
          onEntry: (entry) => {
            if (entry.type === 'fault' && entry.fault === 'pause')
              frozen.push(freeze(processesOf(host.runId).filter(stands), 4000));
          },
        },
      );
      await Promise.all(frozen);
      expect(frozen).toHaveLength(1);
      expect(outcomeOf(run)).toEqual(nothingIsConcluded);
      expect(run.report.reasons).toContainEqual(expect.stringMatching(says));
    },
  );
});
