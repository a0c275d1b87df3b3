import {type TableSeen, tablesIn} from '../../../../engine/tables/tables.js';
import {stopsOf, type TableStop} from '../../../../presenting/run/tables.js';
import {words} from '../../../../presenting/words/words.js';
import {type LogsScene, logsIn} from '../../../../systems/kafka/evidence/scene.js';
import {
  type Frame,
  openingFrame,
} from '../../../../systems/kafka/evidence/xray/frames.js';
import type {RunResult} from '../../../../presenting/run/result.js';
import {clamp} from '../../../state/moves.js';
import type {StageOf} from '../lab-screen.js';

/** Where in the X-ray the learner is. */
export type XrayPlace = Pick<StageOf<'verdict'>, 'frame' | 'page'>;

export type LogsPage = Pick<LogsScene, 'xray' | 'frames'> & {
  readonly is: 'logs';
  readonly topic: string;
  /** What a further topic holds, in words; null: the orders. */
  readonly holds: string | null;
};

export type TablePage = {
  readonly is: 'table';
  readonly table: TableSeen;
  readonly frames: readonly TableStop[];
  /** The frame that is seen first. */
  readonly opening: number;
};

type Page = LogsPage | TablePage;

/** The topic of the orders first, then the further ones, then the tables. */
export function pagesOf({report}: RunResult): readonly Page[] {
  const {xray, frames, further} = logsIn(report);
  const tables = tablesIn(report);
  const logs: readonly LogsPage[] = [
    {is: 'logs', topic: 'orders', holds: null, xray, frames},
    ...further.map(
      ({holds, ...one}) =>
        ({is: 'logs', ...one, holds: words.run.holdings[holds]}) as const,
    ),
  ];
  if (tables.length === 0) return logs;
  // Where there are logs, tables are looked at when they are: so the two can be compared.
  const alone = frames.length === 0;
  const stops: readonly (Frame | TableStop)[] = alone
    ? stopsOf(tables, report.timeline)
    : frames;
  const opening = alone ? beforeFault(stops, report) : openingFrame({xray, frames});
  return [
    ...(alone ? [] : logs),
    ...tables.map((table) => ({is: 'table', table, frames: stops, opening}) as const),
  ];
}

/** The last look before anything was done to the shop; the last of all where nothing was. */
function beforeFault(
  stops: readonly TableStop[],
  {timeline}: RunResult['report'],
): number {
  const fault = timeline.find(({sign}) => sign === 'fault')?.at ?? Infinity;
  return Math.max(
    0,
    stops.findLastIndex(({at}) => at <= fault),
  );
}

const nothing: LogsPage = {is: 'logs', topic: '', holds: null, xray: [], frames: []};

/** The topic or table that is open. */
export function pageAt(result: RunResult, {page = 0}: XrayPlace): Page {
  const pages = pagesOf(result);
  return pages[page] ?? pages[0] ?? nothing;
}

/** Which frame is open: the one that the learner went to, else the height of the fault. */
export function frameAt(result: RunResult, place: XrayPlace): number {
  const open = pageAt(result, place);
  const {frame} = place;
  if (frame !== undefined) return clamp(frame, open.frames.length);
  return open.is === 'logs' ? openingFrame(open) : open.opening;
}

/** The next topic or table, at the same time of the run: its last frame that is not later. */
export function nextPage(result: RunResult, place: XrayPlace): XrayPlace {
  const {at = 0} = pageAt(result, place).frames[frameAt(result, place)] ?? {};
  const page = ((place.page ?? 0) + 1) % pagesOf(result).length;
  const {frames} = pageAt(result, {page});
  return {
    page,
    frame: Math.max(
      0,
      frames.findLastIndex((frame) => frame.at <= at),
    ),
  };
}
