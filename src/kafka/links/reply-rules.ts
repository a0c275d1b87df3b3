import type {RequestHeader} from '../wire/frames.js';

/** What happens to replies of one kind of request: the request itself is always forwarded. */
export type ReplyRule = {
  /** Api key of the requests it is about (0: Produce). */
  readonly api: number;
  /** Of those requests, counted from 1 since the rule was made: the ones it takes. */
  readonly takes: (nth: number) => boolean;
  readonly action: 'hold' | 'drop';
};

/** A rule at work. */
export type ReplyHook = {
  /** Requests of its kind seen, and replies held or dropped, so far. */
  readonly seen: number;
  readonly taken: number;
  /** Resolves when it has taken its first reply. */
  readonly struck: Promise<void>;
  /** Ends the rule and lets held replies go. */
  release(): void;
};

type Reply = {readonly pass: () => void; readonly drop: () => void};
type Active = ReplyRule & {
  seen: number;
  taken: number;
  readonly held: (() => void)[];
  readonly strike: () => void;
};

/** The rules for all client links of a cluster, in the order in which they were made. */
export class ReplyRules {
  readonly #active = new Set<Active>();
  readonly #marked = new WeakMap<object, Map<number, Active>>();

  add(rule: ReplyRule): ReplyHook {
    let strike = (): void => undefined;
    const struck = new Promise<void>((resolve) => {
      strike = resolve;
    });
    const active: Active = {...rule, seen: 0, taken: 0, held: [], strike};
    this.#active.add(active);
    return {
      get seen() {
        return active.seen;
      },
      get taken() {
        return active.taken;
      },
      struck,
      release: () => {
        this.#active.delete(active);
        for (const pass of active.held.splice(0)) pass();
      },
    };
  }

  /** Notes a request on a connection; the first rule that takes it will have its reply. */
  sawRequest(connection: object, header: RequestHeader): void {
    for (const rule of this.#active) {
      if (rule.api !== header.api) continue;
      rule.seen += 1;
      if (!rule.takes(rule.seen)) continue;
      const marks = this.#marked.get(connection) ?? new Map<number, Active>();
      this.#marked.set(connection, marks.set(header.correlation, rule));
      return;
    }
  }

  sawReply(connection: object, correlation: number, reply: Reply): void {
    const marks = this.#marked.get(connection);
    const rule = marks?.get(correlation);
    marks?.delete(correlation);
    if (!rule || !this.#active.has(rule)) {
      reply.pass();
      return;
    }
    rule.taken += 1;
    if (rule.action === 'drop') reply.drop();
    else rule.held.push(reply.pass);
    rule.strike();
  }
}
