import type {Moment, Sign} from '../../../../engine/timeline/state.js';
import {type Line, span} from '../../../../text/line.js';
import {wrap} from '../../../../text/wrap.js';
import {dim, type Style} from '../../../../text/style.js';

const momentStyle: Readonly<Record<Sign, Style>> = {
  info: {},
  fault: {colour: 'lost'},
  good: {colour: 'safe'},
  bad: {colour: 'lost', bold: true},
  wait: dim,
};

const momentSign: Readonly<Record<Sign, string>> = {
  info: ' ',
  fault: '✗',
  good: '✓',
  bad: '✗',
  wait: '…',
};

/** One moment of a run: when, and what. */
export function momentRows(
  {at, sign, text}: Moment,
  now: boolean,
  width: number,
): readonly Line[] {
  const time = (at / 1000).toFixed(1).padStart(5);
  const lead: Line = [
    span(now ? '▶' : ' ', {colour: 'accent', bold: true}),
    span(`${time}  `.replaceAll(' ', '\u00a0'), dim),
    span(`${momentSign[sign]}\u00a0`, momentStyle[sign]),
  ];
  const style = now ? {...momentStyle[sign], bold: true} : momentStyle[sign];
  return wrap([...lead, span(text, style)], width, 10);
}
