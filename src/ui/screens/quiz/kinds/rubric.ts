import type {RubricItem} from '../../../../course/question.js';
import {inlineLine} from '../../../../text/markdown/inline.js';
import {proseWidth} from '../../../state/world.js';
import {span} from '../../../../text/line.js';
import {wrap} from '../../../../text/wrap.js';
import {bold, safe, signs} from '../../../../text/style.js';
import {type Asked, listed, type Of, offer, pointer, ticked} from './kind.js';

function shown({question, revealed}: Of<'open'>): readonly RubricItem[] {
  return revealed ? question.rubric : [];
}

export const open: Asked<'open'> = {
  count: (item) => shown(item).length,
  body: (item, {cursor, chosen}, {size}) => {
    const entries = shown(item).map(({id, text}, index) => {
      const here = index === cursor;
      const on = chosen.includes(id);
      const box = span(on ? `[${signs.done}] ` : '[ ] ', on ? safe : {});
      const words = inlineLine(text, here ? bold : {});
      return wrap([pointer(here), box, ...words], proseWidth(size), 6);
    });
    return listed(entries, cursor);
  },
  offers: ({revealed}, _, does) =>
    revealed
      ? [
          offer.tick(does),
          {on: ['enter'], does: does.grade},
          offer.move(does),
          offer.pick(does),
        ]
      : [{on: ['enter'], does: does.showRubric}],
  answer: (_, {chosen}) => ({kind: 'open', ticks: chosen}),
  toggled: (item, draft) => ticked(draft, shown(item)[draft.cursor]?.id),
  picked: (item, draft, index) =>
    ticked({...draft, cursor: index}, shown(item)[index]?.id),
};
