import {createInterface} from 'node:readline';
import {inquire} from '../asking/inquire.js';
import {lineFrom} from '../asking/line-from.js';
import {questionText} from '../asking/question-text.js';
import {openTextInput, type TextLine} from '../asking/text-input.js';

/** What is typed, trimmed; or pasted behind it, with all its lines. */
export type Piece = {readonly text: string; readonly pasted: boolean};

/**
 * Asks for a piece of a text. Nothing that is typed or pasted is lost, and no line of a paste answers another
 * question. `typing` hears at each key what is typed so far, where the terminal tells. Throws on Ctrl-C.
 */
export type AskText = (
  question: string,
  typing?: (soFar: string) => void,
) => Promise<Piece>;

const bracketedPaste = {on: '\u001b[?2004h', off: '\u001b[?2004l'};

type Asking = {
  readonly line: TextLine;
  readonly question: string;
  readonly typing: (soFar: string) => void;
  readonly signal: AbortSignal | undefined;
};

/** `dumb`: the terminal cannot move its cursor. */
export function openAskText(dumb: boolean, signal?: AbortSignal): AskText {
  const input = openTextInput(process.stdin);
  const ask = dumb ? askByLine : askByInquirer;
  return async (question, typing = () => undefined) => {
    using line = input.line();
    const typed = (await ask({line, question, typing, signal})).trim();
    const pasted = line.pasted();
    return {text: typed + (pasted ?? ''), pasted: pasted !== null};
  };
}

async function askByInquirer({line, question, typing, signal}: Asking): Promise<string> {
  process.stdout.write(bracketedPaste.on);
  try {
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
          },
        ]),
      {signal, input: line.keys},
    );
    return typed;
  } finally {
    process.stdout.write(bracketedPaste.off);
  }
}

async function askByLine({line, question, signal}: Asking): Promise<string> {
  process.stdout.write(`${question} `);
  return lineFrom(createInterface({input: line.keys, terminal: false}), signal);
}
