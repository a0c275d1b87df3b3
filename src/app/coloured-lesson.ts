/** Markdown drawn in colours for a terminal that scrolls. Loaded when first asked for: the highlighter is large. */
export async function colouredLesson(markdown: string, columns: number): Promise<string> {
  const {colouredMarkdown} = await import('../ui/markdown/coloured-markdown.js');
  return colouredMarkdown(markdown, columns);
}
