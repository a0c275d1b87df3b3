import type {Entry} from '../../lab/history.js';
import {foldLive, initialLive, type LiveState} from '../../lab/live.js';
import type {Moment} from '../../lab/timeline/state.js';
import type {Output, Style} from '../output.js';

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

/** One moment of a run: `  1.5  ✗ broker 1 killed`. */
export function momentLine({at, sign, text}: Moment, paint: Output['paint']): string {
  const {mark, style} = signs[sign];
  return paint(style, `${(at / 1000).toFixed(1).padStart(6)}  ${mark} ${text}`);
}

/** Follows a run on a terminal: each notable moment a line, and one line of counters that is drawn over. */
export function liveView(output: Output): (entry: Entry) => void {
  let state = initialLive();
  let told = 0;
  let drawnAt = 0;
  return (entry) => {
    state = foldLive(state, entry);
    if (!output.live) return;
    const {moments} = state.timeline;
    for (const moment of moments.slice(told))
      output.remark(momentLine(moment, output.paint));
    told = moments.length;
    const now = performance.now();
    if (now - drawnAt < redrawEvery && !state.ended) return;
    drawnAt = now;
    output.redraw(state.ended ? '' : counters(state));
  };
}

function counters(state: LiveState): string {
  const brokers = state.brokers
    .map(
      ({id, state: is, logEnd}) =>
        `${id} ${is === 'running' ? '' : `${is} `}${logEnd ?? '–'}`,
    )
    .join(' · ');
  return `${(state.at / 1000).toFixed(1).padStart(6)}  ${state.yes} told yes, ${state.no} no, ${state.pending} pending; logs end at ${brokers}; committed ${state.committed ?? '–'}`;
}
