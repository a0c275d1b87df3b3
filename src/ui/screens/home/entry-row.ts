import {isTask, type MapEntry} from '../../../course/map.js';
import {stationMemory} from '../../../course/memory/schedule.js';
import {entryMark} from '../../../course/progress/station-state.js';
import type {World} from '../../state/world.js';
import {type Line, span} from '../../../text/line.js';
import {wrap} from '../../../text/wrap.js';
import {bold, dim, type Style, signs} from '../../../text/style.js';

/** An entry's rows in a list: `▶ ◐ title ★`; a long title takes a second row. */
export function marked(
  entry: MapEntry,
  {here, world, width}: {here: boolean; world: World; width: number},
): readonly Line[] {
  const mark = isTask(entry) ? entryMark(world.progress, entry) : 'measure';
  const markStyle: Style = mark === 'done' ? {colour: 'safe'} : {};
  const lead: Line = [
    span(here ? `${signs.here}\u00a0` : '\u00a0\u00a0', {
      colour: entry.stage,
      bold: true,
    }),
    span(`${signs[mark]}\u00a0`, markStyle),
  ];
  const title: Line = [
    span(entry.title, here ? bold : {}),
    span(entry.core ? ` ${signs.core}` : '', dim),
    span(isDue(entry, world) ? ` ${signs.due}` : '', bold),
  ];
  return wrap([...lead, ...title], width, 4);
}

/** Something of it is about to be forgotten. */
function isDue(entry: MapEntry, {progress}: World): boolean {
  return entry.kind === 'station' && stationMemory(progress.memory, entry).due > 0;
}
