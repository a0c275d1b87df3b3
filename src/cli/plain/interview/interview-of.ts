import {randomUUID} from 'node:crypto';
import type {Services} from '../../../app/services/open-services.js';
import {chosenOpenings, unfinished, type Wish} from '../../../course/interview/begin.js';
import {focuses} from '../../../course/interview/opening.js';
import type {InterviewRecord} from '../../../course/interview/record.js';
import {highlighter} from '../../../course/interview/terms.js';
import {seededRandom} from '../../../course/shuffle.js';
import {TrainerError} from '../../../errors.js';
import {commandLine} from '../../../presenting/command-line.js';
import {openingsOfRounds} from '../../../presenting/interview/openings.js';
import {words} from '../../../presenting/words/words.js';
import {reportPage} from '../../views/interview-report.js';
import type {Session} from '../session.js';
import {chosenWish} from './choose.js';
import {holdInterview} from './interview-session.js';

type Options = Partial<Wish> & {
  /** A new one, though another is not at its end. */
  readonly new?: boolean;
};

/** Goes on with the interview that is not at its end, or begins one; and shows the report. */
export async function interviewOf(
  services: Services,
  options: Options,
  session: Session,
): Promise<void> {
  const {progress, content, drafts} = services;
  const id = await begun(services, options, session);
  if (id === null) return;
  const record = (): InterviewRecord => {
    const found = progress.current().interviews.find((one) => one.id === id);
    if (found === undefined) throw new Error(`the interview ${id} is not in the journal`);
    return found;
  };
  const held = await holdInterview({
    ...{record, drafts, session, edit: services.edit},
    openings: await openingsOfRounds(record(), content),
    highlight: highlighter(await content.terms()),
  });
  if (!held) {
    session.print(words.plain.interview.left(commandLine('interview')));
    return;
  }
  session.print(session.readable((await reportPage(record(), services)).markdown));
  const again = commandLine('interview', '--report');
  session.print(words.plain.interview.reportAgain(again));
}

/** The id of the interview that goes on or begins; null: the learner left before. */
async function begun(
  services: Services,
  options: Options,
  session: Session,
): Promise<string | null> {
  const says = words.plain.interview;
  const {of} = words.interview;
  const open = unfinished(services.progress.current().interviews);
  if (open !== null && options.new !== true) {
    const told = of(open.level, open.focus, open.minutes);
    session.print(says.goesOn(told, commandLine('interview', '--new')));
    return open.id;
  }
  const {openings} = services.course.interview;
  const known = focuses.filter((focus) =>
    openings.some((one) => one.focus.includes(focus)),
  );
  const wish = await chosenWish(options, known, session);
  if (wish === null) return null;
  const id = randomUUID();
  const chosen = openingsFor(services, wish);
  await session.remember({
    ...{type: 'interview-begun', interview: id, ...wish, openings: chosen},
  });
  session.print(says.begins(of(wish.level, wish.focus, wish.minutes)));
  return id;
}

/** Throws `usage` where there is nothing to ask. */
export function openingsFor(
  {course, progress, seed}: Services,
  wish: Wish,
): readonly string[] {
  const before = progress.current().interviews;
  const random = seededRandom(seed());
  const chosen = chosenOpenings(course.interview.openings, wish, {before, random});
  if (chosen.length > 0) return chosen;
  throw TrainerError.saying('usage', words.cli.interview.nothingToAsk);
}
