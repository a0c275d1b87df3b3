// Control characters, ends of lines, and those that turn the direction of text around.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unruly = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/**
 * What a program or a record says, fit to be told in one line: nothing in it commands a terminal or
 * begins a line of its own, and it is no longer than `longest` characters.
 */
export function tame(text: string, longest: number): string {
  const start = text.slice(0, 2 * longest); // a megabyte need not be looked through
  const line = start.replaceAll(unruly, ' ').trim();
  return line.length > longest || start.length < text.length
    ? `${line.slice(0, longest - 1)}…`
    : line;
}
