const note = /\[\^([^\]\s]+)\]/g;

/**
 * A lesson whose notes `[^source-id]` are numbered `[1]`, `[2]`, and the sources in that order,
 * for the list at its end. The same source keeps its number.
 */
export function numberNotes(markdown: string): {
  readonly markdown: string;
  readonly sources: readonly string[];
} {
  const sources = notedSources(markdown);
  return {
    markdown: markdown.replaceAll(
      note,
      (_, id: string) => `[${sources.indexOf(id) + 1}]`,
    ),
    sources,
  };
}

/** The ids that a text notes, each once, in the order of their first mention. */
export function notedSources(markdown: string): readonly string[] {
  return [...new Set(Array.from(markdown.matchAll(note), ([, id = '']) => id))];
}
