import type {Hit} from '../../../course/search/search.js';
import {searchNotes} from '../../../presenting/search-notes.js';
import {bodyHeight, proseWidth, type World} from '../../state/world.js';
import {type Line, line, span, stacked} from '../../../text/line.js';
import {window} from '../../text/window.js';
import {wrap, wrapText} from '../../../text/wrap.js';
import {bold, dim, signs} from '../../../text/style.js';
import type {SearchScreen} from './search-state.js';

/** An excerpt takes so many rows at most. */
const excerptRows = 2;
const indent = 4;

/** The question, and below it what was found: never more rows than there are. */
export function searchLines(screen: SearchScreen, world: World): readonly Line[] {
  const {query, found} = screen;
  const width = proseWidth(world.size);
  const asked: Line = [
    span(`${world.t.search.ask} `, dim),
    span(query, bold),
    span(' ', {inverse: true}),
  ];
  const rows = [
    ...wrap(asked, width),
    ...searchNotes(found, world.t).flatMap((said) => wrapText(said, width, dim)),
  ];
  return stacked(
    rows,
    answerLines(screen, world, bodyHeight(world.size) - rows.length - 1),
  );
}

function answerLines(
  {query, found: {hits}, cursor}: SearchScreen,
  world: World,
  room: number,
): readonly Line[] {
  const {t, size} = world;
  if (hits.length > 0)
    return window(
      hits.map((hit, index) => hitLines(hit, {here: index === cursor, world})),
      cursor,
      {room, t},
    );
  const said = query.trim() === '' ? t.search.hint : t.search.nothingFound(query);
  return wrapText(said, proseWidth(size), dim);
}

function hitLines(
  {document: {place, title, part}, excerpt, missing}: Hit,
  {here, world}: {here: boolean; world: World},
): readonly Line[] {
  const width = proseWidth(world.size);
  const head: Line = [
    span(here ? `${signs.here} ` : '  ', {colour: 'accent', bold: true}),
    span(`${world.t.search.kinds[place.at]}  `, dim),
    span(title, here ? bold : {}),
    span(part === '' ? '' : ` › ${part}`, dim),
    span(missing.length === 0 ? '' : `  ${world.t.search.without(missing)}`, dim),
  ];
  const text = excerpt.map((one) => span(one.text, one.marked ? bold : {}));
  return [
    ...wrap(head, width, indent),
    ...wrap([span('\u00a0'.repeat(indent)), ...text], width, indent).slice(
      0,
      excerptRows,
    ),
  ];
}

/** What stands at the right end of the title. */
export function searchRight({found: {of}}: SearchScreen, {t}: World): string {
  return of === 0 ? '' : t.search.found(of);
}

/** The title itself. */
export const searchTitle = ({t}: World): Line => line(t.search.title, bold);
