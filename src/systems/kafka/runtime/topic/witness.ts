/** Looks into every replica's log on disk, and tells which orders it holds that it did not hold before. */
import {join} from 'node:path';
import type {KafkaEvent} from '../../evidence/events.js';
import type {ReplicaView, Xray} from '../../evidence/xray/replicas.js';
import type {PartitionState} from '../ports.js';
import type {Cluster} from '../cluster/cluster.js';
import {checkpointOf} from '../disk/checkpoints.js';
import {LogReader, type LogReading} from '../disk/log-reader.js';
import {isTail, orderIdOf} from './order-id.js';

type Spot = {readonly broker: number; readonly partition: number};

export class Witness {
  readonly #cluster: Cluster;
  readonly #topic: string;
  #partitions: readonly number[];
  readonly #readers = new Map<string, LogReader>();
  readonly #seen = new Set<string>();
  readonly #blind = new Set<number>();

  constructor(cluster: Cluster, topic: string, partitions: number) {
    this.#cluster = cluster;
    this.#topic = topic;
    this.#partitions = numbersBelow(partitions);
  }

  /** The topic has so many partitions now. */
  widen(partitions: number): void {
    this.#partitions = numbersBelow(partitions);
  }

  /** One look at all disks; `states` is what a broker last said of leadership. */
  async look(
    states: readonly PartitionState[],
  ): Promise<{readonly xray: readonly Xray[]; readonly news: readonly KafkaEvent[]}> {
    const news: KafkaEvent[] = [];
    const xray: Xray[] = [];
    for (const partition of this.#partitions) {
      const replicas = await Promise.all(
        this.#cluster.brokers.map(async ({id}) =>
          this.#replica({broker: id, partition}, news),
        ),
      );
      const state = states.find((one) => one.partition === partition);
      xray.push({
        partition,
        leader: state?.leader ?? null,
        isr: state?.isr ?? [],
        ...(state?.elr ? {elr: state.elr} : {}),
        epoch: state?.epoch ?? null,
        replicas,
      });
    }
    return {xray, news};
  }

  async #replica(spot: Spot, news: KafkaEvent[]): Promise<ReplicaView> {
    const {broker, partition} = spot;
    const node = this.#cluster.node(broker);
    const logDir = this.#cluster.layout.logDir(broker);
    const where = {topic: this.#topic, partition};
    const [reading, committed, fsynced] = await Promise.all([
      this.#reader(spot).read(),
      checkpointOf('committed', logDir, where),
      checkpointOf('fsynced', logDir, where),
    ]);
    this.#note(spot, reading, news);
    return {
      broker,
      state: node.state,
      cutOff: this.#cluster.wiring.isCutOff(broker),
      logStart: reading.logStart,
      logEnd: reading.logEnd,
      committed,
      fsynced,
      epoch: reading.epochs.at(-1)?.epoch ?? null,
      epochs: reading.epochs,
    };
  }

  #reader({broker, partition}: Spot): LogReader {
    const key = `${broker}/${partition}`;
    const folder = join(
      this.#cluster.layout.logDir(broker),
      `${this.#topic}-${partition}`,
    );
    const reader = this.#readers.get(key) ?? new LogReader(folder);
    this.#readers.set(key, reader);
    return reader;
  }

  #note(
    {broker, partition}: Spot,
    {batches, unseen}: LogReading,
    news: KafkaEvent[],
  ): void {
    if (unseen) news.push({type: 'unseen', broker, partition, ...unseen});
    const data = batches.filter(({control}) => !control);
    if (data.some(({records}) => records === null)) this.#noteBlind(broker, news);
    const records = data
      .flatMap(({records: found}) => found ?? [])
      .flatMap(({offset, key, value}) => {
        const id = orderIdOf(key, value);
        return id === null || isTail(id) ? [] : [{offset, id}];
      })
      .filter(({offset, id}) => this.#isNew(`${broker}/${partition}/${offset}/${id}`));
    if (records.length > 0) news.push({type: 'on-disk', broker, partition, records});
  }

  #isNew(mark: string): boolean {
    if (this.#seen.has(mark)) return false;
    this.#seen.add(mark);
    return true;
  }

  #noteBlind(broker: number, news: KafkaEvent[]): void {
    if (this.#blind.has(broker)) return;
    this.#blind.add(broker);
    news.push({type: 'blind', broker});
  }
}

const numbersBelow = (length: number): readonly number[] =>
  Array.from({length}, (_, index) => index);
