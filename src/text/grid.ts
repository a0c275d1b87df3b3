/** Cells below each other, for text of a fixed width. */
import stringWidth from 'string-width';

const gap = '  ';

type Grid = {
  /** null where the rows have the names of their columns in them. */
  readonly head: string | null;
  /** The lines of each row. */
  readonly rows: readonly (readonly string[])[];
};

/**
 * One line a row where that fits in `columns`. Else each cell after its name, in as many lines as it takes:
 * the first cell leads the row, and what goes on stands under the second one.
 */
export function gridOf(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): Grid {
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map((cells) => cells[column] ?? '')].map(widthOf)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join(gap)
      .trimEnd();
  const whole = widths.reduce(
    (sum, width) => sum + width,
    (widths.length - 1) * gap.length,
  );
  return whole <= columns
    ? {head: line(heads), rows: rows.map((cells) => [line(cells)])}
    : {head: null, rows: rows.map((cells) => stacked(cells, {heads, widths, columns}))};
}

type Shape = {
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly columns: number;
};

function stacked(
  [lead = '', ...cells]: readonly string[],
  {heads: [, ...heads], widths: [indent = 0], columns}: Shape,
): readonly string[] {
  const lines: string[] = [padded(lead, indent)];
  for (const [index, cell] of cells.entries()) {
    const text = `${gap}${heads[index] ?? ''} ${cell}`;
    const last = lines.at(-1) ?? '';
    if (widthOf(last) + widthOf(text) <= columns) lines[lines.length - 1] = last + text;
    else lines.push(' '.repeat(indent) + text);
  }
  return lines;
}

const widthOf = (text: string): number => stringWidth(text);

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));
