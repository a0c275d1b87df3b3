import {stripVTControlCharacters} from 'node:util';
import {lexer, type Token, type Tokens} from 'marked';
import {noPaint, type Paint} from './paint.js';
import {type Renderer, rendererFor} from './renderer.js';

/** A part of a text, its texts ready for a terminal and not laid out yet. */
export type Block =
  | {readonly is: 'heading' | 'paragraph'; readonly text: string}
  | {readonly is: 'code'; readonly rows: readonly string[]}
  | {readonly is: 'list'; readonly items: readonly Item[]}
  | {readonly is: 'quote'; readonly blocks: readonly Block[]}
  | {readonly is: 'table'; readonly head: Row; readonly rows: readonly Row[]}
  | {readonly is: 'rule'};

type Item = {readonly bullet: string; readonly blocks: readonly Block[]};
type Row = readonly string[];

/** About two rows: a paragraph as short as this belongs to the list that follows it. */
const short = 160;

/** Screens are drawn anew at each key, and say mostly the same. */
function remembered<T>(make: (text: string, renderer: Renderer) => T) {
  const known = new WeakMap<Paint, Map<string, T>>();
  return (text: string, paint: Paint = noPaint): T => {
    const made = known.get(paint) ?? new Map<string, T>();
    known.set(paint, made);
    const value = made.get(text) ?? make(text, rendererFor(paint));
    made.set(text, value);
    return value;
  };
}

/** Markdown in its blocks. Nothing that a terminal would obey comes through but the styles of the paint. */
export const markdownBlocks = remembered((markdown, renderer): readonly Block[] =>
  blocksOf(lexer(markdown), renderer),
);

/** One line of Markdown (a prompt, a choice) as text for a row. */
export const inlineText = remembered((markdown, renderer): string => {
  const [paragraph] = lexer(markdown.trim()).filter(({type}) => type !== 'space');
  return paragraph === undefined ? '' : textIn(paragraph, renderer);
});

/** Rows of code, coloured where the language is known. */
export function codeRows(
  code: string,
  language: string,
  paint: Paint = noPaint,
): readonly string[] {
  const rows = rendererFor(paint).code(code.replaceAll('\t', '  ').trimEnd(), language);
  return rows.split('\n');
}

/** A text without the styles that its paint put on. */
export const withoutStyles = (text: string): string => stripVTControlCharacters(text);

/** Whether a block belongs onto one page with the next: a heading, or what introduces a list or a table. */
export function headsNext(block: Block, next: Block | undefined): boolean {
  if (block.is === 'heading') return true;
  if (block.is !== 'paragraph') return false;
  const text = withoutStyles(block.text);
  const introduces = next?.is === 'list' || next?.is === 'table';
  return text.endsWith(':') || (introduces && text.length <= short);
}

function blocksOf(tokens: readonly Token[], renderer: Renderer): readonly Block[] {
  return tokens
    .filter(({type}) => type !== 'space' && type !== 'html' && type !== 'def')
    .map((token) => blockOf(token, renderer));
}

function blockOf(token: Token, renderer: Renderer): Block {
  switch (token.type) {
    case 'heading':
      return {is: 'heading', text: textIn(token, renderer)};
    case 'code': {
      const {text, lang = ''} = token as Tokens.Code;
      const rows = renderer.code(text.trimEnd(), lang.split(' ')[0] ?? '');
      return {is: 'code', rows: rows.split('\n')};
    }
    case 'list':
      return {is: 'list', items: itemsOf(token as Tokens.List, renderer)};
    case 'blockquote':
      return {is: 'quote', blocks: blocksOf(childrenOf(token) ?? [], renderer)};
    case 'table': {
      const {header, rows} = token as Tokens.Table;
      const cells = (row: readonly Tokens.TableCell[]): Row =>
        row.map(({tokens}) => renderer.inline(tokens));
      return {is: 'table', head: cells(header), rows: rows.map(cells)};
    }
    case 'hr':
      return {is: 'rule'};
    default:
      return {is: 'paragraph', text: textIn(token, renderer)};
  }
}

function itemsOf(
  {items, ordered, start}: Tokens.List,
  renderer: Renderer,
): readonly Item[] {
  return items.map(({tokens}, index) => ({
    bullet: ordered ? `${(start === '' ? 1 : start) + index}. ` : '• ',
    blocks: blocksOf(tokens, renderer),
  }));
}

const textIn = (token: Token, renderer: Renderer): string =>
  renderer.inline(childrenOf(token) ?? [token]);

function childrenOf(token: Token): readonly Token[] | null {
  return 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : null;
}
