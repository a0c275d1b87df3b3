import type {StationOutline} from '../../../course/course.js';
import {stationsOf} from '../../../course/outline.js';
import {nextStep} from '../../../course/progress/next-step.js';
import {stationState} from '../../../course/progress/station-state.js';
import type {World} from '../../state/world.js';
import {bodyHeight, bodyWidth} from '../../state/world.js';
import {ends, type Line, lineWidth, span, spaces, stacked} from '../../text/line.js';
import {wrap, wrapText} from '../../text/wrap.js';
import {bold, dim, signs} from '../../theme.js';
import {found, type HomeScreen, selectedStation} from './home-state.js';
import {isWide, mapLines} from './map-view.js';
import {marked, window} from './station-row.js';

/** The body of the home screen: never more rows than it may have, and the map never jumps. */
export function homeLines(screen: HomeScreen, world: World): readonly Line[] {
  const {course, size, t} = world;
  const stations = stationsOf(course);
  if (stations.length === 0) return wrapText(t.home.empty, bodyWidth(size));
  const next = nextLines(world);
  const details = stations.map((station) => detailLines(station, world));
  const tallest = Math.max(...details.map(({length}) => length));
  const room = bodyHeight(size) - tallest - next.length - 2;
  const selected = selectedStation(screen, world);
  const detail = selected === null ? [] : detailLines(selected, world);
  const filled = [...detail, ...emptyRows(tallest - detail.length)];
  const top =
    screen.query === null
      ? mapLines(selected, room, world)
      : searchLines(screen, room, world);
  return stacked(top, filled, next);
}

const emptyRows = (count: number): readonly Line[] =>
  Array.from({length: count}, () => []);

function searchLines(screen: HomeScreen, room: number, world: World): readonly Line[] {
  const {course, t, size} = world;
  const query = screen.query ?? '';
  const hits = found(query, course);
  const chosen = selectedStation(screen, world);
  const at = hits.findIndex(({id}) => id === chosen?.id);
  const rows = hits.map((station, index) => [
    marked(station, {here: index === at, world, width: bodyWidth(size)})[0] ?? [],
  ]);
  const asked: Line = [
    span(`${t.home.search} `, dim),
    span(query, bold),
    span(' ', {inverse: true}),
  ];
  const answer =
    hits.length === 0 ? wrapText(t.home.nothingFound(query), bodyWidth(size), dim) : [];
  return [asked, [], ...answer, ...window(rows, at, {room: room - 2, t})];
}

/** What the station is about, and how far the learner is. */
function detailLines(station: StationOutline, world: World): readonly Line[] {
  const width = bodyWidth(world.size);
  const title: Line = [
    span(station.title, bold),
    span(station.core ? ` ${signs.core}` : '', dim),
  ];
  const parts = partsLine(station, world);
  const head =
    isWide(world.size) && lineWidth(title) + lineWidth(parts) + 2 <= width
      ? [ends(title, parts, width)]
      : [title, parts];
  return [...head, ...wrapText(station.claim, Math.min(width, 84))];
}

function partsLine(station: StationOutline, {progress, t}: World): Line {
  const state = stationState(progress, station);
  const {right, of} = state.quiz;
  const parts = [
    [t.parts.lesson, signs[state.lesson]],
    [t.parts.quiz, state.quiz.mark === 'open' ? signs.open : `${right}/${of}`],
    ...(state.lab === null ? [] : [[t.parts.lab, signs[state.lab]]]),
    [t.parts.card, signs[state.card]],
  ];
  return parts.flatMap(([name = '', mark = ''], index) => [
    spaces(index === 0 ? 0 : 3),
    span(`${name} `, dim),
    span(mark, mark === signs.done ? {colour: 'safe'} : {}),
  ]);
}

/** What to do next, and why. */
function nextLines({progress, course, t, size}: World): readonly Line[] {
  const next = nextStep(progress, {stations: stationsOf(course)});
  const station =
    'station' in next
      ? stationsOf(course).find(({id}) => id === next.station)?.title
      : undefined;
  const {what, why} = t.home.nextStep(next, station ?? '');
  const head = span(t.home.next, {colour: 'accent', bold: true});
  const text: Line = [head, spaces(2), span(what, bold), span(` — ${why}`)];
  return wrap(text, Math.min(84, bodyWidth(size)), lineWidth([head]) + 2);
}

/** What stands at the right end of the title. */
export function homeRight({progress, t}: World): string {
  const days = progress.interview?.inDays ?? null;
  return days === null || days < 0 ? '' : t.home.interviewIn(days);
}
