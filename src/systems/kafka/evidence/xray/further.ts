/** The X-ray of the further topics: for each of them its own pictures and frames. */
import type {Picture} from './before-after.js';
import type {HoldingKind} from '../../../../engine/plan/holding.js';
import {eventsOf} from '../../../../engine/history/handlers.js';
import {kafkaEventsOf} from '../kafka-events.js';
import type {History} from '../../../../engine/history/history.js';
import {withoutOldNews} from './old-news.js';
import type {Moment} from '../../../../engine/timeline/state.js';
import {type Frame, framesOf} from './frames.js';

export type TopicXray = {
  /** The shop's name for it. */
  readonly topic: string;
  readonly holds: HoldingKind;
  /** Each time that what was seen had changed. */
  readonly xray: readonly Picture[];
  readonly frames: readonly Frame[];
};

/** In the order of the lab; none where a run had no further topic, or was saved before they were looked at. */
export function furtherXrays(
  history: History,
  timeline: readonly Moment[],
): readonly TopicXray[] {
  const [began] = eventsOf(history, 'run-began');
  const looks = kafkaEventsOf(history, 'xray-further');
  return (began?.holdings ?? []).flatMap(({name, holds}) => {
    const pictures = looks.flatMap(({at, topics}) =>
      topics
        .filter(({topic}) => topic === name)
        .map(({partitions}) => ({at, partitions})),
    );
    const xray = withoutOldNews(changesOnly(pictures));
    if (xray.length === 0) return [];
    return [{topic: name, holds, xray, frames: framesOf(xray, timeline)}];
  });
}

/** The pictures that differ from the one before. */
export function changesOnly(pictures: readonly Picture[]): readonly Picture[] {
  let last = '';
  return pictures.filter(({partitions}) => {
    const picture = JSON.stringify(partitions);
    const same = picture === last;
    last = picture;
    return !same;
  });
}
