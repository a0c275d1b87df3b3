import {doubtSentence, runTitle} from '../../../presenting/quiz.js';
import {currentItem, type QuizItem, quizScore} from '../../../course/quiz.js';
import {inlineLine} from '../../../text/markdown/inline.js';
import type {Picture} from '../../state/picture.js';
import {proseWidth, type World} from '../../state/world.js';
import {type Line, lineWidth, span, stacked} from '../../../text/line.js';
import {wrap, wrapText} from '../../../text/wrap.js';
import {bold, dim, type Style, signs} from '../../../text/style.js';
import {gradedLines, outcomeSign, outcomeStyle, promptLines} from './graded-view.js';
import {askedAs} from './kinds/kinds.js';
import type {QuizScreen} from './quiz-screen.js';
import {againSummary} from './review.js';

type Body = Pick<Picture, 'lines' | 'focus' | 'offset'>;

/** The question, what became of it, or the list of all answers. */
export function quizBody(screen: QuizScreen, world: World): Body {
  const item = currentItem(screen.quiz);
  if (item === null) return reviewBody(screen, world);
  if (item.grade !== null)
    return {lines: gradedLines(screen, item, world), offset: screen.offset};
  return askingBody(screen, item, world);
}

function askingBody(screen: QuizScreen, item: QuizItem, world: World): Body {
  const width = proseWidth(world.size);
  const prompt = promptLines(item.question.prompt, width);
  const task = wrapText(taskOf(item, world), width, dim);
  const {lines, focus} = askedAs(item).body(item, screen.draft, world);
  const doubt =
    item.doubt === null
      ? []
      : wrapText(doubtSentence(item.doubt), width, {colour: 'store'});
  const above = stacked(prompt, task).length + 1;
  return {
    lines: stacked(prompt, task, lines, doubt),
    focus: {from: above + focus.from, to: above + focus.to},
  };
}

function taskOf({question, revealed}: QuizItem, {t}: World): string {
  if (question.kind === 'open')
    return revealed ? t.quiz.rate(question.pass) : t.quiz.tasks.open;
  if (question.kind === 'predict-lab') {
    const run = t.quiz.ofRun(question.lab, runTitle(question));
    return `${run} ${t.quiz.tasks['predict-lab']}`;
  }
  return t.quiz.tasks[question.kind];
}

function reviewBody(screen: QuizScreen, world: World): Body {
  const {quiz, review} = screen;
  const {t, size} = world;
  const item = quiz.items[review.cursor];
  if (review.open && item !== undefined)
    return {lines: gradedLines(screen, item, world), offset: screen.offset};
  const width = proseWidth(size);
  const {right, of} = quizScore(quiz);
  const style: Style = right === of ? {colour: 'safe', bold: true} : bold;
  const head = stacked(
    wrapText(t.quiz.score(right, of), width, style),
    againSummary(screen, world),
    wrapText(t.quiz.reviewHint, width, dim),
  );
  const rows = quiz.items.map((one, index) =>
    reviewRow(one, {index, here: index === review.cursor, width}),
  );
  const from = head.length + 1 + rows.slice(0, review.cursor).flat().length;
  const to = from + (rows[review.cursor]?.length ?? 1);
  return {lines: stacked(head, rows.flat()), focus: {from, to}};
}

function reviewRow(
  {question, grade, marked}: QuizItem,
  {index, here, width}: {index: number; here: boolean; width: number},
): readonly Line[] {
  const outcome = grade?.outcome ?? 'shown';
  const lead: Line = [
    span(here ? `${signs.here} ` : '  ', {colour: 'accent', bold: true}),
    span(outcomeSign(outcome), outcomeStyle[outcome]),
    span(marked ? ` ${signs.marked}` : '  ', {colour: 'store'}),
    span(`${String(index + 1).padStart(3)}  `, dim),
  ];
  return wrap(
    [...lead, ...shortPrompt(question.prompt, width - 10, here ? bold : {})],
    width,
    10,
  );
}

/** Fewer columns do not tell one question from another: `What happens?` */
const tellsApart = 30;

/**
 * The prompt where it fits on one row; else its last sentence, which is the question, and what
 * stands before it as long as that tells too little.
 */
function shortPrompt(prompt: string, width: number, style: Style): Line {
  const [first = ''] = prompt.trim().split('\n');
  const whole = inlineLine(first, style);
  if (lineWidth(whole) <= width) return whole;
  const sentences = first.split(/(?<=[.!?…]) +/).reverse();
  const shown = sentences.reduce((after, sentence) =>
    lineWidth(inlineLine(after)) < tellsApart ? `${sentence} ${after}` : after,
  );
  return inlineLine(shown, style);
}

/** `question 4 of 9`, and the mark. */
export function quizRight({quiz}: QuizScreen, {t}: World): string {
  const item = currentItem(quiz);
  if (item === null) return t.quiz.review;
  const mark = item.marked ? `${signs.marked} ` : '';
  return `${mark}${t.quiz.questionOf(quiz.at + 1, quiz.items.length)}`;
}
