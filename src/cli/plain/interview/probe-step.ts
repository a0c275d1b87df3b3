import {answerFact} from '../../../course/asked.js';
import {passed, probedFact} from '../../../course/interview/begin.js';
import {probesOf} from '../../../course/interview/length.js';
import {openingItem} from '../../../course/interview/opening.js';
import type {InterviewStep} from '../../../course/interview/step.js';
import {currentItem, quizReducer, startQuiz} from '../../../course/quiz.js';
import {doubtSentence} from '../../../presenting/quiz.js';
import {words} from '../../../presenting/words/words.js';
import {intentFor} from '../quiz/quiz-session.js';
import type {Interviewing} from './interviewing.js';

const longest = 10 * 60_000;

/** One question that is asked back. What was right is told at the end of the interview. */
export async function askProbe(
  {opening, probe, number}: Extract<InterviewStep, {at: 'probe'}>,
  {record, session}: Interviewing,
): Promise<boolean> {
  const {id: interview, minutes} = record();
  const says = words.plain.interview;
  const heading = (prompt: string): string =>
    says.followUp(number, probesOf[minutes], prompt);
  let quiz = startQuiz([probe.question], session.random);
  const since = session.now();
  for (let item = currentItem(quiz); item !== null; item = currentItem(quiz)) {
    if (item.grade !== null) {
      const ms = passed(since, session.now(), longest);
      const result = item.grade.outcome;
      const station = {id: openingItem(opening.id), title: opening.question};
      const asked = {station, question: probe.question, card: false};
      await session.remember(answerFact(asked, item, ms));
      const where = {interview, opening: opening.id};
      await session.remember(probedFact(where, probe, {result, ms}));
      session.print(says.noted);
      return true;
    }
    const intent = await intentFor(item, heading, session);
    if (intent === null) return false;
    quiz = quizReducer(quiz, intent);
    const doubt = currentItem(quiz)?.doubt ?? null;
    if (doubt !== null) session.print(doubtSentence(doubt));
  }
  return false;
}
