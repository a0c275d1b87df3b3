import {createInterface} from 'node:readline';
import {TrainerError} from '../../errors.js';
import {words} from '../../presenting/words/words.js';
import {inquire} from '../asking/inquire.js';
import {lineFrom} from '../asking/line-from.js';
import {questionText} from '../asking/question-text.js';
import {type AskText, openAskText} from './ask-text.js';

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
export function openAsk({env, instead, signal}: Options): {
  readonly ask: Ask;
  readonly askText: AskText;
} {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw TrainerError.saying('usage', {
      message: words.cli.program.noTerminal,
      hint: instead,
    });
  const dumb = env['TERM'] === 'dumb';
  return {
    ask: dumb ? askByLines(signal) : askByInquirer(signal),
    askText: openAskText(dumb, signal),
  };
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
      {signal},
    );
    return typed.trim();
  };
}

function askByLines(signal?: AbortSignal): Ask {
  return async (question, check = () => null) => {
    for (;;) {
      process.stdout.write(`${question} `);
      const lines = createInterface({input: process.stdin, terminal: false});
      const typed = (await lineFrom(lines, signal)).trim();
      const complaint = check(typed);
      if (complaint === null) return typed;
      process.stdout.write(`${complaint}\n`);
    }
  };
}
