import type {Source} from '../../../course/course.js';
import type {Outcome, Remark} from '../../../course/answer.js';
import {type OwnRun, runCommand} from '../../../course/promises.js';
import type {QuizItem} from '../../../course/quiz.js';
import {markdownLines} from '../../../text/markdown/blocks.js';
import {inlineLine} from '../../../text/markdown/inline.js';
import {proseWidth, type World} from '../../state/world.js';
import {indented, line, type Line, lineWidth, span, stacked} from '../../../text/line.js';
import {wrap, wrapText} from '../../../text/wrap.js';
import {bold, dim, type Style, signs} from '../../../text/style.js';
import {notedLines} from '../source-lines.js';
import type {QuizScreen} from './quiz-screen.js';
import {againLines} from './review.js';
import {solutionRows} from './solution-view.js';

const signOf: Readonly<Record<Outcome, string>> = {
  right: signs.done,
  partly: signs.begun,
  wrong: signs.wrong,
  shown: signs.open,
};

export const outcomeStyle: Readonly<Record<Outcome, Style>> = {
  right: {colour: 'safe', bold: true},
  partly: {colour: 'store', bold: true},
  wrong: {colour: 'lost', bold: true},
  shown: bold,
};

export const outcomeSign = (outcome: Outcome): string => signOf[outcome];

/** What is shown of a graded question: what became of it, or the sources that say so. */
export function gradedLines(
  screen: QuizScreen,
  item: QuizItem,
  world: World,
): readonly Line[] {
  return screen.evidence
    ? notedLines(sourcesOf(screen.sources, item), proseWidth(world.size))
    : stacked(gradedText(screen, item, world), againLines(screen, item, world));
}

function sourcesOf(
  sources: ReadonlyMap<string, Source>,
  {question}: QuizItem,
): readonly Source[] {
  return question.sources.flatMap((id) => sources.get(id) ?? []);
}

/** A graded question: one word, why yours is wrong, why the right one is right, and who says so. */
function gradedText(
  {sources, ownRuns}: Pick<QuizScreen, 'sources' | 'ownRuns'>,
  item: QuizItem,
  {t, size}: World,
): readonly Line[] {
  const {question, grade} = item;
  if (grade === null) return [];
  const room = {t, width: proseWidth(size)};
  const {outcome} = grade;
  const word = line(
    `${signOf[outcome]} ${t.quiz.outcomes[outcome]}`,
    outcomeStyle[outcome],
  );
  const titles = [...new Set(sourcesOf(sources, item).map(({title}) => title))];
  const remarks = question.kind === 'open' ? [] : grade.remarks;
  return stacked(
    promptLines(question.prompt, room.width, dim),
    [word],
    remarks.flatMap((remark) => remarkLines(remark, room)),
    labelled(
      question.kind === 'spot-the-line' ? t.quiz.faultyLine : t.quiz.solution,
      (width) => solutionRows(item, grade, width),
      room,
    ),
    labelled(t.quiz.why, (width) => markdownLines(grade.why, width), room),
    [
      ...labelled(
        t.quiz.source,
        (width) => titles.flatMap((title) => wrapText(title, width, dim)),
        room,
      ),
      ...labLines(item, ownRuns.get(question.id) ?? null, room),
    ],
  );
}

/** A question as asked; it may hold code. */
export function promptLines(
  prompt: string,
  width: number,
  style: Style = bold,
): readonly Line[] {
  const lines = markdownLines(prompt, width);
  return lines.map((row) =>
    row.map(({text, style: own}) => ({text, style: {...style, ...own}})),
  );
}

/** Where it can be seen; of a prediction, what the learner's own run showed, or how to run it. */
function labLines(
  {question}: QuizItem,
  own: OwnRun | null,
  {t, width}: Room,
): readonly Line[] {
  if (question.kind === 'predict-lab')
    return own === null
      ? wrapText(t.quiz.runIt(runCommand(question)), width)
      : wrapText(t.quiz.ownRun(own.day, own.sentence), width);
  return question.lab === null ? [] : wrapText(t.quiz.seenIn(question.lab), width, dim);
}

type Room = {readonly t: World['t']; readonly width: number};

function remarkLines({about, text, why}: Remark, {t, width}: Room): readonly Line[] {
  const head = wrap(
    [span(`${t.quiz.remarks[about]} `, dim), ...inlineLine(text, {})],
    width,
    2,
  );
  const reason = why === null ? [] : markdownLines(why, width - 2);
  return [...head, ...indented(reason, 2)];
}

/** `Why: …`, the rows after the first moved in as far. */
function labelled(
  label: string,
  body: (width: number) => readonly Line[],
  {width}: Room,
): readonly Line[] {
  const lead = span(`${label} `, dim);
  const by = lineWidth([lead]);
  const [first, ...others] = body(width - by);
  return first === undefined ? [] : [[lead, ...first], ...indented(others, by)];
}
