import type {Offer} from '../keys.js';
import {bodyHeight, type World} from '../state/world.js';

/** Keys that scroll, where there are more rows than fit. */
export function scrollOffers(rows: number, {t, size}: World): readonly Offer[] {
  if (rows <= bodyHeight(size)) return [];
  return [
    {on: ['up', 'down'], does: t.does.scroll},
    {on: ['page-up', 'page-down', 'toggle'], does: t.does.scrollPage, told: 'help'},
    {on: ['first', 'last'], does: t.does.firstLast, told: 'help'},
  ];
}
