import type {OrderItem} from '../../../../course/question.js';
import {bold, signs} from '../../../../text/style.js';
import {Inline} from '../../../components/markdown.js';
import {Option} from '../../../components/option.js';
import type {Draft} from '../quiz-screen.js';
import {type Asked, type Of, offer} from './kind.js';

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
  body: (item, draft) => {
    const entries = shown(item, draft).map(({id, text}, index) => {
      const here = index === draft.cursor;
      const held = here && draft.held;
      return (
        <Option
          key={id}
          here={here}
          pointer={held ? '⇅' : signs.here}
          before={`${index + 1}.  `}
        >
          <Inline text={text} is={held ? {...bold, inverse: true} : here ? bold : {}} />
        </Option>
      );
    });
    return {entries, focus: draft.cursor};
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
