import {notedSources} from '../../course/footnotes.js';
import {widthOf} from './columns.js';
import {type Place, at, tell} from '../reading/place.js';

/** How many words a lesson has. */
export const lessonWords = {fewest: 300, most: 700};
/** Chinese has no spaces; about 1.7 characters say as much as an English word. */
const charactersPerWord = 1.7;
/** A terminal of 60 columns, less its margins. */
const room = 56;

/** Tells a lesson that is too short or too long, and lines that would be broken in a small terminal. */
export function checkLesson(
  markdown: string,
  sources: readonly string[],
  place: Place,
): void {
  checkNotes(notedSources(markdown), sources, place);
  tellWords(markdown, lessonWords, place);
  tellWideLines(markdown, place);
}

/** Tells a text that is too short or too long. */
export function tellWords(
  markdown: string,
  {fewest, most}: {readonly fewest: number; readonly most: number},
  place: Place,
): void {
  const prose = markdown
    .replaceAll(/\[\^[^\]]*\]/g, '')
    .replaceAll(/^```[\s\S]*?^```/gm, '');
  const words = countWords(prose);
  if (words < fewest || words > most)
    tell(place, {code: 'not-so-many-words', words, fewest, most});
}

/** Tells lines that would be broken in a small terminal. */
export function tellWideLines(markdown: string, place: Place): void {
  for (const [index, line] of markdown.split('\n').entries()) {
    const fixed = line.startsWith('|') || insideFence(markdown, index);
    if (fixed && widthOf(line) > room)
      tell(at(place, {line: index + 1}), {
        code: 'too-wide',
        of: 'prose',
        columns: widthOf(line),
        most: room,
      });
  }
}

function checkNotes(
  noted: readonly string[],
  sources: readonly string[],
  place: Place,
): void {
  for (const id of noted.filter((name) => !sources.includes(name)))
    tell(place, {code: 'note-of-no-source', id});
  for (const id of sources.filter((name) => !noted.includes(name)))
    tell(place, {code: 'source-not-noted', id});
}

/** Words of prose; Chinese characters count by their weight. */
function countWords(prose: string): number {
  const characters = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = prose
    .replaceAll(/\p{Script=Han}/gu, ' ')
    .match(/[\p{L}\p{N}][\p{L}\p{N}.'’_=-]*/gu);
  return Math.round(characters / charactersPerWord) + (others?.length ?? 0);
}

function insideFence(markdown: string, index: number): boolean {
  const fences = markdown
    .split('\n')
    .slice(0, index)
    .filter((line) => line.startsWith('```'));
  return fences.length % 2 === 1;
}
