import type {AnswerOf, Judged, Remark} from '../answer.js';
import type {OpenQuestion} from '../question.js';

/** The learner's own grade: right from so many ticks, partly from one. */
export function judgeTicks(
  {rubric, pass}: OpenQuestion,
  {ticks}: AnswerOf<'open'>,
): Judged {
  const missed = rubric.filter(({id}) => !ticks.includes(id));
  const hits = rubric.length - missed.length;
  const remarks = missed.map(({text}): Remark => ({about: 'missed', text, why: null}));
  if (hits >= pass) return {outcome: 'right', remarks};
  return {outcome: hits > 0 ? 'partly' : 'wrong', remarks};
}

export function rubricOf({rubric}: OpenQuestion): readonly string[] {
  return rubric.map(({text}) => text);
}
