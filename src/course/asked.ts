import type {Station} from './course.js';
import type {ItemName} from './memory/memory.js';
import {cardPass} from './memory/rating.js';
import type {Fact} from './progress/event.js';
import type {Question} from './question.js';
import type {QuizItem} from './quiz.js';

/** A question with where it comes from: a quiz asks those of one station, a review those of many. */
export type Asked = {
  readonly station: Pick<Station, 'id' | 'title'>;
  readonly question: Question;
  /** The question is the station's interview card. */
  readonly card: boolean;
};

export function askedInQuiz(
  station: Station,
  questions: readonly Question[],
): readonly Asked[] {
  return questions.map((question) => ({station, question, card: false}));
}

/** What is asked for something that was remembered; null when the station no longer has it. */
export function askedAgain(station: Station, {question: id}: ItemName): Asked | null {
  if (id === null) return {station, question: cardQuestion(station), card: true};
  const question = station.quiz.find((one) => one.id === id);
  return question === undefined ? null : {station, question, card: false};
}

export function nameOf({station, question, card}: Asked): ItemName {
  return {station: station.id, question: card ? null : question.id};
}

/** An interview card as a question that is answered aloud and graded by its points. */
function cardQuestion({card, lab}: Station): Question {
  return {
    kind: 'open',
    id: 'card',
    prompt: card.question,
    why: card.short,
    rubric: card.rubric,
    pass: cardPass(card.rubric.length),
    sources: card.sources,
    lab,
  };
}

/** What the journal keeps of a graded answer. */
export function answerFact(
  {station, question, card}: Asked,
  {answer, grade}: Pick<QuizItem, 'answer' | 'grade'>,
  ms: number,
): Fact {
  const result = grade?.outcome ?? 'shown';
  if (card && question.kind === 'open') {
    const ticks = answer?.kind === 'open' && result !== 'shown' ? answer.ticks.length : 0;
    return {type: 'card-rated', station: station.id, ticks, of: question.rubric.length};
  }
  return {
    type: 'question-answered',
    station: station.id,
    question: question.id,
    result,
    choice: result === 'shown' ? null : answer,
    ms: Math.max(0, ms),
    lab: question.lab,
  };
}
