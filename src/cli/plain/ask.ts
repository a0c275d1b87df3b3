import {createInterface} from 'node:readline';
import {TrainerError} from '../../errors.js';
import {words} from '../../presenting/words/words.js';
import {inquire} from '../asking/inquire.js';
import {questionText} from '../asking/question-text.js';

/** Returns what is wrong with what was typed, or null. */
type Check = (typed: string) => string | null;

/**
 * Asks until the answer passes the check; resolves with it, trimmed. Throws on Ctrl-C. `typing` hears
 * at each key what is typed so far, where the terminal tells.
 */
export type Ask = (
  question: string,
  check?: Check,
  typing?: (soFar: string) => void,
) => Promise<string>;

type Options = {
  readonly env: NodeJS.ProcessEnv;
  /** What to do where nobody can be asked. */
  readonly instead: string;
  /** Aborted: a question that waits for its answer throws `interrupted`. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Questions on this process's terminal. Throws `usage` when there is none. A terminal that cannot
 * move its cursor is asked line by line.
 */
export function openAsk({env, instead, signal}: Options): Ask {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw TrainerError.saying('usage', {
      message: words.cli.program.noTerminal,
      hint: instead,
    });
  return env['TERM'] === 'dumb' ? askByLines(signal) : askByInquirer(signal);
}

function askByInquirer(signal?: AbortSignal): Ask {
  return async (question, check = () => null, typing = () => undefined) => {
    const {typed} = await inquire(
      (prompt) =>
        prompt<{typed: string}>([
          {
            type: 'input',
            name: 'typed',
            message: questionText(question, process.stdout.columns),
            theme: {prefix: ''},
            transformer: (text: string) => {
              typing(text);
              return text;
            },
            validate: (text: string) => check(text.trim()) ?? true,
          },
        ]),
      signal,
    );
    return typed.trim();
  };
}

function askByLines(signal?: AbortSignal): Ask {
  return async (question, check = () => null) => {
    for (;;) {
      process.stdout.write(`${question} `);
      const typed = (await nextLine(signal)).trim();
      const complaint = check(typed);
      if (complaint === null) return typed;
      process.stdout.write(`${complaint}\n`);
    }
  };
}

/** The next line that is typed; the terminal itself shows and edits it. */
async function nextLine(signal?: AbortSignal): Promise<string> {
  signal?.throwIfAborted();
  const lines = createInterface({input: process.stdin, terminal: false});
  try {
    return await new Promise<string>((resolve, reject) => {
      const stop = (): void => {
        reject(interrupted());
      };
      lines.once('line', resolve).once('close', stop);
      signal?.addEventListener('abort', stop, {once: true});
    });
  } finally {
    lines.close();
  }
}

function interrupted(): TrainerError {
  return new TrainerError('interrupted', 'stopped');
}
