/** The shop's counter: hands orders to checkout up to a gate, and keeps book of what was answered. */
import type {Answer, HistoryEvent} from '../history/history.js';
import type {Order, ProgramReply} from '../ports/ports.js';

type Waiting = {readonly atMost: number; readonly reply: (reply: ProgramReply) => void};

const items = ['tea', 'kettle', 'lamp', 'notebook', 'umbrella', 'radio'] as const;

export class OrdersDesk {
  readonly #record: (event: HistoryEvent) => void;
  readonly #probes: string[] = [];
  readonly #given = new Map<string, Order>();
  /** Orders that are given once more, to whoever takes over. */
  readonly #again: string[] = [];
  /** Orders whose last word is still to come: unanswered, or told "pending". */
  readonly #open = new Set<string>();
  readonly #pending = new Set<string>();
  readonly #acknowledged = new Set<string>();
  /** Asked, and not served yet: a checkout may ask again while it waits. */
  readonly #waiting: Waiting[] = [];
  #handedOut = 0;
  #gate = 0;
  #closed = false;
  #moves = 0;
  #dismissals = 0;
  #age = 0;
  readonly #guests = new Set<string>();
  #notes = {every: 0, bytes: 0};
  readonly #now: () => number;

  /** `now` is the wall clock, in milliseconds since 1970. */
  constructor(record: (event: HistoryEvent) => void, now: () => number) {
    this.#record = record;
    this.#now = now;
  }

  /** Orders handed out from now on were placed so many milliseconds ago. */
  backdate(ageMs: number): void {
    this.#age = ageMs;
  }

  /** This order, counted from 1, comes from a guest. */
  expectGuest(nth: number): void {
    this.#guests.add(orderId(nth));
  }

  /** Of the orders handed out from now on, every so many-th carries a note of so many bytes; 0: none does. */
  enlarge(every: number, bytes: number): void {
    this.#notes = {every, bytes};
  }

  /** How many bytes the note of a big order has; 0: none is big. */
  get noteBytes(): number {
    return this.#notes.bytes;
  }

  /** True when checkout has said something of each order up to the `through`-th. */
  hasHeard(through: number): boolean {
    const ids = Array.from({length: through}, (_, index) => orderId(index + 1));
    return ids.every((id) => this.isAnswered(id) || this.#pending.has(id));
  }

  /**
   * Counts what brings checkout forward: equal numbers mean that nothing moved. Asking again, or
   * saying again what was said, is no move, so that there are only so many for so many orders.
   */
  get moves(): number {
    return this.#moves;
  }

  /** Counts whatever may set checkout going: its moves, and that it was told that there are no more orders. */
  get exchanges(): number {
    return this.#moves + this.#dismissals;
  }

  /** Orders told "yes", probes included. */
  get acknowledged(): number {
    return this.#acknowledged.size;
  }

  /** The same, by id. */
  get acknowledgedIds(): readonly string[] {
    return [...this.#acknowledged];
  }

  /** Checkout's book: what it acknowledged, and when each was placed. */
  get taken(): readonly {readonly id: string; readonly placedAt: number}[] {
    return this.acknowledgedIds.map((id) => ({
      id,
      placedAt: this.#given.get(id)?.placedAt ?? 0,
    }));
  }

  /** Orders that checkout was given, probes apart. */
  get handedOut(): number {
    return this.#handedOut;
  }

  /** Orders that checkout has in hand and has not answered for good. */
  get open(): readonly string[] {
    return [...this.#open];
  }

  /** True when every order up to the gate was handed out and answered for good. */
  get settled(): boolean {
    return (
      this.#handedOut === this.#gate && this.#probes.length === 0 && this.#open.size === 0
    );
  }

  /** True when this order was handed out and answered for good. */
  isAnswered(id: string): boolean {
    return this.#given.has(id) && !this.#open.has(id);
  }

  /** Lets orders up to the `through`-th go. */
  openTo(through: number): void {
    this.#gate = Math.max(this.#gate, through);
    this.#serve();
  }

  /** No order more than are out, until the gate is opened again. */
  closeGate(): void {
    this.#gate = this.#handedOut;
  }

  /** Hands out one order more that measures service and is not counted. */
  probe(id: string): void {
    this.#probes.push(id);
    this.#serve();
  }

  /** Who asked is gone: orders are not handed to the dead. */
  forgetAsks(): void {
    this.#waiting.length = 0;
  }

  /** Who has orders in hand is gone, and will not answer: nobody waits for those answers any more. */
  abandon(): void {
    this.#open.clear();
  }

  /**
   * Whoever asks next gets what is open as well: who has it is taken for dead, and is sent away if it
   * asks for more. Returns those ids.
   */
  giveAgain(): readonly string[] {
    for (const {reply} of this.#waiting.splice(0)) reply({orders: []});
    this.#again.push(...this.#open);
    return this.open;
  }

  /** No more orders after those that are out: checkout's loop ends. */
  close(): void {
    this.#closed = true;
    this.#serve();
  }

  /** Checkout asks for orders; the reply waits until there are some. */
  async ask(atMost: number): Promise<ProgramReply> {
    return new Promise((reply) => {
      this.#waiting.push({
        atMost: Math.floor(Math.max(1, Math.min(atMost, 1000))),
        reply,
      });
      this.#serve();
    });
  }

  /** Checkout answers; returns the ids that it was never given. */
  answer(ids: readonly string[], answer: Answer, why: string | null): readonly string[] {
    const known = ids.filter((id) => this.#given.has(id));
    for (const id of known) this.#learn(id, answer);
    if (known.length > 0) this.#record({type: 'answered', ids: known, answer, why});
    return ids.filter((id) => !this.#given.has(id));
  }

  #learn(id: string, answer: Answer): void {
    if (answer === 'yes') this.#acknowledged.add(id);
    const isNews =
      answer === 'pending'
        ? this.#open.has(id) && !this.#pending.has(id)
        : this.#open.delete(id);
    if (answer === 'pending') this.#pending.add(id);
    if (isNews) this.#moves += 1;
  }

  #serve(): void {
    for (;;) {
      const [first] = this.#waiting;
      if (!first) return;
      const orders = this.#next(first.atMost);
      if (orders.length === 0 && !this.#closed) return;
      this.#waiting.shift();
      if (orders.length > 0) this.#moves += 1;
      else this.#dismissals += 1;
      first.reply({orders});
    }
  }

  #next(atMost: number): readonly Order[] {
    const again = this.#again
      .splice(0, atMost)
      .flatMap((id) => this.#given.get(id) ?? []);
    if (again.length > 0) return again;
    const count = Math.min(atMost, this.#gate - this.#handedOut);
    if (count > 0) {
      const from = this.#handedOut + 1;
      this.#handedOut += count;
      return this.#give(
        Array.from({length: count}, (_, index) => from + index).map(orderId),
        false,
      );
    }
    return this.#give(this.#probes.splice(0, atMost), true);
  }

  #give(ids: readonly string[], probe: boolean): readonly Order[] {
    if (ids.length === 0) return [];
    const placedAt = this.#now() - this.#age;
    const orders = ids.map((id, index) => ({
      ...orderOf(id, index),
      ...(this.#guests.has(id) ? {customer: null} : {}),
      ...this.#note(id),
      placedAt,
    }));
    for (const order of orders) {
      this.#given.set(order.id, order);
      this.#open.add(order.id);
    }
    this.#record({type: 'attempted', ids, probe});
    for (const {id, customer} of orders)
      if (customer === null) this.#record({type: 'guest-order', id});
    return orders;
  }

  #note(id: string): Pick<Order, 'note'> {
    const {every, bytes} = this.#notes;
    return every > 0 && numberOf(id) % every === 0 ? {note: 'x'.repeat(bytes)} : {};
  }
}

const numberOf = (id: string): number => Number(id.slice(-4));

const orderId = (number: number): string => `order-${String(number).padStart(4, '0')}`;

function orderOf(id: string, index: number): Omit<Order, 'placedAt'> {
  return {
    id,
    customer: `customer-${id.slice(-4)}`,
    item: items[index % items.length] ?? 'tea',
    cents: 1000 + index,
  };
}
