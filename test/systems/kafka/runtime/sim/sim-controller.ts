/** Who leads, who is in sync, and who may lead (KIP-966): the controller's book of one partition. */
import type {SimBroker} from './sim-broker.js';

export class SimController {
  isr: readonly number[];
  /** Out of the ISR, and known to have all that is committed. */
  elr: readonly number[] = [];
  leader: number | null = 1;
  epoch = 0;
  readonly #unclean: boolean;
  readonly minIsr: number;
  readonly #replicas: readonly SimBroker[];
  readonly #fenced = new Set<number>();
  #lastKnown = 1;

  /** The first of the replicas leads. */
  constructor(
    replicas: readonly SimBroker[],
    {minIsr, unclean}: {readonly minIsr: number; readonly unclean: boolean},
  ) {
    this.#replicas = replicas;
    this.isr = replicas.map(({id}) => id);
    this.minIsr = Math.min(minIsr, replicas.length);
    this.#unclean = unclean;
  }

  /** Nobody has heard of it for a session, or it has said goodbye. */
  fence(id: number): void {
    if (this.#fenced.has(id)) return;
    this.#fenced.add(id);
    this.leave([id]);
    if (this.leader === id) this.#elect();
  }

  /** It is heard of again, as it was. */
  unfence(id: number): void {
    this.#fenced.delete(id);
    if (this.leader === null) this.#elect();
  }

  /** A new incarnation; one that was not shut down in good order may have lost what it had. */
  register({id, clean}: SimBroker): void {
    this.fence(id);
    if (!clean) this.elr = this.elr.filter((one) => one !== id);
    this.unfence(id);
  }

  /** Out of the ISR; as long as that is below the minimum they stay eligible. */
  leave(ids: readonly number[]): void {
    const gone = this.isr.filter((id) => ids.includes(id));
    this.isr = this.isr.filter((id) => !ids.includes(id));
    if (this.isr.length < this.minIsr) this.elr = [...this.elr, ...gone];
  }

  join(broker: SimBroker): void {
    if (this.isr.includes(broker.id)) return;
    broker.foreign = false;
    this.isr = [...this.isr, broker.id].sort();
    this.elr =
      this.isr.length < this.minIsr ? this.elr.filter((id) => id !== broker.id) : [];
  }

  /** An operator would rather lose data than wait. */
  electUnclean(): void {
    if (this.leader === null) this.#lead(this.#candidate(true));
  }

  #elect(): void {
    this.#lead(this.#candidate(this.#unclean));
  }

  #lead(id: number | undefined): void {
    this.leader = id ?? null;
    this.epoch += 1;
    if (this.leader === null) return;
    this.#lastKnown = this.leader;
    if (this.isr.includes(this.leader)) return;
    this.isr = [this.leader];
    this.elr =
      this.isr.length < this.minIsr ? this.elr.filter((id) => id !== this.leader) : [];
  }

  /** An unclean election takes the last known leader, or else the first that is alive, whatever is on its disk. */
  #candidate(unclean: boolean): number | undefined {
    const alive = this.#replicas.filter(
      ({id, state}) => state === 'running' && !this.#fenced.has(id),
    );
    const able = alive.filter(({foreign}) => !foreign).map(({id}) => id);
    const clean = [...this.isr, ...this.elr];
    if (clean.length === 0 && able.includes(this.#lastKnown)) return this.#lastKnown;
    const [first] = alive.filter(({id}) => id === this.#lastKnown).concat(alive);
    return clean.find((id) => able.includes(id)) ?? (unclean ? first?.id : undefined);
  }
}
