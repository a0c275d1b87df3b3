const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
// Needs no segmenting, and is nearly all text.
const ascii = /^[\u0020-\u007e]*$/;

/** What a reader sees as one character each. */
export function graphemes(text: string): readonly string[] {
  if (ascii.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({segment}) => segment);
}
