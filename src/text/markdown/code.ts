import {indented, type Line, type Span, span} from '../line.js';
import {wrap} from '../wrap.js';
import type {Style} from '../style.js';

const scripts = /^(ts|tsx|js|mjs|typescript|javascript|java|json)\b/;
const properties = /^(properties|ini|sh|bash|shell|yaml|yml)\b/;

const comment: Style = {dim: true};
const text: Style = {colour: 'safe'};
const word: Style = {colour: 'consume'};
const number: Style = {colour: 'store'};

const scriptToken =
  /(?<comment>\/\/.*|\/\*.*?\*\/)|(?<text>'[^']*'|"[^"]*"|`[^`]*`)|(?<word>\b(?:as|async|await|break|case|catch|class|const|continue|do|else|export|finally|for|from|function|if|import|in|interface|let|new|null|of|return|switch|throw|true|false|try|type|undefined|var|void|while)\b)|(?<number>(?<![\w.])-?\d[\d_]*(?:\.\d+)?\b)/g;
const propertyToken =
  /(?<comment>^\s*#.*|\s#.*)|(?<word>^\s*[\w.-]+(?=\s*[=:]))|(?<text>'[^']*'|"[^"]*")|(?<number>(?<![\w.-])\d+\b)/g;

const styles: Readonly<Record<string, Style>> = {comment, text, word, number};

/** A row of code with its words coloured; in a language that is not known, as it is. */
export function codeLine(code: string, language: string): Line {
  if (scripts.test(language)) return coloured(code, scriptToken);
  if (properties.test(language)) return coloured(code, propertyToken);
  return [span(code)];
}

/** The line with these characters in another style; the style they had goes where the other says nothing. */
export function restyled(
  of: Line,
  {from, to}: {readonly from: number; readonly to: number},
  style: Style,
): Line {
  let at = 0;
  return of.flatMap((one) => {
    const start = at;
    at += one.text.length;
    const cut = (index: number) => Math.max(0, Math.min(one.text.length, index - start));
    return [
      {text: one.text.slice(0, cut(from)), style: one.style},
      {text: one.text.slice(cut(from), cut(to)), style: {...one.style, ...style}},
      {text: one.text.slice(cut(to)), style: one.style},
    ].filter(({text: part}) => part !== '');
  });
}

/** A block of code, moved in by two; a row that is too wide goes on below, moved in further. */
export function codeLines(
  code: string,
  {language, width}: {readonly language: string; readonly width: number},
): readonly Line[] {
  const rows = code.replace(/\n+$/, '').split('\n');
  return indented(
    rows.flatMap((row) => wrap(codeLine(row.trimEnd(), language), width - 2, 4)),
    2,
  );
}

function coloured(code: string, token: RegExp): Line {
  const spans: Span[] = [];
  let from = 0;
  for (const match of code.matchAll(token)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, found]) => found) ?? [];
    if (match.index > from) spans.push(span(code.slice(from, match.index)));
    spans.push(span(match[0], styles[kind ?? ''] ?? {}));
    from = match.index + match[0].length;
  }
  if (from < code.length) spans.push(span(code.slice(from)));
  return spans;
}
