/** A piece of a text, in parts: those that were searched for are marked. */
export type Excerpt = readonly {readonly text: string; readonly marked: boolean}[];

/** Where a word of a query stands in a text, and which of them. */
export type Mark = {readonly from: number; readonly to: number; readonly word: number};

const longest = 140;
/** So much is shown before the first word that was found. */
const before = 40;

/** Where most of the words stand together, and how many. `marks`: from left to right. */
export function bestWindow(marks: readonly Mark[]): {
  readonly from: number;
  readonly words: number;
} {
  let best = {from: 0, words: 0};
  for (const [at, {from}] of marks.entries()) {
    const near = new Set<number>();
    for (let next = at; next < marks.length; next += 1) {
      const mark = marks[next];
      if (mark === undefined || mark.from >= from + longest - before) break;
      near.add(mark.word);
    }
    if (near.size > best.words) best = {from, words: near.size};
  }
  return best;
}

/** The piece of the text that has most of the words, or its beginning; `…` where it goes on. */
export function excerptOf(text: string, marks: readonly Mark[]): Excerpt {
  const from = startOf(text, bestWindow(marks).from);
  const to = endOf(text, from);
  const parts: {text: string; marked: boolean}[] = [];
  let at = from;
  for (const mark of marks) {
    if (mark.from < at || mark.to > to) continue;
    const last = parts.at(-1);
    const marked = text.slice(mark.from, mark.to);
    // Signs that touch each other are one word.
    if (last !== undefined && mark.from === at) last.text += marked;
    else
      parts.push(
        {text: text.slice(at, mark.from), marked: false},
        {text: marked, marked: true},
      );
    at = mark.to;
  }
  return [
    {text: from > 0 ? '…' : '', marked: false},
    ...parts,
    {text: text.slice(at, to), marked: false},
    {text: to < text.length ? '…' : '', marked: false},
  ].filter((part) => part.text !== '');
}

/** A little before a place, at the beginning of a word. */
function startOf(text: string, place: number): number {
  const about = Math.max(0, place - before);
  return about === 0 ? 0 : about + text.slice(about, place).indexOf(' ') + 1;
}

/** So many letters on, and not in the middle of a word or of a letter. */
function endOf(text: string, from: number): number {
  const cut = from + longest;
  if (text.length <= cut) return text.length;
  const gap = text.lastIndexOf(' ', cut);
  if (gap > from + longest / 2) return gap;
  return /[\udc00-\udfff]/.test(text.charAt(cut)) ? cut - 1 : cut;
}
