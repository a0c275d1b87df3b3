import {kafkaWords} from '../../../../systems/kafka/evidence/words/words.js';
import type {LiveState} from '../../../../presenting/run/live.js';
import {kafkaLiveIn} from '../../../../systems/kafka/evidence/view.js';
import {bodyWidth, type World} from '../../../state/world.js';
import {line, type Line, span} from '../../../../text/line.js';
import {bold, dim, type Style} from '../../../../text/style.js';

/** What has happened to the orders so far: one row a stage of the pipeline. */
export function counterLines(live: LiveState, {t, size}: World): readonly Line[] {
  const wide = bodyWidth(size) >= 76;
  const names = wide ? t.live.names : t.live.shortNames;
  const cell = (count: number | null, name: string): Line => [
    span(String(count ?? '–').padStart(wide ? 6 : 5), count ? bold : dim),
    span(` ${name}${wide ? '  ' : ' '}`, dim),
  ];
  const head = (text: string, style: Style): Line => [
    span(text.padEnd(9), {...style, bold: true}),
  ];
  const later = live.ships || live.ended ? [] : line(t.live.shipsLater, dim);
  return [
    [
      ...head(t.live.checkout, {colour: 'produce'}),
      ...cell(live.attempted, names.attempted),
      ...cell(live.yes, names.yes),
      ...cell(live.no, names.no),
      ...cell(live.pending, names.pending),
    ],
    [
      ...head(t.live.log, {colour: 'store'}),
      ...cell(kafkaLiveIn(live).committed, kafkaWords.live.belowHighWatermark),
    ],
    [
      ...head(t.live.shipping, {colour: 'consume'}),
      ...cell(live.shipped, names.shipped),
      ...later,
    ],
  ];
}
