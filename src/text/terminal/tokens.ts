import {graphemes} from '../graphemes.js';

/** One thing that a terminal sent: a key as its bytes, or pasted text. */
export type Token =
  | {readonly type: 'key'; readonly bytes: string}
  | {readonly type: 'paste'; readonly text: string};

/** What has begun and not ended yet. */
export type Begun = {
  readonly what: 'nothing' | 'escape' | 'report' | 'paste';
  readonly text: string;
};

export type Read = {readonly tokens: readonly Token[]; readonly begun: Begun};

export const nothing: Begun = {what: 'nothing', text: ''};

/** More is neither a key nor a report. */
const mostKept = 4096;
/** Of a paste nobody needs more. */
const mostPasted = 262_144;
/** A terminal without bracketed paste sends a paste as one chunk; a held key repeats one letter. */
const typedAtOnce = 16;

/* eslint-disable no-control-regex -- control characters are what a terminal sends */
const pasteBegin = '\u001b[200~';
const pasteEnd = /\u001b\[201~/;
/** Ctrl-C, which ends whatever has begun: nothing may make the app deaf. */
const ctrlC = '\u0003';
const reportBegin = /^\u001b[\]P^_X]/;
// ECMA-48: a command string ends with ST (or BEL); CAN and SUB break it off.
const reportEnd = /\u0007|\u001b\\|[\u0018\u001a]/;
// Mouse reports of the oldest kind carry three characters after the M; the Linux console's keys, one after [[.
const wholeEscape =
  /^\u001b(?:\[(?:M[^\u0000-\u001f]{3}|\[[A-E]|[0-?]*[ -/]*(?!M|\[)[@-~]|[0-?]+[ -/]*[@-~])|O[A-Za-z])/;
const begunEscape = /^\u001b(?:\[(?:M[^\u0000-\u001f]{0,2}|\[|[0-?]*[ -/]*)|O)?$/;
/** Of the escapes, the keys: what else there is reports the mouse, the focus, the cursor. */
const keyEscape = /^\u001b(?:\[[\d;]*[A-FHPQSZ~]|O[A-Za-z])$/;
const textRun = /^[^\u0000-\u001f\u007f]+/;
/* eslint-enable no-control-regex -- from here on it is plain text again */

/** Takes what a terminal sent apart, key by key, and leaves out what no hand typed. */
export function readTokens({what, text}: Begun, chunk: string): Read {
  const tokens: Token[] = [];
  let left = text + chunk;
  let open: Begun['what'] = what;
  while (left !== '' || open === 'paste') {
    const step = open === 'paste' ? readPaste(left) : readOne(left);
    tokens.push(...step.tokens);
    if (step.begun.what !== 'nothing' && step.begun.what !== 'paste')
      return {tokens, begun: step.begun};
    if (open === 'paste' && step.begun.what === 'paste')
      return {tokens, begun: step.begun};
    ({left} = step);
    open = step.begun.what;
  }
  return {tokens, begun: nothing};
}

/** What came of it when nothing more follows: Escape alone is a key, a paste is what there is of it. */
export function giveUp({what, text}: Begun): readonly Token[] {
  if (what === 'paste') return [{type: 'paste', text}];
  return text === '\u001b' ? [{type: 'key', bytes: text}] : [];
}

type OneStep = Read & {readonly left: string};

const taken = (left: string, ...tokens: readonly Token[]): OneStep => ({
  tokens,
  begun: nothing,
  left,
});

function readPaste(text: string): OneStep {
  const end = pasteEnd.exec(text);
  const stop = text.indexOf(ctrlC);
  if (stop >= 0 && (end === null || stop < end.index))
    return taken(text.slice(stop), {type: 'paste', text: text.slice(0, stop)});
  if (end === null)
    return {tokens: [], begun: {what: 'paste', text: kept(text, mostPasted)}, left: ''};
  return taken(text.slice(end.index + end[0].length), {
    type: 'paste',
    text: text.slice(0, end.index),
  });
}

/** The beginning of a long text, with its end: an end mark may have begun there. */
function kept(text: string, most = mostKept): string {
  return text.length <= most ? text : text.slice(0, most - 8) + text.slice(-8);
}

/** Takes one thing from the front. */
function readOne(left: string): OneStep {
  if (left.startsWith(pasteBegin))
    return {...taken(left.slice(pasteBegin.length)), begun: {what: 'paste', text: ''}};
  if (reportBegin.test(left)) return readReport(left);
  if (left.startsWith('\u001b')) return readEscape(left);
  const [text] = textRun.exec(left) ?? [''];
  if (text === '') return taken(left.slice(1), {type: 'key', bytes: left.slice(0, 1)});
  if (text.length > typedAtOnce && new Set(text).size > 1)
    return taken(left.slice(text.length), {type: 'paste', text});
  const keys = graphemes(text).map((bytes): Token => ({type: 'key', bytes}));
  return taken(left.slice(text.length), ...keys);
}

function readReport(left: string): OneStep {
  const stop = left.indexOf(ctrlC);
  const end = reportEnd.exec(left.slice(2));
  const from = end === null ? -1 : 2 + end.index + end[0].length;
  if (stop >= 0 && (from < 0 || stop < from)) return taken(left.slice(stop));
  if (from >= 0) return taken(left.slice(from));
  return {tokens: [], begun: {what: 'report', text: kept(left)}, left: ''};
}

function readEscape(left: string): OneStep {
  const whole = wholeEscape.exec(left);
  if (whole !== null) {
    const [bytes] = whole;
    const rest = left.slice(bytes.length);
    return keyEscape.test(bytes) ? taken(rest, {type: 'key', bytes}) : taken(rest);
  }
  if (begunEscape.test(left))
    return {tokens: [], begun: {what: 'escape', text: left}, left: ''};
  return brokenOff(left);
}

/** Escape, and another key right after it; with a letter it is Alt, which means nothing here, as an escape that broke off. */
function brokenOff(left: string): OneStep {
  const [, next = ''] = left;
  if (next < ' ' || next === '\u007f')
    return taken(left.slice(1), {type: 'key', bytes: '\u001b'});
  const [begun] = /^\[M?/.exec(left.slice(1)) ?? graphemes(left.slice(1));
  return taken(left.slice(1 + (begun ?? '').length));
}
