import {span} from '../../../../text/line.js';
import {bold, dim} from '../../../../text/style.js';
import {type Asked, offer} from './kind.js';

export const numeric: Asked<'numeric'> = {
  count: () => 0,
  body: ({question}, {typed}) => ({
    lines: [
      [
        span('  '),
        span(typed, bold),
        span(' ', {inverse: true}),
        span(` ${question.unit}`, dim),
      ],
    ],
    focus: {from: 0, to: 1},
  }),
  offers: (_, __, does) => [
    offer.answer(does),
    {on: ['type'], does: does.number, told: 'help'},
    {on: ['erase'], does: does.erase, told: 'help'},
  ],
  answer: (_, {typed}) => (typed.trim() ? {kind: 'numeric', typed} : null),
};
