import {randomUUID} from 'node:crypto';
import type {Services} from '../../../app/services/open-services.js';
import {unfinished, type Wish} from '../../../course/interview/begin.js';
import type {InterviewRecord} from '../../../course/interview/record.js';
import {highlighter} from '../../../course/interview/terms.js';
import {seededRandom} from '../../../course/shuffle.js';
import {commandLine} from '../../../presenting/command-line.js';
import {begunFact, focusesOf, recordOf} from '../../../presenting/interview/hold.js';
import {openingsOfRounds} from '../../../presenting/interview/openings.js';
import {words} from '../../../presenting/words/words.js';
import {reportPage} from '../../../presenting/interview/report-page.js';
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
  const record = (): InterviewRecord => recordOf(progress.current(), id);
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
  const wish = await chosenWish(options, focusesOf(services.course), session);
  if (wish === null) return null;
  const id = randomUUID();
  const known = {course: services.course, progress: services.progress.current()};
  const random = seededRandom(services.seed());
  await session.remember(begunFact(known, wish, {id, random}));
  session.print(says.begins(of(wish.level, wish.focus, wish.minutes)));
  return id;
}
