import type {Offer} from '../keys.js';
import type {World} from '../state/world.js';
import {scrolledAway} from '../text/scrolled.js';

/** Keys that scroll, where there are more rows than fit. */
export function scrollOffers({t, laid}: World): readonly Offer[] {
  if (scrolledAway({}, {laid}).below === 0) return [];
  return [
    {on: ['up', 'down'], does: t.does.scroll},
    {on: ['page-up', 'page-down', 'toggle'], does: t.does.scrollPage, told: 'help'},
    {on: ['first', 'last'], does: t.does.firstLast, told: 'help'},
  ];
}
