import type {Source} from '../../course/course.js';
import type {Strings} from '../strings/strings.js';
import {line, type Line, span} from '../text/line.js';
import type {PageBlock} from '../text/pages.js';
import {wrap} from '../text/wrap.js';
import {bold, dim} from '../theme.js';

/** Sources one below the other: title, where, and where in it. */
export function sourceLines(sources: readonly Source[], width: number): readonly Line[] {
  return sources.flatMap((source) => wrap(sourceLine(source), width, 2));
}

/** The end of a text: where to read on. Nothing without sources. */
export function sourceBlocks(
  sources: readonly Source[],
  width: number,
  t: Strings,
): readonly PageBlock[] {
  if (sources.length === 0) return [];
  const [first, ...others] = sources.map((source) => wrap(sourceLine(source), width, 2));
  return [
    {lines: [line(t.readOn, bold), ...(first ?? [])], heads: false},
    ...(others.length === 0 ? [] : [{lines: others.flat(), heads: false}]),
  ];
}

function sourceLine({title, where, locator}: Source): Line {
  const place = [where, locator]
    .filter((part) => part !== '' && part !== title)
    .join(', ');
  return [span(title), span(place === '' ? '' : ` (${place})`, dim)];
}
