const gap = ' ⋯';

/** Only one unchanged row around each change, and a mark where rows are left out: the screen is small. */
export function closeToChanges(lines: readonly string[]): readonly string[] {
  const shown = lines.flatMap((row, index) =>
    isNear(lines, index) && !/^(---|@@|diff |index |\\)/.test(row) ? [index] : [],
  );
  return shown.flatMap((index, position) => {
    const row = lines[index] ?? '';
    const before = shown[position - 1];
    const file = row.startsWith('+++') || lines[before ?? -1]?.startsWith('+++') === true;
    return before === undefined || before === index - 1 || file ? [row] : [gap, row];
  });
}

/** The name of the file that the rows below are of; null: it is one of them. */
export function fileOf(row: string): string | null {
  const file = /^\+\+\+ (?:b\/)?(.*)$/.exec(row)?.[1];
  return file === undefined ? null : (file.split('\t')[0] ?? file);
}

function isNear(lines: readonly string[], index: number): boolean {
  const changes = (row = '') => /^[-+](?![-+]{2} )/.test(row);
  return (
    !(lines[index] ?? '').startsWith(' ') ||
    changes(lines[index - 1]) ||
    changes(lines[index + 1])
  );
}
