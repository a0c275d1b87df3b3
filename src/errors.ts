/** Exit codes of every command: 0 good, 1 not as it should be, 2 usage, 3 environment or inconclusive, 70 our bug, 130 Ctrl-C. */
export const exitCodes = {
  good: 0,
  notAsItShouldBe: 1,
  usage: 2,
  environment: 3,
  bug: 70,
  interrupted: 130,
} as const;

/** Each thing that can go wrong in a way the learner can mend, and the exit code that it ends in. */
const codes = {
  usage: exitCodes.usage,
  environment: exitCodes.environment,
  program: exitCodes.environment,
  interrupted: exitCodes.interrupted,
} as const;

export type ErrorCode = keyof typeof codes;

type Fact = string | number | boolean | null | readonly (string | number)[];
export type Facts = Readonly<Record<string, Fact>>;

/** One clear sentence, and what the learner can do about it (may be empty). */
export type Advice = {readonly message: string; readonly hint: string};

let teller = ({what, facts}: TrainerError): Advice => ({
  message: `${what} ${JSON.stringify(facts)}`,
  hint: '',
});

/** Says how errors are put into words from now on: once, at the start of the process. */
export function tellErrors(tell: (error: TrainerError) => Advice): void {
  teller = tell;
}

/**
 * An error that the learner can act on: `what` went wrong, as a code of the tables of words, and its
 * facts. Anything else that is thrown is our bug.
 */
export class TrainerError extends Error {
  override readonly name = 'TrainerError';
  readonly code: ErrorCode;
  readonly what: string;
  readonly facts: Facts;
  /** The system whose words tell it; null: ours do. */
  readonly system: string | null;

  /** `what`: a code; with a system before it, as in "kafka/not-ready", that system's words tell it. */
  constructor(code: ErrorCode, what: string, facts: Facts = {}) {
    super();
    const slash = what.indexOf('/');
    this.code = code;
    this.system = slash < 0 ? null : what.slice(0, slash);
    this.what = what.slice(slash + 1);
    this.facts = facts;
  }

  /** One that is in words already: what a command was asked. */
  static saying(code: ErrorCode, {message, hint}: Advice): TrainerError {
    return new TrainerError(code, 'said', {message, hint});
  }

  /** The same, with what it came from. */
  because(cause: unknown): this {
    this.cause = cause;
    return this;
  }

  /** One clear sentence, in the language of this process. */
  override get message(): string {
    return teller(this).message;
  }

  /** What the learner can do about it; may be empty. */
  get hint(): string {
    return teller(this).hint;
  }

  get exitCode(): number {
    return codes[this.code];
  }
}
