/** The way between the shop's programs and the simulated cluster. */
import type {Interception, ProgramName} from '../../../../../src/engine/plan/step.js';
import type {RunningInterception} from '../../../../../src/engine/ports/runtime.js';
import type {LinksPort} from '../../../../../src/systems/kafka/runtime/ports.js';

type Rule = Interception & {
  seen: number;
  taken: number;
  refusals: number;
  /** Resolves when it is over. */
  readonly over: Promise<void>;
  readonly onTaken: (nth: number, refused: boolean) => void;
};

export class SimLinks implements LinksPort {
  readonly #rules = new Set<Rule>();

  /** How many rules are at work. */
  get rules(): number {
    return this.#rules.size;
  }

  /** No reply is simulated. */
  watch(): void {
    return undefined;
  }

  intercept(
    interception: Interception,
    onTaken: (nth: number, refused: boolean) => void,
  ): RunningInterception {
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    const rule: Rule = {...interception, seen: 0, taken: 0, refusals: 0, over, onTaken};
    this.#rules.add(rule);
    return {
      get seen() {
        return rule.seen;
      },
      get taken() {
        return rule.taken;
      },
      get refusals() {
        return rule.refusals;
      },
      release: () => {
        this.#rules.delete(rule);
        end();
      },
    };
  }

  /** What a program asks of a broker. `isAlive` is the program's: a dead one is not heard any more. */
  async through<T>(
    {of, request}: {readonly of: ProgramName; readonly request: string},
    ask: () => Promise<T>,
    isAlive: () => boolean,
  ): Promise<T> {
    const rule = this.#takes(of, request);
    if (!rule) return ask();
    const take = (refused = false) => {
      rule.taken += 1;
      if (refused) rule.refusals += 1;
      rule.onTaken(rule.seen, refused);
    };
    if (rule.what === 'hold-request') {
      take();
      await rule.over;
      return isAlive() ? ask() : new Promise<never>(() => undefined);
    }
    const reply = ask();
    const refused = await reply.then(
      () => false,
      () => true,
    );
    if (!this.#rules.has(rule)) return reply;
    take(refused);
    if (rule.what === 'drop-reply') throw new Error('Closed connection');
    await rule.over;
    return reply;
  }

  #takes(of: ProgramName, request: string): Rule | null {
    for (const rule of this.#rules) {
      if (rule.of !== of || rule.request !== request) continue;
      rule.seen += 1;
      if (rule.seen >= rule.from && rule.seen < rule.from + rule.count) return rule;
    }
    return null;
  }
}
