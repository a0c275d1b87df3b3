/** Looks at the logs of the further topics of a run on every broker's disk. */
import type {FurtherXray, PartitionState} from '../ports.js';
import type {Cluster} from '../cluster/cluster.js';
import {newerOf} from '../cluster/newest-metadata.js';
import type {FurtherTopicSpec} from './further-topics.js';
import {Witness} from './witness.js';

type Watched = {readonly spec: FurtherTopicSpec; readonly witness: Witness};

export class FurtherWitness {
  readonly #watched: readonly Watched[];
  #states: ReadonlyMap<string, readonly PartitionState[]> = new Map();

  constructor(cluster: Cluster, topics: readonly FurtherTopicSpec[]) {
    this.#watched = topics.map((spec) => ({
      spec,
      witness: new Witness(cluster, spec.name, spec.partitions),
    }));
  }

  /** What a broker says of leadership, by Kafka's names of the topics; undefined: nobody answered. */
  hear(states: ReadonlyMap<string, readonly PartitionState[]> | undefined): void {
    if (!states) return;
    this.#states = new Map(
      [...states].map(([name, told]) => [
        name,
        newerOf(this.#states.get(name) ?? [], told),
      ]),
    );
  }

  /** Where each log ends. Which records are in them is read when the run is over. */
  async look(): Promise<readonly FurtherXray[]> {
    return Promise.all(
      this.#watched.map(async ({spec, witness}) => {
        const {xray} = await witness.look(this.#states.get(spec.name) ?? []);
        return {topic: spec.shopName, partitions: xray};
      }),
    );
  }
}
