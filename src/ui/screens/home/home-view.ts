import {corePath, entriesOf, type MapEntry} from '../../../course/map.js';
import {entryMark, stationState} from '../../../course/progress/station-state.js';
import {whatIsNext} from '../../../presenting/what-is-next.js';
import type {World} from '../../state/world.js';
import {bodyHeight, bodyWidth} from '../../state/world.js';
import {ends, type Line, lineWidth, span, spaces, stacked} from '../../../text/line.js';
import {wrap, wrapText} from '../../../text/wrap.js';
import {bold, dim, signs} from '../../../text/style.js';
import {dueCount} from '../plan/plan-state.js';
import {type HomeScreen, selectedEntry} from './home-state.js';
import {isWide, mapLines} from './map-view.js';

/** The body of the home screen: never more rows than it may have, and the map never jumps. */
export function homeLines(screen: HomeScreen, world: World): readonly Line[] {
  const {map, size, t} = world;
  const entries = entriesOf(map);
  if (entries.length === 0) return wrapText(t.home.empty, bodyWidth(size));
  const next = nextLines(world);
  const details = entries.map((entry) => detailLines(entry, world));
  const tallest = Math.max(...details.map(({length}) => length));
  const room = bodyHeight(size) - tallest - next.length - 2;
  const selected = selectedEntry(screen, world);
  const detail = selected === null ? [] : detailLines(selected, world);
  const filled = [...detail, ...emptyRows(tallest - detail.length)];
  return stacked(mapLines(selected, room, world), filled, next);
}

const emptyRows = (count: number): readonly Line[] =>
  Array.from({length: count}, () => []);

/** What the entry is about, and how far the learner is. */
function detailLines(entry: MapEntry, world: World): readonly Line[] {
  const width = bodyWidth(world.size);
  const title: Line = [
    span(entry.title, bold),
    span(entry.core ? ` ${signs.core}` : '', dim),
  ];
  const parts = partsLine(entry, world);
  const head =
    isWide(world.size) && lineWidth(title) + lineWidth(parts) + 2 <= width
      ? [ends(title, parts, width)]
      : [title, parts];
  return [...head, ...wrapText(entry.claim, Math.min(width, 84))];
}

function partsLine(entry: MapEntry, world: World): Line {
  return partsOf(entry, world).flatMap(([name = '', mark = ''], index) => [
    spaces(index === 0 ? 0 : 3),
    span(`${name} `, dim),
    span(mark, mark === signs.done ? {colour: 'safe'} : {}),
  ]);
}

/** The parts of an entry by name, each with its sign or its score. */
function partsOf(entry: MapEntry, {progress, t}: World): readonly (readonly string[])[] {
  const time = [t.station.minutes(entry.minutes)];
  if (entry.kind === 'price')
    return progress.price === null
      ? [time]
      : [time, [t.price.measuredOn(progress.price.at)]];
  if (entry.kind === 'lab')
    return [[t.parts.lab, signs[entryMark(progress, entry)]], time];
  const state = stationState(progress, entry);
  const {right, of} = state.quiz;
  return [
    [t.parts.lesson, signs[state.lesson]],
    [t.parts.quiz, state.quiz.mark === 'open' ? signs.open : `${right}/${of}`],
    ...(state.lab === null ? [] : [[t.parts.lab, signs[state.lab]]]),
    [t.parts.card, signs[state.card]],
  ];
}

/** What to do next, and why. */
function nextLines({progress, map, t, size}: World): readonly Line[] {
  const {what, why} = whatIsNext(map, progress);
  const head = span(t.home.next, {colour: 'accent', bold: true});
  const text: Line = [head, spaces(2), span(what, bold), span(` — ${why}`)];
  return wrap(text, Math.min(84, bodyWidth(size)), lineWidth([head]) + 2);
}

/** What stands at the right end of the title: what is due, how far the core path is, and when it is needed. */
export function homeRight(world: World): string {
  const {progress, map, t} = world;
  const due = dueCount(world);
  const path = corePath(map);
  const done = path.filter((entry) => entryMark(progress, entry) === 'done').length;
  const days = progress.interview?.inDays ?? null;
  return [
    ...(due === 0 ? [] : [t.review.due(due)]),
    ...(path.length === 0 ? [] : [t.home.corePath(done, path.length)]),
    ...(days === null || days < 0 ? [] : [t.home.interviewIn(days)]),
  ].join(' · ');
}
