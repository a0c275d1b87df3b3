/** A piece of a row of code: as it stands, or the place of a setting's value. */
export type CodePart = {readonly text: string} | {readonly setting: string};

const slot = /<<([^<>]+)>>/g;

/** Each row of the code in its pieces. */
export function codeRows(code: string): readonly (readonly CodePart[])[] {
  return code.split('\n').map(partsOf);
}

/** The names of the settings, in the order in which their values stand in the code. */
export function slotsOf(code: string): readonly string[] {
  return Array.from(code.matchAll(slot), ([, name = '']) => name);
}

/** The code with a value at each place. */
export function withValues(
  code: string,
  valueOf: (setting: string) => string | undefined,
): string {
  return code.replaceAll(slot, (whole, name: string) => valueOf(name) ?? whole);
}

function partsOf(row: string): readonly CodePart[] {
  const parts: CodePart[] = [];
  let from = 0;
  for (const {0: whole, 1: setting = '', index} of row.matchAll(slot)) {
    if (index > from) parts.push({text: row.slice(from, index)});
    parts.push({setting});
    from = index + whole.length;
  }
  return from < row.length ? [...parts, {text: row.slice(from)}] : parts;
}
