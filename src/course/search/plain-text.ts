/** Markdown as one row of plain text: what a reader sees, without the marks. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/^```.*$/gm, ' ')
    .replaceAll(/\[\^[^\]\s]+\]/g, '') // notes
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1') // links
    .replaceAll(/^\s*(?:#+|>|[-*+]|\d+\.) +/gm, '')
    .replaceAll(/^[|\s:-]+$/gm, ' ') // the row between a table's head and its body
    .replaceAll(/\s*\|\s*/g, ' ')
    .replaceAll(/(?:\*\*|`|(?<![\w*])[*_](?=\S)|(?<=\S)[*_](?![\w*]))/g, '')
    .replaceAll(/[\u2500-\u25FF]+/g, ' ') // lines, bars and arrows of drawings
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A lesson by its headings; what stands before the first of them has none. */
export function sectionsOf(
  markdown: string,
): readonly {readonly heading: string | null; readonly markdown: string}[] {
  const sections: {heading: string | null; rows: string[]}[] = [
    {heading: null, rows: []},
  ];
  let fenced = false;
  for (const row of markdown.split('\n')) {
    if (row.startsWith('```')) fenced = !fenced;
    const [, heading] = fenced ? [] : (/^##+ +(.+)$/.exec(row) ?? []);
    if (heading === undefined) sections.at(-1)?.rows.push(row);
    else sections.push({heading: plainText(heading), rows: []});
  }
  return sections
    .map(({heading, rows}) => ({heading, markdown: rows.join('\n')}))
    .filter(({heading, markdown: text}) => heading !== null || text.trim() !== '');
}
