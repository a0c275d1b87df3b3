/** Questions of inquirer. While it asks, the terminal is raw: whatever ends the question, it is then as it was. */
import {constants} from 'node:os';
import type {createPromptModule} from 'inquirer';

type Prompt = ReturnType<typeof createPromptModule>;

/** A signal asked this process to end, and it had something to put in order first. */
export class Terminated extends Error {
  readonly exitCode: number;

  constructor(signal: 'SIGTERM' | 'SIGHUP') {
    super(signal);
    this.exitCode = 128 + constants.signals[signal];
  }
}

const signals = ['SIGTERM', 'SIGHUP'] as const;

type Options = {
  /** Aborted: its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** What keys come from, in place of the terminal. */
  readonly input?: NodeJS.ReadableStream;
};

/** Ctrl-C is a key while inquirer asks, and it throws an error of its own. */
export async function inquire<T>(
  ask: (prompt: Prompt) => Promise<T>,
  {signal = new AbortController().signal, ...streams}: Options = {},
): Promise<T> {
  const {default: inquirer} = await import('inquirer');
  signal.throwIfAborted();
  const end = new AbortController();
  const hear = (name: (typeof signals)[number]): void => {
    end.abort(new Terminated(name));
  };
  for (const name of signals) process.on(name, hear);
  try {
    const either = AbortSignal.any([end.signal, signal]);
    return await ask(inquirer.createPromptModule({signal: either, ...streams}));
  } catch (error) {
    end.signal.throwIfAborted();
    signal.throwIfAborted();
    throw error;
  } finally {
    for (const name of signals) process.off(name, hear);
  }
}
