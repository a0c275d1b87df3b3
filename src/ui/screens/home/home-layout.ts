import stringWidth from 'string-width';
import {entriesOf, type MapEntry} from '../../../course/map.js';
import {whatIsNext} from '../../../presenting/what-is-next.js';
import {
  bodyHeight,
  bodyWidth,
  proseWidth,
  type Size,
  type World,
} from '../../state/world.js';
import {rowsOfText} from '../../text/rows-of-text.js';
import {sum} from '../../text/sum.js';
import {signs} from '../../../text/style.js';
import {dueOf, partsOf, partsWidth} from './entry-parts.js';

/** What the map looks at. */
export type MapWorld = Pick<World, 'map' | 'progress' | 'size' | 't'>;

/** What the map says of each entry below its title; the same of all, so that they can be compared. */
export type Look = {
  readonly choice: boolean;
  readonly claim: boolean;
  /** Empty rows between them. */
  readonly apart: number;
};

export type HomeLayout = {
  /** All stages beside each other; else one at a time. */
  readonly wide: boolean;
  /** Columns for each stage. */
  readonly stage: number;
  readonly look: Look;
  /** Rows for the entries, and for what is told of the one under the cursor: the same wherever it is. */
  readonly mapRows: number;
  readonly detailRows: number;
};

export const stageGap = 2;
/** Columns of the pointer and the mark before an entry's title. */
export const leadWidth = 4;
export const partsGap = 3;
/** Below that, hardly anything about an entry fits under its title. */
const narrowestChoice = 16;

const looks: readonly Look[] = [
  {choice: true, claim: true, apart: 1},
  {choice: true, claim: false, apart: 1},
  {choice: true, claim: false, apart: 0},
];
const bare: Look = {choice: false, claim: false, apart: 0};

/** The fullest look in which the whole map fits; else titles alone, as many as fit. */
export function homeLayout(world: MapWorld): HomeLayout {
  const {map, size} = world;
  const wide = isWide(size);
  const stage = wide
    ? Math.floor((bodyWidth(size) + stageGap) / map.length) - stageGap
    : bodyWidth(size);
  const around = nextRows(world) + 2 + (wide ? 3 : 2);
  const inLook = (look: Look): HomeLayout & {readonly fits: boolean} => {
    const details = entriesOf(map).map((entry) => detailRowsOf(entry, look, world));
    const detailRows = Math.max(...details);
    const room = bodyHeight(size) - around - detailRows;
    const layout = {wide, stage, look, detailRows, mapRows: room};
    const columns = map.map(({entries}) => sum(entryHeights(entries, layout, world)));
    const tallest = Math.max(...columns);
    return {...layout, mapRows: Math.min(room, tallest), fits: tallest <= room};
  };
  if (stage - leadWidth < narrowestChoice) return inLook(bare);
  return looks.map(inLook).find(({fits}) => fits) ?? inLook(bare);
}

function isWide(size: Size): boolean {
  return bodyWidth(size) >= 76;
}

/** Rows that each entry takes in a stage, with the empty ones before it. */
export function entryHeights(
  entries: readonly MapEntry[],
  {stage, look}: Pick<HomeLayout, 'stage' | 'look'>,
  world: MapWorld,
): readonly number[] {
  const width = stage - leadWidth;
  return entries.map((entry, index) =>
    sum([
      index === 0 ? 0 : look.apart,
      rowsOfText(entryTitle(entry, width, world).join(''), width),
      look.choice ? 1 : 0,
      look.claim ? rowsOfText(entry.claim, width) : 0,
    ]),
  );
}

/** `title`, ` ★`, ` ↻`: the signs are empty where they say nothing. */
export function entryTitle(
  entry: MapEntry,
  width: number,
  world: MapWorld,
): readonly [title: string, core: string, due: string] {
  const {title, core} = entry;
  const words = title.split(' ').map((word) => brokenAtDots(word, width));
  return [
    words.join(' '),
    core ? ` ${signs.core}` : '',
    dueOf(entry, world) > 0 ? ` ${signs.due}` : '',
  ];
}

/** A word that is wider than its column goes on after a dot: `min.insync.` and `replicas`. */
function brokenAtDots(word: string, width: number): string {
  const dot = stringWidth(word) <= width ? -1 : word.lastIndexOf('.', width - 1);
  if (dot < 0) return word;
  return `${word.slice(0, dot + 1)} ${brokenAtDots(word.slice(dot + 1), width)}`;
}

function detailRowsOf(entry: MapEntry, {claim}: Look, world: MapWorld): number {
  const head = isBeside(entry, world) ? 1 : 2;
  return head + (claim ? 0 : rowsOfText(entry.claim, proseWidth(world.size)));
}

/** Whether the parts of an entry have room beside its title. */
export function isBeside(entry: MapEntry, world: MapWorld): boolean {
  if (!isWide(world.size)) return false;
  const {title, core} = entry;
  const own = stringWidth(core ? `${title} ${signs.core}` : title);
  const parts = partsWidth(partsOf(entry, world), partsGap);
  return own + 2 + parts <= bodyWidth(world.size);
}

function nextRows({map, progress, t, size}: MapWorld): number {
  const {what, why} = whatIsNext(map, progress);
  const lead = stringWidth(t.home.next) + 2;
  return rowsOfText(`${what} — ${why}`, proseWidth(size) - lead);
}
