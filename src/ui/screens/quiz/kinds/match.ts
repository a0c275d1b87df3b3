import type {MatchQuestion} from '../../../../course/question.js';
import {inlineLine} from '../../../../text/markdown/inline.js';
import {proseWidth, type World} from '../../../state/world.js';
import {blank, type Line, span} from '../../../../text/line.js';
import {wrap} from '../../../../text/wrap.js';
import {bold, dim} from '../../../../text/style.js';
import type {Draft} from '../quiz-screen.js';
import {type Asked, type Body, listed, type Of, offer, pointer} from './kind.js';

type Partner = MatchQuestion['partners'][number];

function partnersShown({question, order}: Of<'match'>): readonly Partner[] {
  return order.flatMap((id) => question.partners.find((one) => one.id === id) ?? []);
}

/** The index of the partner that an item has been given, or −1. */
function givenTo({question, order}: Of<'match'>, {set}: Draft, index: number): number {
  return order.indexOf(set[question.items[index]?.id ?? ''] ?? '');
}

/** Items above, each with the number of its partner; the partners below. */
function body(item: Of<'match'>, draft: Draft, {size}: World): Body {
  const width = proseWidth(size);
  const partners = partnersShown(item);
  const entries = item.question.items.map(({text}, index): readonly Line[] => {
    const here = index === draft.cursor;
    const given = givenTo(item, draft, index);
    const number = given < 0 ? ' ' : String(given + 1);
    const box = span(`[${number}] `, given < 0 ? {} : {colour: 'accent', bold: true});
    const row = wrap(
      [pointer(here), box, ...inlineLine(text, here ? bold : {})],
      width,
      6,
    );
    const partner = here ? partners[given] : undefined;
    if (partner === undefined) return row;
    return [
      ...row,
      ...wrap([span('      → '), ...inlineLine(partner.text, dim)], width, 8),
    ];
  });
  const {lines, focus} = listed(entries, draft.cursor);
  const own = givenTo(item, draft, draft.cursor);
  const below = partners.flatMap(({text}, index) =>
    wrap(
      [span(`   ${index + 1}  `, dim), ...inlineLine(text, index === own ? bold : {})],
      width,
      6,
    ),
  );
  return {lines: [...lines, blank, ...below], focus};
}

function given(item: Of<'match'>, draft: Draft, index: number): Draft {
  const of = item.question.items[draft.cursor]?.id;
  const partner = item.order[index];
  if (of === undefined || partner === undefined) return draft;
  return {...draft, set: {...draft.set, [of]: partner}};
}

/** The first item without a partner after the cursor, or else before it; the cursor itself when there is none. */
function nextOpen({question}: Of<'match'>, {set, cursor}: Draft): number {
  const open = question.items.flatMap(({id}, index) =>
    set[id] === undefined ? [index] : [],
  );
  return open.find((index) => index > cursor) ?? open[0] ?? cursor;
}

function picked(item: Of<'match'>, draft: Draft, index: number): Draft {
  const next = given(item, draft, index);
  return next === draft ? draft : {...next, cursor: nextOpen(item, next)};
}

export const match: Asked<'match'> = {
  count: ({question}) => question.items.length,
  body,
  offers: (_, __, does) => [
    {on: ['pick'], does: does.pair},
    {on: ['left', 'right'], does: does.otherPair},
    offer.move(does),
    offer.answer(does),
  ],
  answer: ({question}, {set}) =>
    question.items.every(({id}) => set[id] !== undefined)
      ? {kind: 'match', partners: set}
      : null,
  picked,
  turned: (item, draft, by) => {
    const {length} = item.order;
    const now = givenTo(item, draft, draft.cursor);
    const first = by > 0 ? 0 : length - 1;
    return given(item, draft, now < 0 ? first : (now + by + length) % length);
  },
  unfinished: (item, draft) => {
    const here = givenTo(item, draft, draft.cursor) < 0;
    return here ? draft : {...draft, cursor: nextOpen(item, draft)};
  },
};
