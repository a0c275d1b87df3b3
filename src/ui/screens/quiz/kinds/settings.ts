import type {FixConfigQuestion, Setting} from '../../../../course/question.js';
import {type CodePart, codeRows} from '../../../../course/kinds/config-code.js';
import {shownValues} from '../../../../course/kinds/settings.js';
import {codeLine, restyled} from '../../../../text/markdown/code.js';
import {bodyWidth, type World} from '../../../state/world.js';
import {blank, type Line, span} from '../../../../text/line.js';
import {wrap} from '../../../../text/wrap.js';
import {dim, type Style} from '../../../../text/style.js';
import type {Draft} from '../quiz-screen.js';
import {type Asked, type Body, listed, type Of, offer, pointer} from './kind.js';

const changedSign = '* ';

function valueIn({set}: Draft, {name, shown}: Setting): string {
  return set[name] ?? shown;
}

const current = ({question}: Of<'fix-config'>, {cursor}: Draft): Setting | undefined =>
  question.settings[cursor];

/** The code with the values chosen so far; below it what the setting under the cursor may be. */
function body(item: Of<'fix-config'>, draft: Draft, {size}: World): Body {
  const {question} = item;
  const width = bodyWidth(size);
  const here = current(item, draft);
  const rows = codeRows(question.code);
  const entries = rows.map((parts) => codeRow(parts, {question, draft, here, width}));
  const at = rows.findIndex((parts) =>
    parts.some((part) => 'setting' in part && part.setting === here?.name),
  );
  const {lines, focus} = listed(entries, Math.max(0, at));
  const below = here === undefined ? [] : offeredRow(here, valueIn(draft, here), width);
  return {lines: [...lines, blank, ...below], focus};
}

type Row = {
  readonly question: FixConfigQuestion;
  readonly draft: Draft;
  readonly here: Setting | undefined;
  readonly width: number;
};

function codeRow(parts: readonly CodePart[], row: Row): readonly Line[] {
  const {question, draft, here, width} = row;
  const settings = parts.flatMap((part) =>
    'setting' in part ? question.settings.filter(({name}) => name === part.setting) : [],
  );
  const changed = settings.some((one) => valueIn(draft, one) !== one.shown);
  const text = parts.map((part) => pieceOf(part, row)).join('');
  const words = parts.reduce<{line: Line; from: number}>(
    ({line, from}, part) => {
      const to = from + pieceOf(part, row).length;
      const style = 'setting' in part ? slotStyle(part.setting === here?.name) : null;
      return {line: style === null ? line : restyled(line, {from, to}, style), from: to};
    },
    {line: codeLine(text, question.codeLanguage), from: 0},
  ).line;
  const lead = [
    pointer(settings.some(({name}) => name === here?.name)),
    span(changed ? changedSign : '  ', {colour: 'store', bold: true}),
  ];
  const indent = text.length - text.trimStart().length;
  return wrap([...lead, ...words], width, Math.min(indent + 6, 20));
}

function pieceOf(part: CodePart, {question, draft}: Row): string {
  if ('text' in part) return part.text;
  const setting = question.settings.find(({name}) => name === part.setting);
  return setting === undefined ? '' : valueIn(draft, setting);
}

const slotStyle = (here: boolean): Style =>
  here ? {bold: true, inverse: true} : {bold: true, colour: 'accent'};

/** `acks:  1 0   2 1   3 all` */
function offeredRow(
  {name, offered}: Setting,
  chosen: string,
  width: number,
): readonly Line[] {
  const values = offered.flatMap(({value}, index) => [
    span(`  ${index + 1} `, dim),
    span(value, value === chosen ? {bold: true, inverse: true} : {}),
  ]);
  return wrap([span(`${name}:`), ...values], width, 4);
}

function withValue(item: Of<'fix-config'>, draft: Draft, index: number): Draft {
  const setting = current(item, draft);
  const value = setting?.offered[index]?.value;
  if (setting === undefined || value === undefined) return draft;
  return {...draft, set: {...draft.set, [setting.name]: value}};
}

function turned(item: Of<'fix-config'>, draft: Draft, by: number): Draft {
  const setting = current(item, draft);
  if (setting === undefined) return draft;
  const {length} = setting.offered;
  const now = setting.offered.findIndex(({value}) => value === valueIn(draft, setting));
  return withValue(item, draft, (now + by + length) % length);
}

export const fixConfig: Asked<'fix-config'> = {
  count: ({question}) => question.settings.length,
  body,
  offers: (_, __, does) => [
    {on: ['left', 'right'], does: does.otherValue},
    offer.move(does),
    offer.answer(does),
    {on: ['toggle'], does: does.otherValue, told: 'help'},
    offer.pick(does),
  ],
  answer: ({question}, {set}) => {
    const values = {...shownValues(question), ...set};
    const changed = question.settings.some(({name, shown}) => values[name] !== shown);
    return changed ? {kind: 'fix-config', values} : null;
  },
  picked: withValue,
  turned,
  toggled: (item, draft) => turned(item, draft, 1),
};
