import type {Grade} from '../../../course/answer.js';
import type {QuizItem} from '../../../course/quiz.js';
import {codeLine} from '../../../text/markdown/code.js';
import {inlineLine} from '../../../text/markdown/inline.js';
import {type Line, span} from '../../../text/line.js';
import {wrap} from '../../../text/wrap.js';
import {signs} from '../../../text/style.js';

/** What is right, and where it is of several parts, which of them the learner's answer had. */
export function solutionRows(
  item: QuizItem,
  grade: Grade,
  width: number,
): readonly Line[] {
  const {question} = item;
  if (question.kind === 'open') return rubricRows(item, width);
  if (grade.outcome === 'right') return [];
  return grade.solution.flatMap((text, index) => {
    const lead = leadOf(question, index);
    // Not the sign for wrong: what stands here is right, and was not had.
    const mark = had(item, index) ? lead : `${signs.open} `;
    const style = {colour: mark === lead ? 'safe' : 'lost'} as const;
    const words =
      question.kind === 'spot-the-line' || question.kind === 'fix-config'
        ? codeLine(text, question.codeLanguage)
        : inlineLine(text);
    return wrap([span(mark, style), ...words], width, lead.length);
  });
}

/** The line that is found is the faulty one: it gets no sign for right. */
function leadOf({kind}: QuizItem['question'], index: number): string {
  if (kind === 'order') return `${index + 1}. `;
  return `${kind === 'spot-the-line' ? signs.here : signs.done} `;
}

/** Whether the learner's answer had this part of the solution; where a part is not graded alone: yes. */
function had({question, answer, grade}: QuizItem, index: number): boolean {
  if (question.kind !== 'match' || answer?.kind !== 'match') return true;
  const item = question.items[index];
  if (item === undefined || grade?.outcome === 'shown') return true;
  return answer.partners[item.id] === item.partner;
}

/** What a good answer has, and which of it the learner's had. */
function rubricRows({question, answer, grade}: QuizItem, width: number): readonly Line[] {
  if (question.kind !== 'open') return [];
  const ticks = answer?.kind === 'open' && grade?.outcome !== 'shown' ? answer.ticks : [];
  return question.rubric.flatMap(({id, text}) => {
    const ticked = ticks.includes(id);
    const lead = span(
      `${ticked ? signs.done : signs.open} `,
      ticked ? {colour: 'safe'} : {},
    );
    return wrap([lead, ...inlineLine(text)], width, 2);
  });
}
