import type {Offer} from '../keys.js';
import type {Words} from '../../presenting/words/words.js';
import {isLastPage, type Paged} from '../text/pages.js';

/** Keys of a text in pages; on its last page, enter does what `end` says. */
export function pageOffers(
  text: Paged,
  {end, does}: {readonly end: string; readonly does: Words['does']},
): readonly Offer[] {
  const last = isLastPage(text);
  const on: readonly Offer[] = [
    {on: ['toggle', 'right', 'down', 'page-down'], does: does.nextPage, told: 'help'},
  ];
  const back: readonly Offer[] = [
    {on: ['left'], does: does.pageBack},
    {on: ['up', 'page-up'], does: does.pageBack, told: 'help'},
  ];
  return [
    {on: ['enter'], does: last ? end : does.nextPage},
    ...(text.at > 0 ? back : []),
    ...(last ? [] : on),
    ...(text.all.length > 1
      ? [{on: ['first', 'last'], does: does.firstLastPage, told: 'help'} as const]
      : []),
  ];
}
