import wrapAnsi from 'wrap-ansi';

/** One column each: ASCII, and the signs and quotes that texts and titles have. */
const narrow = /^[\u0020-\u007e“”‘’–—…›★↻]*$/;

/** Rows that a text takes in so many columns, counted as Ink wraps it. */
export function rowsOfText(text: string, width: number): number {
  const columns = Math.max(1, width);
  if (!narrow.test(text)) return wrapped(text, columns);
  if (text.length <= columns) return 1;
  const words = text.split(' ');
  // To wrap a text takes a millisecond, and a map has a hundred of them.
  return words.some(({length}) => length > columns)
    ? wrapped(text, columns)
    : rowsOfWords(words, columns);
}

function wrapped(text: string, columns: number): number {
  return wrapAnsi(text, columns, {hard: true, trim: false}).split('\n').length;
}

/** None of the words is wider than a row. */
function rowsOfWords(words: readonly string[], columns: number): number {
  let rows = 1;
  let used = 0;
  const breakRow = (): void => {
    rows += 1;
    used = 0;
  };
  for (const [index, {length}] of words.entries()) {
    if (index > 0) {
      if (used >= columns) breakRow();
      used += 1;
    }
    if (length > 0 && used > 0 && used + length > columns) breakRow();
    used += length;
  }
  return rows;
}
