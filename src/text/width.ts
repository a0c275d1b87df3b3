const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
// Needs no segmenting, and is nearly all text.
const ascii = /^[\u0020-\u007e]*$/;
// East Asian wide and fullwidth blocks (Unicode TR11), and what is drawn as an emoji.
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const emoji = /\p{Emoji_Presentation}|\ufe0f/u;
const mark = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** What a reader sees as one character each. */
export function graphemes(text: string): readonly string[] {
  if (ascii.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({segment}) => segment);
}

/** Columns that the text takes on a terminal. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  return graphemes(text).reduce((sum, one) => sum + graphemeWidth(one), 0);
}

export function graphemeWidth(one: string): number {
  if (mark.test(one)) return 0;
  return wide.test(one) || emoji.test(one) ? 2 : 1;
}
