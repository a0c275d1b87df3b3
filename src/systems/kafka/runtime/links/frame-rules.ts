import type {RequestHeader} from '../wire/frames.js';
import {ProduceWatch} from './produce-watch.js';

/** What happens to requests of one kind, or to the replies to them. */
export type FrameRule = {
  /** Api keys of the requests it is about (0: Produce). */
  readonly apis: readonly number[];
  /** Of those requests, counted from 1 since the rule was made: the ones it takes. */
  readonly takes: (nth: number) => boolean;
  /** A request whose reply is held or dropped is forwarded all the same. */
  readonly action: 'hold-reply' | 'drop-reply' | 'hold-request';
  /**
   * Told of each frame that it holds or drops, with the number of its request, and whether it is a
   * reply with which the broker refused that.
   */
  readonly onTaken?: (nth: number, refused: boolean) => void;
};

/** A rule at work. */
export type FrameHook = {
  /** Requests of its kind seen, and frames held or dropped, so far. */
  readonly seen: number;
  readonly taken: number;
  /** Of the replies that it took, those with which a broker refused what it was asked to store. */
  readonly refusals: number;
  /** Resolves when it has taken its first frame. */
  readonly struck: Promise<void>;
  /** Ends the rule and lets what it holds go on. */
  release(): void;
};

/** A reply and what can be done with it; `pass` does nothing when its connection is gone. */
type Reply = {
  readonly refuses: () => boolean;
  readonly pass: () => void;
  readonly drop: () => void;
};
type Active = FrameRule & {
  seen: number;
  taken: number;
  refusals: number;
  readonly held: (() => void)[];
  readonly strike: () => void;
};
type Mark = {readonly rule: Active; readonly nth: number};

/** The rules for all links of one of the shop's programs, in the order in which they were made. */
export class FrameRules {
  /** What brokers tell that program of what it sends. */
  readonly produced = new ProduceWatch();
  readonly #active = new Set<Active>();
  readonly #marked = new WeakMap<object, Map<number, Mark>>();

  add(rule: FrameRule): FrameHook {
    let strike = (): void => undefined;
    const struck = new Promise<void>((resolve) => {
      strike = resolve;
    });
    const active: Active = {...rule, seen: 0, taken: 0, refusals: 0, held: [], strike};
    this.#active.add(active);
    return {
      get seen() {
        return active.seen;
      },
      get taken() {
        return active.taken;
      },
      get refusals() {
        return active.refusals;
      },
      struck,
      release: () => {
        this.#release(active);
      },
    };
  }

  /** Ends all rules and lets go on what they hold. */
  clear(): void {
    for (const rule of [...this.#active]) this.#release(rule);
  }

  /** Passes a request on, or holds it; the first rule that takes it will have its reply. */
  sawRequest(connection: object, header: RequestHeader, pass: () => void): void {
    for (const rule of this.#active) {
      if (!rule.apis.includes(header.api)) continue;
      rule.seen += 1;
      const nth = rule.seen;
      if (!rule.takes(nth)) continue;
      if (rule.action === 'hold-request') {
        rule.held.push(pass);
        tellTaken({rule, nth}, false);
        return;
      }
      const marks = this.#marked.get(connection) ?? new Map<number, Mark>();
      this.#marked.set(connection, marks.set(header.correlation, {rule, nth}));
      break;
    }
    pass();
  }

  sawReply(connection: object, correlation: number, reply: Reply): void {
    const marks = this.#marked.get(connection);
    const mark = marks?.get(correlation);
    marks?.delete(correlation);
    if (!mark || !this.#active.has(mark.rule)) {
      reply.pass();
      return;
    }
    const refused = reply.refuses();
    if (mark.rule.action === 'drop-reply') reply.drop();
    else mark.rule.held.push(reply.pass);
    tellTaken(mark, refused);
  }

  #release(rule: Active): void {
    this.#active.delete(rule);
    const held = rule.held.splice(0);
    // Whoever asked and is dead by now must not be heard any more: its end may still be on its way here.
    if (rule.action === 'hold-request') for (const pass of held) setImmediate(pass);
    else for (const pass of held) pass();
  }
}

function tellTaken({rule, nth}: Mark, refused: boolean): void {
  rule.taken += 1;
  if (refused) rule.refusals += 1;
  rule.strike();
  rule.onTaken?.(nth, refused);
}
