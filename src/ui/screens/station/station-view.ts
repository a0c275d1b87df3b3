import type {StationOutline} from '../../../course/course.js';
import {type Mark, stationState} from '../../../course/progress/station-state.js';
import {bodyWidth, proseWidth, type World} from '../../state/world.js';
import {type Line, span, stacked} from '../../../text/line.js';
import {wrap, wrapText} from '../../../text/wrap.js';
import {bold, dim, signs} from '../../../text/style.js';
import {type Part, partHere, partsOf, type StationScreen} from './station-state.js';

export function stationLines(
  screen: StationScreen,
  station: StationOutline,
  world: World,
): readonly Line[] {
  const here = partHere(screen, station, world);
  const rows = partsOf(station).flatMap((part, index) =>
    partRows(part, index, {station, world, here: part === here}),
  );
  return stacked(wrapText(station.claim, proseWidth(world.size), bold), rows);
}

function partRows(
  part: Part,
  index: number,
  {station, world, here}: {station: StationOutline; world: World; here: boolean},
): readonly Line[] {
  const {t, size} = world;
  const mark = markOf(part, station, world);
  const name = t.parts[part];
  const row: Line = [
    span(here ? `${signs.here} ` : '  ', {colour: station.stage, bold: true}),
    span(`${index + 1}  `, dim),
    span(
      `${mark === null ? ' ' : signs[mark]} `,
      mark === 'done' ? {colour: 'safe'} : {},
    ),
    span(name.padEnd(nameWidth), here ? bold : {}),
    span(aboutPart(part, station, world), here ? {} : dim),
  ];
  return wrap(row, bodyWidth(size), nameWidth + 7);
}

const nameWidth = 16;

function markOf(part: Part, station: StationOutline, {progress}: World): Mark | null {
  const state = stationState(progress, station);
  const marks = {
    lesson: state.lesson,
    story: null,
    quiz: state.quiz.mark,
    lab: state.lab,
    card: state.card,
  };
  return marks[part];
}

function aboutPart(part: Part, station: StationOutline, {progress, t}: World): string {
  const {quiz} = stationState(progress, station);
  if (part === 'quiz')
    return quiz.answered === 0 ? t.station.questions(quiz.of) : t.station.quizSoFar(quiz);
  return t.station.about[part];
}
