import {answeredFact} from '../../../course/interview/begin.js';
import {answerMinutes} from '../../../course/interview/length.js';
import type {Opening} from '../../../course/interview/opening.js';
import {wordsIn} from '../../../course/interview/sentences.js';
import {stripLines} from '../../../text/strip-controls.js';
import {words} from '../../../presenting/words/words.js';
import type {Piece} from '../ask-text.js';
import type {Interviewing} from './interviewing.js';
import {type Stopwatch, stopwatch} from './stopwatch.js';

/** The answer, line by line, in the editor, or aloud; then it is locked. What is typed is on the disk at each key. */
export async function askAnswer(
  {id: opening}: Opening,
  interviewing: Interviewing,
): Promise<boolean> {
  const {record, drafts, session} = interviewing;
  const {id: interview, minutes} = record();
  const {print} = session;
  const limit = answerMinutes[minutes] * 60_000;
  const watch = stopwatch(opening, interviewing);
  const {answer, answerOn} = words.interview;
  const left = limit - watch.spent();
  print(
    `\n${left === limit ? answer(answerMinutes[minutes]) : answerOn(Math.max(0, left))}`,
  );
  print(words.plain.interview.howToAnswer);
  const begun = stripLines(await drafts.read(interview, opening)).trimEnd();
  if (begun !== '') print(words.plain.interview.soFar(begun));
  const name = [interview, opening];
  const typing = {watch, limit, name, interviewing};
  const given = await typedLines(begun, typing).finally(watch.keep);
  if (given.how === 'left') return false;
  if (given.how === 'late') print(words.interview.timeOver);
  const text = given.how === 'aloud' ? null : given.text;
  const ms = Math.min(watch.tick(), limit);
  await session.remember(answeredFact({interview, opening}, text, ms));
  print(words.interview.locked);
  return true;
}

type Given =
  | {readonly how: 'left'}
  | {readonly how: 'aloud'}
  /** `late`: the time was over; what was typed until then counts. */
  | {readonly how: 'typed' | 'late'; readonly text: string};

type Typing = {
  readonly watch: Stopwatch;
  /** Milliseconds that the answer may take. */
  readonly limit: number;
  readonly name: readonly string[];
  readonly interviewing: Interviewing;
};

async function typedLines(begun: string, typing: Typing): Promise<Given> {
  const {watch, limit, interviewing} = typing;
  const {session} = interviewing;
  const says = words.plain.interview;
  let text = begun;
  let empty = 0;
  for (;;) {
    const {text: line, pasted} = await nextLine(text, typing);
    if (pasted) text = await withPaste(text, line, typing);
    else if (line === 'q') return {how: 'left'};
    else if (line === 'a' && text === '') return aloud(session);
    else if (line.trim() === '') {
      empty += 1;
      if (text !== '' || empty > 1) return {how: 'typed', text};
      session.print(says.nothingYet);
    } else text = await longer(text, line, typing);
    if (watch.tick() >= limit) return {how: 'late', text};
  }
}

/** The next line; as far as it is typed it is kept behind the others, and what is no part of the answer is not. */
async function nextLine(
  text: string,
  {name, watch, interviewing: {session, drafts}}: Typing,
): Promise<Piece> {
  const before = text === '' ? '' : `${text}\n`;
  const says = words.plain.interview;
  const prompt = text === '' ? says.line : says.more;
  const {text: line, pasted} = await session.askText(prompt, (soFar) => {
    watch.tick();
    // What cannot be written is told when the line ends.
    void drafts.write(before + stripLines(soFar), ...name).catch(() => undefined);
  });
  if (!pasted && /^[aeq]?$/.test(line)) await drafts.write(before, ...name);
  return {text: stripLines(line), pasted};
}

async function aloud({ask}: Interviewing['session']): Promise<Given> {
  await ask(words.plain.interview.speak);
  return {how: 'aloud'};
}

/** The answer with what was pasted, on the disk. */
async function withPaste(text: string, paste: string, typing: Typing): Promise<string> {
  const more = paste.replace(/\s+$/, '');
  if (more.trim() === '') return text;
  typing.interviewing.session.print(words.plain.interview.pasted(wordsIn(more)));
  return added(text, more, typing);
}

async function added(text: string, line: string, typing: Typing): Promise<string> {
  const more = text === '' ? line : `${text}\n${line}`;
  await typing.interviewing.drafts.write(`${more}\n`, ...typing.name);
  return more;
}

/** The answer with one more line, on the disk; or what the editor has made of it. */
const longer = (text: string, line: string, typing: Typing): Promise<string> =>
  line === 'e' ? edited(text, typing) : added(text, line, typing);

async function edited(text: string, {name, interviewing}: Typing): Promise<string> {
  const {drafts, edit, session} = interviewing;
  await drafts.write(text, ...name);
  await edit(drafts.path(...name));
  const written = stripLines(await drafts.read(...name)).trim();
  session.print(words.plain.interview.soFar(written));
  return written;
}
