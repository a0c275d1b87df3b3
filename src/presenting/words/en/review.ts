import type {Due} from '../../review/due.js';
import {shortDateEn, whenEn} from './when.js';

const things = (items: number): string =>
  items === 1 ? '1 question' : `${items} questions`;

/** What the review says, in English. */
export const reviewEn = {
  title: 'review',
  due: (items: number) => `${items} due`,
  keyDoes: (items: number) => `review ${items}`,
  when: whenEn,
  date: shortDateEn,
  comesAgain: (days: number, easy: boolean) =>
    `Comes again ${whenEn(days)}${easy ? ', because it was easy' : ''}.`,
  comeAgain: 'They come again:',
  again: (items: number, days: number) => `${items} ${whenEn(days)}`,
  nothing: 'Nothing is due today.',
  nothingYet: 'Nothing is due: only what you have answered once comes again.',
  next: ({items, inDays, date}: NonNullable<Due['next']>) =>
    `Next: ${things(items)} ${whenEn(inDays)}, ${shortDateEn(date)}.`,
} as const;
