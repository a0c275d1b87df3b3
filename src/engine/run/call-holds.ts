/** Holds a program of the shop at one of its calls: a point in its life, not a point in time. */
import type {StepOf, ProgramName} from '../plan/step.js';
import type {HistoryEvent} from '../history/history.js';
import type {ProgramCall, ProgramReply} from '../ports/ports.js';

type Hold = {
  readonly point: StepOf<'hold-call'>;
  /** The orders that such calls were about since it was armed. */
  readonly seen: Set<string>;
  /** Let each held call go on, in the order in which they came. */
  readonly held: (() => void)[];
};

export class CallHolds {
  readonly #record: (event: HistoryEvent) => void;
  readonly #holds = new Map<ProgramName, Hold>();

  constructor(record: (event: HistoryEvent) => void) {
    this.#record = record;
  }

  /** Arms a hold; a program has one at a time. Orders are counted from now on, however many a call is about. */
  arm(point: StepOf<'hold-call'>): void {
    this.#holds.set(point.program, {point, seen: new Set(), held: []});
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
    if (hold?.point.call !== call.call) return serve();
    const {effect} = hold.point;
    count(hold, idsIn(call));
    if (effect === 'none' && isAtPoint(hold, call.call === 'orders' ? call.atMost : 0))
      await this.#stand(hold, idsIn(call));
    const reply = await serve();
    const ids = [...idsIn(call), ...(reply.orders ?? []).map(({id}) => id)];
    count(hold, ids);
    const holds = effect === 'counts' && this.#holds.get(program) === hold;
    if (holds && isAtPoint(hold)) await this.#stand(hold, ids);
    return reply;
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

  async #stand({point, held}: Hold, ids: readonly string[]): Promise<void> {
    const {program, call, effect} = point;
    if (held.length === 0) this.#record({type: 'held', program, call, ids, effect});
    return new Promise((goOn) => held.push(goOn));
  }
}

const idsIn = (call: ProgramCall): readonly string[] => ('ids' in call ? call.ids : []);

function count({seen}: Hold, ids: readonly string[]): void {
  for (const id of ids) seen.add(id);
}

/** Whether the call that has just been counted is one to hold. `more`: so many orders may come of it. */
const isAtPoint = ({point, seen, held}: Hold, more = 0): boolean =>
  seen.size + more >= point.nth && (held.length === 0 || point.onwards === true);
