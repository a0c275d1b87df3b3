/**
 * Characters that stand alone and take one column each, as nearly all that is shown: printable ASCII, and the
 * punctuation, arrows, lines and shapes that we draw with. None of them joins with a neighbour.
 */
const plain =
  '\\u0020-\\u007e\\u00b7\\u00d7\\u00f7\\u2010-\\u2027\\u2190-\\u2193\\u2212\\u2248\\u2264\\u2265\\u2500-\\u25fb\\u2605\\u2713\\u2717';
const onlyPlain = new RegExp(`^[${plain}]*$`);
const plainWithColours = new RegExp(`^[\\u001b${plain}]*$`);
const escape = '\u001b';
const colour = new RegExp(`${escape}\\[[\\d;]*m`, 'g');

/** Columns of a text that has nothing but plain characters and colours; null for any other. */
export function plainWidth(text: string): number | null {
  const bare = text.includes(escape) ? text.replace(colour, '') : text;
  return onlyPlain.test(bare) ? bare.length : null;
}

type Piece = Pick<Intl.SegmentData, 'segment' | 'index'>;

/** What a reader sees as one character each. The tables of Unicode are loaded with the first text that is not plain. */
export class QuickSegmenter {
  #whole: Intl.Segmenter | null = null;

  segment(text: string): Iterable<Piece> {
    if (plainWithColours.test(text))
      return text.split('').map((segment, index) => ({segment, index}));
    this.#whole ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
    return this.#whole.segment(text);
  }
}
