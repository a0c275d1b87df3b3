/** The shop's programs on the simulated cluster. */
import type {ProgramName} from '../../../../../src/engine/plan/step.js';
import {
  FakeShop,
  type ProgramWith,
  type SourceWith,
  type Till as PlainTill,
} from '../../../../engine/run/fake-shop.js';
import type {VirtualClock} from '../../../../engine/run/virtual-clock.js';
import type {SimRecord} from './sim-broker.js';
import type {SimCluster} from './sim-cluster.js';

export {Exit} from '../../../../engine/run/fake-shop.js';

/** A program's way to the brokers. */
type Way = {
  readonly cluster: SimCluster;
  /** Stores records, over the program's own way to the brokers; resolves with the first offset. */
  produce(records: readonly SimRecord[], acks: 1 | -1): Promise<number>;
};

export type Till = PlainTill & Way;
export type Program = ProgramWith<Till>;
/** A program, or why it does not build. */
export type Source = SourceWith<Till>;

export class SimShop extends FakeShop<Way> {
  constructor(
    {clock, cluster}: {readonly clock: VirtualClock; readonly cluster: SimCluster},
    sources: Readonly<Record<ProgramName, Source>>,
  ) {
    super(
      clock,
      ({name, isAlive}) => ({
        cluster,
        produce: async (records, acks) =>
          cluster.links.through(
            {of: name, request: 'produce'},
            async () => cluster.produce(records, acks),
            isAlive,
          ),
      }),
      sources,
    );
  }
}
