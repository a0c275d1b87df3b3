import type {Choice} from '../../../../course/question.js';
import {bold} from '../../../../text/style.js';
import {Inline} from '../../../components/markdown.js';
import {Option} from '../../../components/option.js';
import type {Draft} from '../quiz-screen.js';
import {type Asked, type Body, type Of, offer, ticked} from './kind.js';

type Choosing = Of<'single'> | Of<'multiple'> | Of<'predict-lab'>;

function shown({question, order}: Choosing): readonly Choice[] {
  return order.flatMap((id) => question.choices.find((choice) => choice.id === id) ?? []);
}

const count = ({question}: Choosing): number => question.choices.length;

function body(item: Choosing, {cursor, chosen}: Draft): Body {
  const several = item.question.kind === 'multiple';
  const entries = shown(item).map(({id, text}, index) => {
    const here = index === cursor;
    return (
      <Option
        key={id}
        here={here}
        before={`${index + 1}  `}
        {...(several ? {ticked: chosen.includes(id)} : {})}
      >
        <Inline text={text} is={here ? bold : {}} />
      </Option>
    );
  });
  return {entries, focus: cursor};
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
