import type {AnswerOf, Judged, Remark} from '../answer.js';
import type {Choice, MultipleQuestion, SingleQuestion} from '../question.js';

/** The choice that was taken is right or it is not. */
export function judgeSingle(
  {id: question, choices}: Pick<SingleQuestion, 'id' | 'choices'>,
  {choice: chosen}: Pick<AnswerOf<'single'>, 'choice'>,
): Judged {
  const choice = choices.find(({id}) => id === chosen);
  if (choice === undefined) throw new Error(`${question} has no choice "${chosen}"`);
  if (choice.right) return {outcome: 'right', remarks: []};
  return {outcome: 'wrong', remarks: [remarkOn('wrong', choice)]};
}

/** Partly: more right choices than wrong ones, but not exactly the right ones. */
export function judgeMultiple(
  {choices}: MultipleQuestion,
  {choices: chosen}: AnswerOf<'multiple'>,
): Judged {
  const picked = choices.filter(({id}) => chosen.includes(id));
  const wrong = picked.filter(({right}) => !right);
  const missed = choices.filter(({id, right}) => right && !chosen.includes(id));
  const hits = picked.length - wrong.length;
  const remarks = [
    ...wrong.map((choice) => remarkOn('wrong', choice)),
    ...missed.map((choice) => remarkOn('missed', choice)),
  ];
  if (remarks.length === 0) return {outcome: 'right', remarks};
  return {outcome: hits > wrong.length ? 'partly' : 'wrong', remarks};
}

export function rightChoices({
  choices,
}: {
  readonly choices: readonly Choice[];
}): readonly string[] {
  return choices.filter(({right}) => right).map(({text}) => text);
}

function remarkOn(about: Remark['about'], {text, why}: Choice): Remark {
  return {about, text, why};
}
