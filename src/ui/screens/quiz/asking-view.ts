import type {SpotTheLineQuestion} from '../../../course/course.js';
import type {QuizItem} from '../../../course/quiz.js';
import {codeLine} from '../../markdown/code.js';
import {inlineLine} from '../../markdown/inline.js';
import type {Focus} from '../../state/picture.js';
import {bodyWidth, proseWidth, type World} from '../../state/world.js';
import {type Line, span} from '../../text/line.js';
import {wrap} from '../../text/wrap.js';
import {bold, dim, safe, signs, type Style} from '../../theme.js';
import {choicesShown, itemsShown, rubricShown} from './answering.js';
import type {Draft} from './quiz-screen.js';

type Body = {readonly lines: readonly Line[]; readonly focus: Focus};

/** What is to be chosen, ordered, typed or ticked; the focus is the row under the cursor. */
export function questionBody(item: QuizItem, draft: Draft, world: World): Body {
  const width = proseWidth(world.size);
  const {question} = item;
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return choiceBody(item, draft, width);
    case 'order':
      return orderBody(item, draft, width);
    case 'numeric':
      return numericBody(question.unit, draft);
    case 'spot-the-line':
      return codeBody(question, draft, bodyWidth(world.size));
    case 'open':
      return rubricBody(item, draft, width);
  }
}

function listed(entries: readonly (readonly Line[])[], cursor: number): Body {
  const from = entries.slice(0, cursor).flat().length;
  return {
    lines: entries.flat(),
    focus: {from, to: from + (entries[cursor]?.length ?? 1)},
  };
}

function pointer(here: boolean): readonly Line[number][] {
  return [span(here ? `${signs.here} ` : '  ', {colour: 'accent', bold: true})];
}

function choiceBody(item: QuizItem, {cursor, chosen}: Draft, width: number): Body {
  const several = item.question.kind === 'multiple';
  const entries = choicesShown(item).map(({id, text}, index) => {
    const here = index === cursor;
    const ticked = chosen.includes(id);
    const box = ticked ? `[${signs.done}] ` : '[ ] ';
    const lead = [
      ...pointer(here),
      span(`${index + 1}  `, dim),
      ...(several ? [span(box, ticked ? safe : {})] : []),
    ];
    return wrap([...lead, ...inlineLine(text, here ? bold : {})], width, several ? 9 : 5);
  });
  return listed(entries, cursor);
}

function orderBody(item: QuizItem, draft: Draft, width: number): Body {
  const entries = itemsShown(item, draft).map(({text}, index) => {
    const here = index === draft.cursor;
    const held = here && draft.held;
    const lead = [
      span(held ? '⇅ ' : here ? `${signs.here} ` : '  ', {colour: 'accent', bold: true}),
      span(`${index + 1}.  `, dim),
    ];
    const style: Style = held ? {bold: true, inverse: true} : here ? bold : {};
    return wrap([...lead, ...inlineLine(text, style)], width, 6);
  });
  return listed(entries, draft.cursor);
}

function numericBody(unit: string, {typed}: Draft): Body {
  const row: Line = [
    span('  '),
    span(typed, bold),
    span(' ', {inverse: true}),
    span(` ${unit}`, dim),
  ];
  return {lines: [row], focus: {from: 0, to: 1}};
}

function codeBody(question: SpotTheLineQuestion, {cursor}: Draft, width: number): Body {
  const here = question.lines[cursor]?.line;
  const entries = question.code.split('\n').map((code, index) => {
    const number = index + 1;
    const choosable = question.lines.some(({line}) => line === number);
    const lead = [
      ...pointer(number === here),
      span(`${String(number).padStart(2)}${choosable ? ' ▏' : '  '}`, dim),
    ];
    const words = codeLine(code, question.codeLanguage);
    const style: Style = number === here ? {bold: true} : {};
    return wrap(
      [...lead, ...words.map(({text, style: own}) => span(text, {...own, ...style}))],
      width,
      8,
    );
  });
  return listed(entries, (here ?? 1) - 1);
}

function rubricBody(item: QuizItem, {cursor, chosen}: Draft, width: number): Body {
  const entries = rubricShown(item).map(({id, text}, index) => {
    const here = index === cursor;
    const ticked = chosen.includes(id);
    const lead = [
      ...pointer(here),
      span(ticked ? `[${signs.done}] ` : '[ ] ', ticked ? safe : {}),
    ];
    return wrap([...lead, ...inlineLine(text, here ? bold : {})], width, 6);
  });
  return listed(entries, cursor);
}
