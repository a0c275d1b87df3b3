import {marked, type Token} from 'marked';
import {blank, type Line, type Span, span} from '../line.js';
import type {Style} from '../style.js';

/** Inline Markdown tokens as styled text; a line break inside a paragraph is a blank. */
export function inlineSpans(
  tokens: readonly Token[],
  style: Style = {},
): readonly Span[] {
  return tokens.flatMap((token) => inlineSpan(token, style));
}

/** One line of Markdown (a prompt, a choice) as styled text. */
export function inlineLine(markdown: string, style: Style = {}): Line {
  const [paragraph] = marked.lexer(markdown.trim()).filter(({type}) => type !== 'space');
  if (paragraph === undefined) return blank;
  return inlineSpans(childrenOf(paragraph) ?? [paragraph], style);
}

function inlineSpan(token: Token, style: Style): readonly Span[] {
  const inside = childrenOf(token);
  switch (token.type) {
    case 'strong':
      return inlineSpans(inside ?? [], {...style, bold: true});
    case 'em':
      return inlineSpans(inside ?? [], {...style, italic: true});
    case 'codespan':
      return [span(textOf(token), {...style, colour: 'accent'})];
    case 'br':
      return [span(' ', style)];
    default:
      return inside === null
        ? notedSpans(textOf(token).replaceAll(/\s*\n\s*/g, ' '), style)
        : inlineSpans(inside, style);
  }
}

/** Numbers of notes, like `[1]`, do not disturb who reads on. */
function notedSpans(text: string, style: Style): readonly Span[] {
  return text
    .split(/(\[\d+\])/)
    .filter((part) => part !== '')
    .map((part) => span(part, /^\[\d+\]$/.test(part) ? {dim: true} : style));
}

export function childrenOf(token: Token): readonly Token[] | null {
  return 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : null;
}

export function textOf(token: Token): string {
  return 'text' in token ? String(token.text) : token.raw;
}
