/** The labs as they are, with one thing otherwise. */
import type {LabDefinition} from '../../../../../src/engine/plan/define.js';
import type {Step} from '../../../../../src/engine/plan/step.js';
import type {TopicPort} from '../../../../../src/systems/kafka/runtime/ports.js';
import type {BenchOptions, SimPorts} from './bench.js';
import {shopOf} from './shops.js';
import type {Program} from './sim-shop.js';

/** Other answers of the topic. */
export const withTopic =
  (change: (topic: TopicPort, ports: SimPorts) => Partial<TopicPort>) =>
  (ports: SimPorts): SimPorts => ({
    ...ports,
    topic: {...ports.topic, ...change(ports.topic, ports)},
  });

/** A lab as it is, with something otherwise. */
export const given = (
  [lab, fix = null]: readonly [string, (string | null)?],
  otherwise: BenchOptions = {},
): BenchOptions => {
  const shop = shopOf(lab, fix);
  return {...shop, ...otherwise, cluster: {...shop.cluster, ...otherwise.cluster}};
};

/** The same lab with another plan. */
export function planned(options: BenchOptions, plan: readonly Step[]): BenchOptions {
  const {lab} = options;
  if (!lab) throw new Error('which lab?');
  return {...options, lab: {...lab, plan} satisfies LabDefinition};
}

/** Ships everything, and never says so to Kafka. */
export const neverCommits: Program = async (till) => {
  let next = 0;
  while (!till.closing.aborted) {
    for (const {offset, id} of till.cluster.fetch(next)) {
      await till.shipped(id);
      next = offset + 1;
    }
    await till.sleep(10);
  }
};
