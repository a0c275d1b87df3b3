import {graphemes} from '../../text/width.js';

/** What came from the keyboard: a key by name (`a`, `G`, `enter`, `up`, `ctrl-c`) or pasted text. */
export type Input =
  | {readonly type: 'key'; readonly key: string}
  | {readonly type: 'paste'; readonly text: string};

export type Keyboard = {
  /** The beginning of an escape whose end has not come yet. */
  readonly pending: string;
  /** What was pasted so far, while a paste is going on. */
  readonly pasted: string | null;
};

export const quietKeyboard: Keyboard = {pending: '', pasted: null};

const pasteLimit = 2000;
const pendingLimit = 4096;
/** A terminal without bracketed paste sends a paste as one chunk; a held key repeats one letter. */
const typedAtOnce = 16;

const escapes: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'shift-tab',
  '1~': 'home',
  '4~': 'end',
  '5~': 'page-up',
  '6~': 'page-down',
  '7~': 'home',
  '8~': 'end',
};

const pasteBegin = '\u001b[200~';
const pasteEnd = '\u001b[201~';
// eslint-disable-next-line no-control-regex -- an escape that has begun
const pasteEndOrBegun = /\u001b(?:\[(?:2(?:0(?:1)?)?)?)?$/;
/* eslint-disable no-control-regex -- control characters are what a keyboard sends */
// Mouse reports of the oldest kind carry three characters after the M.
const mouse = /^\u001b\[M[\s\S]{3}/;
const sequence = /^\u001b(?:\[([0-9;:?<=>]*[ -/]*[@-~])|O([A-Za-z]))/;
/** A command of the terminal, like a report of its colours. */
const command = /^\u001b[\]P^_X][\s\S]*?(?:\u0007|\u001b\\)/;
const unfinished = /^\u001b(?:\[(?:[0-9;:?<=>]*[ -/]*|M[\s\S]{0,2})|O|[\]P^_X][\s\S]*)$/;
const textRun = /^[^\u0000-\u001f\u007f]+/;
/* eslint-enable no-control-regex -- from here on it is plain text again */

/** Reads one chunk of what a terminal sent. Escapes that mean nothing here are swallowed whole. */
export function readKeyboard(
  {pending, pasted}: Keyboard,
  chunk: string,
): {readonly inputs: readonly Input[]; readonly keyboard: Keyboard} {
  const inputs: Input[] = [];
  let left = pending + chunk;
  let paste = pasted;
  while (left !== '') {
    if (paste !== null) {
      const step = readPaste(paste, left);
      ({paste, left} = step);
      if (step.whole !== null) inputs.push({type: 'paste', text: step.whole});
      if (paste !== null) return {inputs, keyboard: {pending: left, pasted: paste}};
    } else if (left.startsWith(pasteBegin)) {
      paste = '';
      left = left.slice(pasteBegin.length);
    } else if (left.length > 1 && unfinished.test(left)) {
      return {inputs, keyboard: {pending: left.slice(0, pendingLimit), pasted: null}};
    } else left = readOne(left, inputs);
  }
  return {inputs, keyboard: {pending: '', pasted: paste}};
}

type PasteStep = {
  readonly paste: string | null;
  readonly left: string;
  readonly whole: string | null;
};

function readPaste(paste: string, left: string): PasteStep {
  const end = left.indexOf(pasteEnd);
  const kept = (text: string) => (paste + text).slice(0, pasteLimit);
  if (end >= 0)
    return {
      paste: null,
      left: left.slice(end + pasteEnd.length),
      whole: kept(left.slice(0, end)),
    };
  const tail = pasteEndOrBegun.exec(left)?.index ?? left.length;
  return {paste: kept(left.slice(0, tail)), left: left.slice(tail), whole: null};
}

/** Takes one thing from the front: what it was goes to `inputs`, the rest comes back. */
function readOne(left: string, inputs: Input[]): string {
  if (left.startsWith('\u001b')) return readEscape(left, inputs);
  const [text] = textRun.exec(left) ?? [''];
  if (text === '') inputs.push(...controlKey(left));
  else if (isPaste(text)) inputs.push({type: 'paste', text: text.slice(0, pasteLimit)});
  else inputs.push(...graphemes(text).map(letterKey));
  return left.slice(Math.max(1, text.length));
}

function readEscape(left: string, inputs: Input[]): string {
  const nothing = mouse.exec(left) ?? command.exec(left);
  if (nothing) return left.slice(nothing[0].length);
  const found = sequence.exec(left);
  if (!found) return readAlone(left, inputs);
  const key = escapes[found[1] ?? found[2] ?? ''];
  if (key !== undefined) inputs.push({type: 'key', key});
  return left.slice(found[0].length);
}

/** The key Escape; with a letter it is Alt, which means nothing here. */
function readAlone(left: string, inputs: Input[]): string {
  const alone = left.length === 1 || left.startsWith('\u001b\u001b');
  if (alone) inputs.push({type: 'key', key: 'escape'});
  return left.slice(alone ? 1 : 2);
}

function letterKey(letter: string): Input {
  return {type: 'key', key: letter === ' ' ? 'space' : letter};
}

function isPaste(text: string): boolean {
  return text.length > typedAtOnce && new Set(text).size > 1;
}

const controls: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007f': 'backspace',
};

function controlKey(left: string): readonly Input[] {
  const [character = ''] = left;
  const named = controls[character];
  if (named !== undefined) return [{type: 'key', key: named}];
  const code = character.charCodeAt(0);
  if (code < 1 || code > 26) return [];
  return [{type: 'key', key: `ctrl-${String.fromCharCode(code + 96)}`}];
}
