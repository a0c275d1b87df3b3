import {type Offer, shownKeys} from '../keys.js';
import type {AppState} from '../state/app-state.js';
import {topOf} from '../state/app-state.js';
import type {Focus, Picture} from '../state/picture.js';
import {pictureOf} from '../state/pictures.js';
import {allOffers, isTyping} from '../state/update.js';
import {bodyHeight, bodyWidth, isTooSmall, minimum, type World} from '../state/world.js';
import {blank, ends, line, type Line, lineWidth, span, spaces} from '../../text/line.js';
import {seen} from '../text/scroll.js';
import {wrap, wrapText} from '../../text/wrap.js';
import {bold, dim, lost} from '../../text/style.js';

/** All rows of the terminal but the last one: a title, the body, a footer, and nothing ever beyond them. */
export function frameLines(state: AppState): readonly Line[] {
  const {world} = state;
  if (isTooSmall(world.size)) return tooSmall(world);
  const picture = state.help ? helpPicture(state) : pictureOf(topOf(state), world);
  const height = bodyHeight(world.size);
  const notices = noticeLines(state);
  const body = seen(picture.lines, offsetOf(picture, height), height);
  const rows = [
    ...body.lines,
    ...Array.from({length: height - body.lines.length}, () => blank),
  ];
  const status = statusLine(state, body);
  // A notice may take rows of the body; they come back with the next key.
  const shown = notices.length <= 1 ? rows : rows.slice(0, height + 1 - notices.length);
  return [
    headLine(picture, world),
    blank,
    ...shown,
    ...(notices.length === 0 ? [status] : notices),
    state.help ? line(world.t.help.close, dim) : footer(state),
  ].map((row) => trimmed([spaces(1), ...row]));
}

function tooSmall({t, size}: World): readonly Line[] {
  const text = wrapText(
    t.tooSmall(minimum.columns, minimum.rows),
    Math.max(1, size.columns),
  );
  return text.slice(0, Math.max(1, size.rows - 1));
}

/** Blanks at the end of a row would count as too wide. */
function trimmed(row: Line): Line {
  const end = row.findLastIndex(isSeen);
  return row
    .slice(0, end + 1)
    .map((one, index) =>
      index === end && !one.style.inverse ? {...one, text: one.text.trimEnd()} : one,
    );
}

function isSeen({text, style}: Line[number]): boolean {
  return style.inverse === true || text.trim() !== '';
}

function headLine({title, right}: Picture, {size}: World): Line {
  const width = bodyWidth(size);
  const room = width - right.length - 1;
  // Where a title is long, the place is worth more than the word before the title.
  const short = lineWidth(title) > room && title.length > 1 ? title.slice(1) : title;
  return ends(lineWidth(short) > room ? title : short, line(right, dim), width);
}

function offsetOf({offset = 0, focus, lines}: Picture, height: number): number {
  return focus === undefined ? offset : reach(focus, lines.length, height);
}

/** As little scrolled as it takes to see the focus, with the row after it where there is one. */
function reach({from, to}: Focus, length: number, height: number): number {
  return Math.min(from, Math.max(0, Math.min(to + 1, length) - height));
}

function statusLine(
  {opening, world}: AppState,
  {above, below}: {readonly above: number; readonly below: number},
): Line {
  if (opening !== null) return line(world.t.frame.opening, dim);
  const {frame} = world.t;
  const text = [above > 0 ? frame.above(above) : '', below > 0 ? frame.below(below) : ''];
  const shown = text.filter((part) => part !== '').join('   ');
  return ends(blank, line(shown, dim), bodyWidth(world.size));
}

function noticeLines({notices, world}: AppState): readonly Line[] {
  const [first] = notices;
  if (first === undefined) return [];
  return wrapText(first.text, bodyWidth(world.size), first.bad ? lost : bold).slice(0, 4);
}

/**
 * The keys that work now, the most important first, as many as fit; help is always among them, and
 * says when there is more. Where the room is short, the
 * arrows that move the cursor speak for themselves.
 */
function footer(state: AppState): Line {
  const typing = isTyping(state);
  const {size, t} = state.world;
  const width = bodyWidth(size);
  const offers = allOffers(state).filter(({told}) => told !== 'help');
  const help = offers.find(({on}) => on.includes('help'));
  const way = offers.find(
    ({on}) => on.includes('back') || on.includes('quit') || on.includes('stop'),
  );
  const must = [way, typing ? undefined : help].filter((offer) => offer !== undefined);
  const fitted = offers.filter((offer) => offer !== help && offer !== way);
  const all = (gap: number): Line => keysLine([...fitted, ...must], typing, gap);
  if (lineWidth(all(3)) <= width) return all(3);
  if (lineWidth(all(2)) <= width) return all(2);
  const row = (told: readonly Offer[]): Line =>
    keysLine(
      [...fitted.map((offer) => bareArrows(offer, t.does.move)), ...told],
      typing,
      2,
    );
  if (lineWidth(row(must)) <= width) return row(must);
  const more = must.map((offer) =>
    offer === help ? {...offer, does: t.does.more} : offer,
  );
  while (fitted.length > 0 && lineWidth(row(more)) > width) fitted.pop();
  return row(more);
}

function bareArrows(offer: Offer, move: string): Offer {
  return offer.does === move ? {...offer, does: ''} : offer;
}

function keysLine(offers: readonly Offer[], typing: boolean, gap: number): Line {
  return offers.flatMap((offer, index) => [
    spaces(index === 0 ? 0 : gap),
    span(shownKeys(offer, typing), bold),
    span(offer.does === '' ? '' : ` ${offer.does}`, dim),
  ]);
}

/** Everything that works on the screen beneath, from the table of keys. */
function helpPicture(state: AppState): Picture {
  const {t, size} = state.world;
  const shown = allOffers(state).map((offer) => shownKeys(offer, isTyping(state)));
  const lead = 2 + Math.max(12, ...shown.map(({length}) => length));
  const lines = allOffers(state).flatMap((offer) =>
    wrap(
      [span(shownKeys(offer, isTyping(state)).padEnd(lead), bold), span(offer.does)],
      bodyWidth(size),
      lead,
    ),
  );
  return {title: [span(t.help.title, bold)], right: '', lines};
}
