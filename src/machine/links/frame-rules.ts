import type {FrameRequest} from './protocol.js';

/** What happens to requests of one kind, or to the replies to them. */
export type FrameRule = {
  /** The kinds of requests that it is about. */
  readonly kinds: readonly string[];
  /** Of those requests, counted from 1 since the rule was made: the ones it takes. */
  readonly takes: (nth: number) => boolean;
  /** A request whose reply is held or dropped is forwarded all the same. */
  readonly action: 'hold-reply' | 'drop-reply' | 'hold-request';
  /**
   * Told of each frame that it holds or drops, with the number of its request, and whether it is a
   * reply with which that was refused.
   */
  readonly onTaken?: (nth: number, refused: boolean) => void;
};

/** A rule at work. */
export type FrameHook = {
  /** Requests of its kind seen, and frames held or dropped, so far. */
  readonly seen: number;
  readonly taken: number;
  /** Of the replies that it took, those with which a server refused what it was asked. */
  readonly refusals: number;
  /** Ends the rule and lets what it holds go on. */
  release(): void;
};

/** Looks at what passes, and changes nothing. A connection is known by an object of its own. */
export type FrameWatch = {
  sawRequest(connection: object, frame: Buffer): void;
  /** Whether it is a reply that says "no". */
  refuses(connection: object, frame: Buffer): boolean;
  /** A reply that goes to the client. */
  passedReply(connection: object, frame: Buffer): void;
  /** Nothing will pass on it any more. */
  closed(connection: object): void;
};

export type Passing = {
  readonly connection: object;
  readonly frame: Buffer;
  /** Lets it go on; does nothing when its connection is gone. */
  readonly pass: () => void;
};

type Active = FrameRule & {
  seen: number;
  taken: number;
  refusals: number;
  readonly held: (() => void)[];
};
type Mark = {readonly rule: Active; readonly nth: number};

/** The rules for all links of one client, in the order in which they were made. */
export class FrameRules {
  readonly #watches = new Set<FrameWatch>();
  readonly #active = new Set<Active>();
  readonly #marked = new WeakMap<object, Map<number, Mark>>();

  /** Shows it all that passes from now on. */
  watchedBy(watch: FrameWatch): void {
    this.#watches.add(watch);
  }

  add(rule: FrameRule): FrameHook {
    const active: Active = {...rule, seen: 0, taken: 0, refusals: 0, held: []};
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
  sawRequest(
    {kind, correlation}: FrameRequest,
    {connection, frame, pass}: Passing,
  ): void {
    const watched = (): void => {
      for (const watch of this.#watches) watch.sawRequest(connection, frame);
    };
    for (const rule of this.#active) {
      if (!rule.kinds.includes(kind)) continue;
      rule.seen += 1;
      const nth = rule.seen;
      if (!rule.takes(nth)) continue;
      if (rule.action === 'hold-request') {
        watched();
        rule.held.push(pass);
        tellTaken({rule, nth}, false);
        return;
      }
      const marks = this.#marked.get(connection) ?? new Map<number, Mark>();
      this.#marked.set(connection, marks.set(correlation, {rule, nth}));
      break;
    }
    // First on its way: whoever looks at it does so while the other side works.
    pass();
    watched();
  }

  /** Passes a reply on, holds it, or drops it, which is to close its connection. */
  sawReply(correlation: number, reply: Passing & {readonly drop: () => void}): void {
    const {connection, frame, drop} = reply;
    const marks = this.#marked.get(connection);
    const mark = marks?.get(correlation);
    marks?.delete(correlation);
    const pass = () => {
      reply.pass();
      for (const watch of this.#watches) watch.passedReply(connection, frame);
    };
    if (!mark || !this.#active.has(mark.rule)) {
      pass();
      return;
    }
    const refused = [...this.#watches].some((one) => one.refuses(connection, frame));
    if (mark.rule.action === 'drop-reply') drop();
    else mark.rule.held.push(pass);
    tellTaken(mark, refused);
  }

  /** A connection is gone: what was asked on it gets no reply. */
  closed(connection: object): void {
    for (const watch of this.#watches) watch.closed(connection);
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
  rule.onTaken?.(nth, refused);
}
