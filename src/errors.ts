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

/** An error that the learner can act on: one clear sentence and, as `hint`, the remedy. Anything else that is thrown is our bug. */
export class TrainerError extends Error {
  override readonly name = 'TrainerError';
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(
    code: ErrorCode,
    message: string,
    options: {hint: string; cause?: unknown},
  ) {
    super(message, {cause: options.cause});
    this.code = code;
    this.hint = options.hint;
  }

  get exitCode(): number {
    return codes[this.code];
  }
}
