import type {Source} from '../../../course/course.js';
import type {Grade, Outcome, Remark} from '../../../course/grading.js';
import type {QuizItem} from '../../../course/quiz.js';
import {codeLine} from '../../markdown/code.js';
import {markdownLines} from '../../markdown/blocks.js';
import {inlineLine} from '../../markdown/inline.js';
import {proseWidth, type World} from '../../state/world.js';
import {indented, line, type Line, lineWidth, span, stacked} from '../../text/line.js';
import {wrap, wrapText} from '../../text/wrap.js';
import {bold, dim, type Style, signs} from '../../theme.js';
import {notedLines} from '../source-lines.js';
import type {QuizScreen} from './quiz-screen.js';

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
  screen: Pick<QuizScreen, 'sources' | 'evidence'>,
  item: QuizItem,
  world: World,
): readonly Line[] {
  return screen.evidence
    ? notedLines(sourcesOf(screen.sources, item), proseWidth(world.size))
    : gradedText(screen, item, world);
}

function sourcesOf(
  sources: ReadonlyMap<string, Source>,
  {question}: QuizItem,
): readonly Source[] {
  return question.sources.flatMap((id) => sources.get(id) ?? []);
}

/** A graded question: one word, why yours is wrong, why the right one is right, and who says so. */
function gradedText(
  {sources}: {readonly sources: ReadonlyMap<string, Source>},
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
    solutionLines(item, grade, room),
    labelled(t.quiz.why, (width) => markdownLines(grade.why, width), room),
    [
      ...labelled(
        t.quiz.source,
        (width) => titles.flatMap((title) => wrapText(title, width, dim)),
        room,
      ),
      ...(question.lab === null
        ? []
        : wrapText(t.quiz.seenIn(question.lab), room.width, dim)),
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

function solutionLines(item: QuizItem, grade: Grade, room: Room): readonly Line[] {
  const {kind} = item.question;
  if (kind === 'open')
    return labelled(room.t.quiz.solution, (width) => rubricLines(item, width), room);
  if (grade.outcome === 'right') return [];
  const rows = (width: number) =>
    grade.solution.flatMap((text, index) => {
      const lead = kind === 'order' ? `${index + 1}. ` : `${signs.done} `;
      const words = kind === 'spot-the-line' ? codeLine(text, 'ts') : inlineLine(text);
      return wrap([span(lead, {colour: 'safe'}), ...words], width, lead.length);
    });
  return labelled(room.t.quiz.solution, rows, room);
}

/** What a good answer has, and which of it the learner's had. */
function rubricLines(
  {question, answer, grade}: QuizItem,
  width: number,
): readonly Line[] {
  if (question.kind !== 'open') return [];
  const ticks = answer?.kind === 'open' && grade?.outcome !== 'shown' ? answer.ticks : [];
  return question.rubric.flatMap(({id, text}) => {
    const had = ticks.includes(id);
    const lead = span(`${had ? signs.done : signs.open} `, had ? {colour: 'safe'} : {});
    return wrap([lead, ...inlineLine(text)], width, 2);
  });
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
