import type {Choice} from '../../../../course/question.js';
import {inlineLine} from '../../../../text/markdown/inline.js';
import {proseWidth, type World} from '../../../state/world.js';
import {span} from '../../../../text/line.js';
import {wrap} from '../../../../text/wrap.js';
import {bold, dim, safe, signs} from '../../../../text/style.js';
import type {Draft} from '../quiz-screen.js';
import {type Asked, type Body, listed, type Of, offer, pointer, ticked} from './kind.js';

type Choosing = Of<'single'> | Of<'multiple'> | Of<'predict-lab'>;

function shown({question, order}: Choosing): readonly Choice[] {
  return order.flatMap((id) => question.choices.find((choice) => choice.id === id) ?? []);
}

const count = ({question}: Choosing): number => question.choices.length;

function body(item: Choosing, {cursor, chosen}: Draft, {size}: World): Body {
  const several = item.question.kind === 'multiple';
  const entries = shown(item).map(({id, text}, index) => {
    const here = index === cursor;
    const on = chosen.includes(id);
    const box = on ? `[${signs.done}] ` : '[ ] ';
    const lead = [
      pointer(here),
      span(`${index + 1}  `, dim),
      ...(several ? [span(box, on ? safe : {})] : []),
    ];
    const words = inlineLine(text, here ? bold : {});
    return wrap([...lead, ...words], proseWidth(size), several ? 9 : 5);
  });
  return listed(entries, cursor);
}

export const single: Asked<'single'> = {
  count,
  body,
  offers: (_, __, does) => [offer.answer(does), offer.move(does), offer.pick(does)],
  answer: (item, {cursor}) => {
    const choice = shown(item)[cursor]?.id;
    return choice === undefined ? null : {kind: 'single', choice};
  },
};

export const predictLab: Asked<'predict-lab'> = {
  ...{count, body},
  offers: (_, __, does) => [offer.answer(does), offer.move(does), offer.pick(does)],
  answer: (item, {cursor}) => {
    const choice = shown(item)[cursor]?.id;
    return choice === undefined ? null : {kind: 'predict-lab', choice};
  },
};

export const multiple: Asked<'multiple'> = {
  count,
  body,
  offers: (_, __, does) => [
    offer.tick(does),
    offer.answer(does),
    offer.move(does),
    offer.pick(does),
  ],
  answer: (_, {chosen}) =>
    chosen.length > 0 ? {kind: 'multiple', choices: chosen} : null,
  toggled: (item, draft) => ticked(draft, shown(item)[draft.cursor]?.id),
  picked: (item, draft, index) =>
    ticked({...draft, cursor: index}, shown(item)[index]?.id),
};
