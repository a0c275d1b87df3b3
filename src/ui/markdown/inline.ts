import {marked, type Token} from 'marked';
import {blank, type Line, type Span, span} from '../text/line.js';
import type {Style} from '../theme.js';

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
        ? [span(textOf(token).replaceAll(/\s*\n\s*/g, ' '), style)]
        : inlineSpans(inside, style);
  }
}

export function childrenOf(token: Token): readonly Token[] | null {
  return 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : null;
}

export function textOf(token: Token): string {
  return 'text' in token ? String(token.text) : token.raw;
}
