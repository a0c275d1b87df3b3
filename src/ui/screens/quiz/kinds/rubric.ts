import type {RubricItem} from '../../../../course/question.js';
import {rubricEntries} from '../../rubric-entries.js';
import {type Asked, type Of, offer, ticked} from './kind.js';

function shown({question, revealed}: Of<'open'>): readonly RubricItem[] {
  return revealed ? question.rubric : [];
}

export const open: Asked<'open'> = {
  count: (item) => shown(item).length,
  body: (item, {cursor, chosen}) => ({
    entries: rubricEntries(shown(item), {cursor, ticks: chosen}),
    focus: cursor,
  }),
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
