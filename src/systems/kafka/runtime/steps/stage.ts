import {nodeId} from '../../../../engine/evidence.js';
import type {RunView} from '../../../../engine/ports/runtime.js';
import type {KafkaEvent} from '../../evidence/events.js';
import {kafka} from '../../evidence/kafka-events.js';
import type {Role} from '../../evidence/plan.js';
import type {KafkaPorts, PartitionState} from '../ports.js';

type Cast = Readonly<Record<Role, readonly number[]>>;

/** What Kafka's own steps share: the cluster, the run, and who plays which part in it. */
export class Stage {
  readonly ports: KafkaPorts;
  readonly run: RunView;
  #cast: Cast = castOf(null, []);

  constructor(ports: KafkaPorts, run: RunView) {
    this.ports = ports;
    this.run = run;
  }

  /** Whoever leads the first partition is `leader` for the whole run. */
  cast(leader: number): void {
    this.#cast = castOf(leader, this.ports.brokers.ids);
  }

  /** Whoever keeps the offsets of the group at this moment is `coordinator` from now on. */
  castCoordinator(broker: number): void {
    this.#cast = {...this.#cast, coordinator: [broker]};
  }

  /** The brokers that play a part; `leader` is whoever led when the run began. */
  brokers(role: Role): readonly number[] {
    return this.#cast[role];
  }

  /** The same as nodes of a history. Throws for a part that nobody can play. */
  nodes(who: string): readonly string[] {
    if (!(who in this.#cast)) throw new Error(`no broker can be "${who}"`);
    return this.#cast[who as Role].map((broker) => nodeId(kafka, broker));
  }

  note(event: KafkaEvent): void {
    this.run.note(kafka, event);
  }

  noteLeaders(state: readonly PartitionState[]): void {
    for (const {partition, leader, isr} of state)
      this.note({type: 'leader', partition, leader, isr});
  }

  /** What to throw when Kafka itself did not do what a step waits for. */
  troubled(code: string, facts: Parameters<RunView['troubled']>[1]): Error {
    return this.run.troubled(code, facts, kafka);
  }
}

function castOf(leader: number | null, all: readonly number[]): Cast {
  const followers = all.filter((id) => id !== leader);
  return {
    leader: leader === null ? [] : [leader],
    followers,
    'one-follower': followers.slice(0, 1),
    coordinator: [],
    all,
  };
}
