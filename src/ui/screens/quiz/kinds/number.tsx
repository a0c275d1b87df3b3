import {Box} from 'ink';
import {bold, dim} from '../../../../text/style.js';
import {T} from '../../../components/look.js';
import {type Asked, offer} from './kind.js';

export const numeric: Asked<'numeric'> = {
  count: () => 0,
  body: ({question}, {typed}) => {
    const entry = (
      <Box key="number" paddingLeft={2} aria-role="textbox">
        <T is={bold}>{typed}</T>
        <T is={{inverse: true}}> </T>
        <T is={dim}>{` ${question.unit}`}</T>
      </Box>
    );
    return {entries: [entry], focus: 0};
  },
  offers: (_, __, does) => [
    offer.answer(does),
    {on: ['type'], does: does.number, told: 'help'},
    {on: ['erase'], does: does.erase, told: 'help'},
  ],
  answer: (_, {typed}) => (typed.trim() ? {kind: 'numeric', typed} : null),
};
