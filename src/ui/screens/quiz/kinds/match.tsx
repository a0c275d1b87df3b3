import {Box} from 'ink';
import type {MatchQuestion} from '../../../../course/question.js';
import {bold, dim} from '../../../../text/style.js';
import {Hang, T} from '../../../components/look.js';
import {Inline} from '../../../components/markdown.js';
import {Option} from '../../../components/option.js';
import {useWorld} from '../../../components/world-context.js';
import type {Draft} from '../quiz-screen.js';
import {type Asked, type Body, type Of, offer} from './kind.js';

type Partner = MatchQuestion['partners'][number];

function partnersShown({question, order}: Of<'match'>): readonly Partner[] {
  return order.flatMap((id) => question.partners.find((one) => one.id === id) ?? []);
}

/** The index of the partner that an item has been given, or −1. */
function givenTo({question, order}: Of<'match'>, {set}: Draft, index: number): number {
  return order.indexOf(set[question.items[index]?.id ?? ''] ?? '');
}

/** Items above, each with the number of its partner; the partners below. */
function body(item: Of<'match'>, draft: Draft): Body {
  const partners = partnersShown(item);
  const own = givenTo(item, draft, draft.cursor);
  const entries = item.question.items.map(({id, text}, index) => {
    const here = index === draft.cursor;
    const given = givenTo(item, draft, index);
    const partner = here ? partners[given] : undefined;
    return (
      <Option key={id} here={here} before={<Given number={given + 1} />}>
        <Inline text={text} is={here ? bold : {}} />
        {partner === undefined ? null : (
          <Hang lead={<T>→ </T>}>
            <Inline text={partner.text} is={dim} />
          </Hang>
        )}
      </Option>
    );
  });
  const below = partners.map(({id, text}, index) => (
    <Hang key={id} lead={<T is={dim}>{`   ${index + 1}  `}</T>}>
      <Inline text={text} is={index === own ? bold : {}} />
    </Hang>
  ));
  return {entries, focus: draft.cursor, below};
}

function Given({number}: {readonly number: number}) {
  const {signs} = useWorld().t.quiz;
  const none = number === 0;
  return (
    <Box aria-label={none ? signs.noPartner : `${number}`}>
      <T is={none ? {} : {colour: 'accent', bold: true}}>{`[${none ? ' ' : number}] `}</T>
    </Box>
  );
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
