import {kafkaWords} from '../../systems/kafka/evidence/words/words.js';
import type {Entry} from '../../engine/history/history.js';
import {foldLive, initialLive, type LiveState} from '../../presenting/run/live.js';
import {tablesNow} from '../../presenting/run/live-tables.js';
import {words} from '../../presenting/words/words.js';
import type {Moment} from '../../engine/timeline/state.js';
import {kafkaLiveIn} from '../../systems/kafka/evidence/view.js';
import {views} from '../../systems/registry.js';
import type {Output} from '../output.js';
import type {Style} from '../terminal-text.js';

const redrawEvery = 66;

const signs: Readonly<
  Record<Moment['sign'], {readonly mark: string; readonly style: Style}>
> = {
  info: {mark: ' ', style: 'reset'},
  fault: {mark: '!', style: 'yellow'},
  good: {mark: '✓', style: 'green'},
  bad: {mark: '✗', style: 'red'},
  wait: {mark: '…', style: 'dim'},
};

/** One moment of a run, on one line whatever its text is: `  1.5  ✗ broker 1 killed`. */
export function momentLine({at, sign, text}: Moment, paint: Output['paint']): string {
  const {mark, style} = signs[sign];
  return paint(
    style,
    `${(at / 1000).toFixed(1).padStart(6)}  ${mark} ${text.replaceAll(/\s+/g, ' ')}`,
  );
}

/** Follows a run on a terminal: each notable moment a line, and one line of counters that is drawn over. */
export function liveView(output: Output): (entry: Entry) => void {
  let state = initialLive();
  // A moment may be told late and belong before others: not all that is new is at the end.
  const told = new Set<Moment>();
  let drawnAt = 0;
  return (entry) => {
    state = foldLive(state, entry, views);
    if (!output.live) return;
    for (const moment of state.timeline.moments.filter((one) => !told.has(one))) {
      told.add(moment);
      output.remark(momentLine(moment, output.paint));
    }
    const now = performance.now();
    if (now - drawnAt < redrawEvery && !state.ended) return;
    drawnAt = now;
    output.redraw(state.ended ? '' : counters(state));
  };
}

function counters(state: LiveState): string {
  const {brokers, committed} = kafkaLiveIn(state);
  const {states} = kafkaWords.plain;
  const ends = brokers.map(({id, state: is, logEnd}) => ({
    ...{id, logEnd, state: is === 'running' ? null : states[is]},
  }));
  const logs = ends.length === 0 ? '' : words.cli.run.logs(ends, committed);
  const time = (state.at / 1000).toFixed(1).padStart(6);
  return `${time}  ${words.cli.run.counters(state)}${tables(state)}${logs}`;
}

/** `; rows: outbox 31 (2 unsent, the oldest for 1.2 s) · orders 31` */
function tables(state: LiveState): string {
  const {among, liveLine} = words.tables;
  const all = tablesNow(state, state.at).map(({table, rows, more}) =>
    [table, rows, ...(more.length === 0 ? [] : [among(more)])].join(' '),
  );
  return all.length === 0 ? '' : liveLine(all);
}
