/** Columns that a row of text takes; Chinese and full-width characters take two. */
export function widthOf(row: string): number {
  const wide = row.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/gu)?.length ?? 0;
  return Array.from(row).length + wide;
}
