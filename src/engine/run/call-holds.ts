/** Holds a program of the shop at one of its calls: a point in its life, not a point in time. */
import type {StepOf, ProgramName} from '../plan/step.js';
import type {HistoryEvent} from '../history/history.js';
import type {ProgramCall, ProgramReply} from '../ports/ports.js';

type Hold = {
  readonly point: StepOf<'hold-call'>;
  /** How many such calls came since it was armed. */
  seen: number;
  /** Let each held call go on, in the order in which they came. */
  readonly held: (() => void)[];
};

export class CallHolds {
  readonly #record: (event: HistoryEvent) => void;
  readonly #holds = new Map<ProgramName, Hold>();

  constructor(record: (event: HistoryEvent) => void) {
    this.#record = record;
  }

  /** Arms a hold; a program has one at a time. Calls are counted from now on. */
  arm(point: StepOf<'hold-call'>): void {
    this.#holds.set(point.program, {point, seen: 0, held: []});
  }

  /** Those that are armed and have not caught their call yet. */
  get awaited(): readonly StepOf<'hold-call'>[] {
    return [...this.#holds.values()]
      .filter(({held}) => held.length === 0)
      .map(({point}) => point);
  }

  /** Takes a call to `serve`, which gives it its effect; the way may be barred before it or behind it. */
  async pass(
    program: ProgramName,
    call: ProgramCall,
    serve: () => Promise<ProgramReply>,
  ): Promise<ProgramReply> {
    const hold = this.#holds.get(program);
    if (!hold || !catches(hold, call)) return serve();
    if (hold.point.effect === 'counts') {
      const reply = await serve();
      await this.#stand(
        hold,
        call,
        (reply.orders ?? []).map(({id}) => id),
      );
      return reply;
    }
    await this.#stand(hold, call, []);
    return serve();
  }

  /** Every held call goes on, and nothing is held any more. */
  letGo(): void {
    for (const [program, {held}] of this.#holds) {
      this.#holds.delete(program);
      if (held.length > 0) this.#record({type: 'let-go', program});
      for (const goOn of held) goOn();
    }
  }

  /** The program is gone: what is held of it never goes on. */
  drop(program: ProgramName): void {
    this.#holds.delete(program);
  }

  async #stand(
    {point, held}: Hold,
    call: ProgramCall,
    given: readonly string[],
  ): Promise<void> {
    const ids = 'ids' in call ? call.ids : given;
    const {program, effect} = point;
    if (held.length === 0)
      this.#record({type: 'held', program, call: point.call, ids, effect});
    return new Promise((goOn) => held.push(goOn));
  }
}

/** Counts the call; whether it is one to hold. */
function catches(hold: Hold, {call}: ProgramCall): boolean {
  const {point} = hold;
  if (call !== point.call) return false;
  hold.seen += 1;
  return hold.seen === point.nth || (point.onwards === true && hold.seen > point.nth);
}
