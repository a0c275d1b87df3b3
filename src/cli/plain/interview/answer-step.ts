import {answeredFact, passed} from '../../../course/interview/begin.js';
import {answerMinutes} from '../../../course/interview/length.js';
import type {Opening} from '../../../course/interview/opening.js';
import {stripLines} from '../../../text/strip-controls.js';
import {words} from '../../../presenting/words/words.js';
import type {Interviewing} from './interview-session.js';

/** A clock that jumps ahead takes no more than this from the time of an answer. */
const longestLine = 120_000;

/** The answer, line by line, in the editor, or aloud; then it is locked. What is typed is on the disk line by line. */
export async function askAnswer(
  {id: opening}: Opening,
  interviewing: Interviewing,
): Promise<boolean> {
  const {record, drafts, session} = interviewing;
  const {id: interview, minutes} = record();
  const {print, now} = session;
  const limit = answerMinutes[minutes] * 60_000;
  print(`\n${words.interview.answer(answerMinutes[minutes])}`);
  print(words.plain.interview.howToAnswer);
  const begun = stripLines(await drafts.read(interview, opening));
  if (begun !== '') print(words.plain.interview.soFar(begun));
  const clock = {spent: 0, last: now()};
  const tick = (): number => {
    const at = now();
    clock.spent += passed(clock.last, at, longestLine);
    clock.last = at;
    return clock.spent;
  };
  const given = await typedLines(begun, {
    isOver: () => tick() >= limit,
    name: [interview, opening],
    interviewing,
  });
  if (given.how === 'left') return false;
  if (given.how === 'late') print(words.interview.timeOver);
  const text = given.how === 'aloud' ? null : given.text;
  const ms = Math.min(tick(), limit);
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
  readonly isOver: () => boolean;
  readonly name: readonly string[];
  readonly interviewing: Interviewing;
};

async function typedLines(begun: string, typing: Typing): Promise<Given> {
  const {isOver, name, interviewing} = typing;
  const {session, drafts} = interviewing;
  const says = words.plain.interview;
  let text = begun;
  for (let empty = 0; ;) {
    const line = stripLines(await session.ask(text === '' ? says.line : says.more));
    if (line === 'q') return {how: 'left'};
    if (line === 'a' && text === '') {
      await session.ask(says.speak);
      return {how: 'aloud'};
    }
    if (line === 'e') text = await edited(text, typing);
    else if (line.trim() === '') {
      if (text !== '' || empty > 0) return {how: 'typed', text};
      empty += 1;
      session.print(says.nothingYet);
    } else {
      text = text === '' ? line : `${text}\n${line}`;
      await drafts.write(`${text}\n`, ...name);
    }
    if (isOver()) return {how: 'late', text};
  }
}

async function edited(text: string, {name, interviewing}: Typing): Promise<string> {
  const {drafts, edit, session} = interviewing;
  await drafts.write(text, ...name);
  await edit(drafts.path(...name));
  const written = stripLines(await drafts.read(...name)).trim();
  session.print(words.plain.interview.soFar(written));
  return written;
}
