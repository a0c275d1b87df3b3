import type {Outcome, Remark} from '../../../course/answer.js';

/** What became of an answer. */
export const outcomesEn: Readonly<Record<Outcome, string>> = {
  right: 'Right',
  partly: 'Partly right',
  wrong: 'Wrong',
  shown: 'The answer',
};

/** What is said of a part of an answer, before the part itself. */
export const remarksEn: Readonly<Record<Remark['about'], string>> = {
  wrong: 'You said:',
  missed: 'You missed:',
  misplaced: 'Out of place:',
  left: 'You left:',
};
