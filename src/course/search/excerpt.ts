import {foldWithPlaces} from './fold.js';

/** A piece of a text, in parts: those that were searched for are marked. */
export type Excerpt = readonly {readonly text: string; readonly marked: boolean}[];

const longest = 140;
/** So much is shown before the first word that was found. */
const before = 40;

/** The piece of the text around the words; `…` where it goes on. */
export function excerptOf(text: string, words: readonly string[]): Excerpt {
  const marks = marksIn(text, words);
  const from = startOf(text, marks);
  const to = endOf(text, from);
  const parts: {text: string; marked: boolean}[] = [];
  let at = from;
  for (const mark of marks) {
    if (mark.from < at || mark.to > to) continue;
    parts.push({text: text.slice(at, mark.from), marked: false});
    parts.push({text: text.slice(mark.from, mark.to), marked: true});
    at = mark.to;
  }
  parts.push({text: text.slice(at, to), marked: false});
  return [
    ...(from > 0 ? [{text: '…', marked: false}] : []),
    ...parts,
    ...(to < text.length ? [{text: '…', marked: false}] : []),
  ].filter((part) => part.text !== '');
}

type Mark = {readonly from: number; readonly to: number};

/** Where the words stand in the text, in its own letters, from left to right. */
function marksIn(text: string, words: readonly string[]): readonly Mark[] {
  const folded = foldWithPlaces(text);
  const marks: Mark[] = [];
  for (const word of words) {
    let at = folded.text.indexOf(word);
    while (at >= 0) {
      const from = folded.from[at] ?? 0;
      const last = folded.from[at + word.length - 1] ?? from;
      marks.push({from, to: nextAfter(text, last)});
      at = folded.text.indexOf(word, at + word.length);
    }
  }
  return marks.sort((one, other) => one.from - other.from || other.to - one.to);
}

/** The end of the letter that begins here, with the accents that follow it. */
function nextAfter(text: string, at: number): number {
  const [letter = ''] = /^.\p{Mn}*/su.exec(text.slice(at, at + 20)) ?? [];
  return at + letter.length;
}

/** A little before the mark around which most different marks lie; at the beginning of a word. */
function startOf(text: string, marks: readonly Mark[]): number {
  const crowds = marks.map(({from}) => ({from, size: crowdAt(from, marks)}));
  const [best] = crowds.sort((one, other) => other.size - one.size);
  if (best === undefined || best.from <= before) return 0;
  const about = best.from - before;
  const gap = text.slice(about, best.from).indexOf(' ');
  return gap < 0 ? about : about + gap + 1;
}

/** How many marks an excerpt shows that begins a little before this place. */
function crowdAt(place: number, marks: readonly Mark[]): number {
  return marks.filter(({from}) => from >= place && from < place + longest - before)
    .length;
}

/** So many letters on, and not in the middle of a word or of a letter. */
function endOf(text: string, from: number): number {
  if (text.length - from <= longest) return text.length;
  const cut = from + longest;
  const gap = text.lastIndexOf(' ', cut);
  if (gap > from + longest / 2) return gap;
  const inside = /[\udc00-\udfff]/.test(text.charAt(cut));
  return inside ? cut - 1 : cut;
}
