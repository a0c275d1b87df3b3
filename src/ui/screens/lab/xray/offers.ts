import {logsIn} from '../../../../systems/kafka/evidence/scene.js';
import type {Offer} from '../../../keys.js';
import type {World} from '../../../state/world.js';
import type {LabScreen} from '../lab-screen.js';
import {topicAt, type XrayPlace} from './topics.js';

/** The arrows go through time; what does not fit is still scrolled. */
export function xrayOffers(
  {result}: Pick<LabScreen, 'result'>,
  place: XrayPlace,
  {scroll, world: {t}}: {readonly scroll: readonly Offer[]; readonly world: World},
): readonly Offer[] {
  if (result === null) return scroll;
  const topics: readonly Offer[] =
    logsIn(result.report).further.length > 0 ? [{on: ['topic'], does: t.does.topic}] : [];
  if (topicAt(result, place).frames.length < 2) return [...topics, ...scroll];
  return [
    {on: ['earlier', 'later'], does: t.does.inTime},
    ...topics,
    {on: ['first', 'last'], does: t.does.firstLastFrame, told: 'help'},
    ...scroll.filter(({on}) => !on.includes('first')),
  ];
}
