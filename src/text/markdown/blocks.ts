import {marked, type Token, type Tokens} from 'marked';
import {blank, indented, type Line, span, stacked} from '../line.js';
import {wrap, wrapText} from '../wrap.js';
import {bold, dim} from '../style.js';
import {codeLines} from './code.js';
import {childrenOf, inlineSpans, textOf} from './inline.js';
import {tableLines} from './table.js';

/** One block of a text, laid out for a width; a heading stays with what it is the heading of. */
export type Block = {readonly lines: readonly Line[]; readonly heads: boolean};

/** Markdown as blocks of rows, none wider than `width`. Nothing is ever cut: what is too wide is wrapped. */
export function markdownBlocks(markdown: string, width: number): readonly Block[] {
  return marked
    .lexer(markdown)
    .filter(({type}) => type !== 'space' && type !== 'html' && type !== 'def')
    .map((token, index, tokens) => {
      const lines = blockLines(token, width);
      const introduces = leadsOn(token) || leadsTo(tokens[index + 1], token, lines);
      return {lines, heads: token.type === 'heading' || introduces};
    })
    .filter(({lines}) => lines.length > 0);
}

/** All rows, with a blank one between blocks. */
export function markdownLines(markdown: string, width: number): readonly Line[] {
  return stacked(...markdownBlocks(markdown, width).map(({lines}) => lines));
}

/** "…like this:" belongs to what follows. */
function leadsOn(token: Token): boolean {
  return token.type === 'paragraph' && textOf(token).trimEnd().endsWith(':');
}

/** So does a short paragraph in front of a list or a table. */
function leadsTo(next: Token | undefined, token: Token, lines: readonly Line[]): boolean {
  const follows = next?.type === 'list' || next?.type === 'table';
  return token.type === 'paragraph' && follows && lines.length <= 2;
}

function blockLines(token: Token, width: number): readonly Line[] {
  switch (token.type) {
    case 'heading':
      return wrap(inlineSpans(childrenOf(token) ?? [], bold), width);
    case 'code':
      return codeLines(textOf(token), {language: languageOf(token), width});
    case 'list':
      return listLines(token as Tokens.List, width);
    case 'blockquote':
      return quoteLines(token, width);
    case 'table':
      return tableLines(token as Tokens.Table, width);
    case 'hr':
      return wrapText('─'.repeat(Math.min(width, 20)), width, dim);
    default:
      return wrap(inlineSpans(childrenOf(token) ?? [token]), width);
  }
}

function languageOf(token: Token): string {
  return 'lang' in token ? String(token.lang ?? '') : '';
}

function quoteLines(token: Token, width: number): readonly Line[] {
  const inside = (childrenOf(token) ?? []).filter(({type}) => type !== 'space');
  const lines = stacked(...inside.map((child) => blockLines(child, width - 2)));
  return lines.map((one) => [span('│ ', dim), ...one]);
}

function listLines({items, ordered, start}: Tokens.List, width: number): readonly Line[] {
  return items.flatMap((item, index) => {
    const bullet = ordered ? `${(start === '' ? 1 : start) + index}. ` : '• ';
    const inside = item.tokens.filter(({type}) => type !== 'space');
    const blocks = inside.map((child) => blockLines(child, width - bullet.length));
    const [first = blank, ...others] = blocks.flat();
    return [[span(bullet, dim), ...first], ...indented(others, bullet.length)];
  });
}
