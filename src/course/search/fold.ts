/**
 * Text as it is compared: without case, accents and the forms of wide letters (ＡＣＫＳ, ﬁ). Also where
 * each letter of the result stood, so that what was found can be shown as it was written.
 */
export type Folded = {readonly text: string; readonly from: Uint32Array};

/** Text as it is compared. */
export function fold(text: string): string {
  return ascii.test(text) ? text.toLowerCase() : Array.from(text, foldOne).join('');
}

/** The same, with the place of each letter in the text that it came from. */
export function foldWithPlaces(text: string): Folded {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const one of text) {
    const letters = ascii.test(one) ? one.toLowerCase() : foldOne(one);
    folded += letters;
    for (let unit = letters.length; unit > 0; unit -= 1) places.push(at);
    at += one.length;
  }
  return {text: folded, from: Uint32Array.from(places)};
}

const ascii = /^[\u0000-\u007f]*$/; // eslint-disable-line no-control-regex -- all of ASCII

function foldOne(one: string): string {
  return one
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}
