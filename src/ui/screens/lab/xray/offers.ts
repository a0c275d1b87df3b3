import {tablesIn} from '../../../../engine/tables/tables.js';
import type {Offer} from '../../../keys.js';
import type {World} from '../../../state/world.js';
import type {LabScreen} from '../lab-screen.js';
import {pageAt, pagesOf, type XrayPlace} from './pages.js';

/** The arrows go through time; what does not fit is still scrolled. */
export function xrayOffers(
  {result}: Pick<LabScreen, 'result'>,
  place: XrayPlace,
  {scroll, world: {t}}: {readonly scroll: readonly Offer[]; readonly world: World},
): readonly Offer[] {
  if (result === null) return scroll;
  const other = tablesIn(result.report).length > 0 ? t.does.otherPage : t.does.topic;
  const pages: readonly Offer[] =
    pagesOf(result).length > 1 ? [{on: ['topic'], does: other}] : [];
  if (pageAt(result, place).frames.length < 2) return [...pages, ...scroll];
  return [
    {on: ['earlier', 'later'], does: t.does.inTime},
    ...pages,
    {on: ['first', 'last'], does: t.does.firstLastFrame, told: 'help'},
    ...scroll.filter(({on}) => !on.includes('first')),
  ];
}
