import {widthOf} from '../../check/columns.js';
import {type Place, at, tell} from '../../reading/place.js';

/** A terminal of 60 columns, less its margins. */
const columns = 58;
const tab = '    ';

/** Code as it is shown: tabs are four blanks, and it ends with its last row. */
export function codeText(code: string): string {
  return code.replaceAll('\t', tab).trimEnd();
}

/** Tells rows that would be broken in a small terminal, `lead` columns of which are not the code's. */
export function tellWideRows(
  code: string,
  {lead, place}: {readonly lead: number; readonly place: Place},
): void {
  const room = columns - lead;
  for (const [index, row] of code.split('\n').entries())
    if (widthOf(row) > room)
      tell(at(place, {line: index + 1}), {
        code: 'too-wide',
        of: 'code',
        columns: widthOf(row),
        most: room,
      });
}
