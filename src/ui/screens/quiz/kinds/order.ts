import type {OrderItem} from '../../../../course/question.js';
import {inlineLine} from '../../../../text/markdown/inline.js';
import {proseWidth} from '../../../state/world.js';
import {span} from '../../../../text/line.js';
import {wrap} from '../../../../text/wrap.js';
import {bold, dim, signs, type Style} from '../../../../text/style.js';
import type {Draft} from '../quiz-screen.js';
import {type Asked, listed, type Of, offer} from './kind.js';

function shown({question}: Of<'order'>, {order}: Draft): readonly OrderItem[] {
  return order.flatMap((id) => question.items.find((item) => item.id === id) ?? []);
}

/** The cursor goes there, and takes along what is held. */
function moved(_: Of<'order'>, draft: Draft, to: number): Draft {
  const own = draft.order[draft.cursor];
  if (!draft.held || own === undefined) return {...draft, cursor: to};
  const order = draft.order.toSpliced(draft.cursor, 1).toSpliced(to, 0, own);
  return {...draft, order, cursor: to};
}

export const order: Asked<'order'> = {
  count: ({question}) => question.items.length,
  body: (item, draft, {size}) => {
    const entries = shown(item, draft).map(({text}, index) => {
      const here = index === draft.cursor;
      const held = here && draft.held;
      const sign = held ? '⇅ ' : here ? `${signs.here} ` : '  ';
      const lead = [
        span(sign, {colour: 'accent', bold: true}),
        span(`${index + 1}.  `, dim),
      ];
      const style: Style = held ? {bold: true, inverse: true} : here ? bold : {};
      return wrap([...lead, ...inlineLine(text, style)], proseWidth(size), 6);
    });
    return listed(entries, draft.cursor);
  },
  offers: (_, {held}, does) => [
    {on: ['toggle'], does: held ? does.put : does.take},
    {on: ['up', 'down'], does: held ? does.moveIt : does.move},
    offer.answer(does),
    offer.pick(does),
  ],
  answer: (_, draft) => ({kind: 'order', order: draft.order}),
  toggled: (_, draft) => ({...draft, held: !draft.held}),
  picked: moved,
  moved,
};
