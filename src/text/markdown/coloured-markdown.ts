import wrapAnsi from 'wrap-ansi';
import {Marked, type RendererThis, type Tokens} from 'marked';
import {markedTerminal} from 'marked-terminal';

// marked-terminal 7.3 prints the text of a list item raw (`**so**`) since marked 13.
const inlineInListItems = {
  text(this: RendererThis, token: Tokens.Text | Tokens.Escape): string {
    return 'tokens' in token ? this.parser.parseInline(token.tokens) : token.text;
  },
};

/** Markdown for a scrolling colour terminal: headings, tables and highlighted code, at most so many columns wide. */
export function colouredMarkdown(markdown: string, columns: number): string {
  const marked = new Marked(
    // It reflows by counting escapes and wide signs wrongly; wrap-ansi counts them right.
    markedTerminal({reflowText: false, tab: 2, showSectionPrefix: false}),
    {renderer: inlineInListItems},
  );
  const drawn = marked.parse(markdown, {async: false}).trimEnd();
  return drawn
    .split('\n')
    .map((line) => wrapAnsi(line, columns, {trim: !line.startsWith(' ')}))
    .join('\n');
}
