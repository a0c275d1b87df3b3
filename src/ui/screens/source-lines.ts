import type {Source} from '../../course/course.js';
import {type Line, span} from '../../text/line.js';
import {wrap} from '../../text/wrap.js';
import {bold, dim} from '../../text/style.js';

/** Sources one below the other: title, where, and where in it. */
export function sourceLines(sources: readonly Source[], width: number): readonly Line[] {
  return sources.flatMap((source) =>
    wrap([span(source.title), span(` (${placeOf(source)})`, dim)], width, 2),
  );
}

/** Sources by the numbers that a text notes them with: each with its place and its words. */
export function notedLines(sources: readonly Source[], width: number): readonly Line[] {
  return sources.flatMap((source, index): readonly Line[] => {
    const number = `[${index + 1}]`.padEnd(5);
    const rows = (text: string, style = {}) =>
      wrap([span('     '), span(text, style)], width, 5);
    return [
      ...(index === 0 ? [] : [[]]),
      ...wrap([span(number, dim), span(source.title, bold)], width, 5),
      ...rows(placeOf(source), dim),
      ...(source.quote === '' ? [] : rows(`“${source.quote}”`, {italic: true})),
    ];
  });
}

function placeOf({title, where, locator}: Source): string {
  return [where, locator].filter((part) => part !== '' && part !== title).join(', ');
}
