// Control characters, and those that turn the direction of text around.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text without anything that a terminal would obey. */
export function stripControls(text: string): string {
  return text.replaceAll('\t', '  ').replaceAll(controls, '');
}

/** The same of a text of several rows, which stay apart. */
export function stripLines(text: string, lineBreak = '\n'): string {
  return text.split('\n').map(stripControls).join(lineBreak);
}
