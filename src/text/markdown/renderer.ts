import {Marked, type RendererThis, type Token, type Tokens} from 'marked';
import {markedTerminal} from 'marked-terminal';
import {unitPattern} from '../../grammar/en.js';
import {stripControls} from '../strip-controls.js';
import type {Paint, StyleName} from './paint.js';

/** The one renderer of Markdown: marked, drawn by marked-terminal in the colours of this product. */
export type Renderer = {
  /** A text within a row; breaks of rows are blanks. */
  readonly inline: (tokens: readonly Token[]) => string;
  /** Code with its words coloured where the language is known; as many rows as it has. */
  readonly code: (code: string, language: string) => string;
  /** A whole text for a terminal that scrolls; its rows are as long as they are. */
  readonly whole: (markdown: string) => string;
};

const tab = '  ';
const numberAndUnit = new RegExp(String.raw`(?<=\d) (?=${unitPattern})`, 'g');

/** What highlight.js calls the words of a program; what is left out has no colour of its own. */
const wordsOfCode: Readonly<Record<string, StyleName>> = {
  keyword: 'magenta',
  attr: 'magenta',
  string: 'green',
  number: 'yellow',
  literal: 'magenta',
  comment: 'dim',
};
const uncoloured = [
  ...['built_in', 'type', 'regexp', 'subst', 'symbol', 'class', 'function', 'title'],
  ...[
    'params',
    'doctag',
    'meta',
    'meta-keyword',
    'meta-string',
    'section',
    'tag',
    'name',
  ],
  ...['attribute', 'variable', 'bullet', 'code', 'emphasis', 'strong', 'formula', 'link'],
  ...['quote', 'selector-tag', 'selector-id', 'selector-class', 'selector-attr'],
  ...['selector-pseudo', 'template-tag', 'template-variable', 'addition', 'deletion'],
];

/** marked-terminal hides the colons of code in a row from its emojis, and shows them again in whole paragraphs only. */
const withColons = (words: string): string => words.replaceAll('*#COLON|*', ':');

const known = new WeakMap<Paint, Renderer>();

/** The renderer whose styles are put on by this paint. */
export function rendererFor(paint: Paint): Renderer {
  const before = known.get(paint);
  if (before !== undefined) return before;
  const made = openRenderer(paint);
  known.set(paint, made);
  return made;
}

type Styled = (text: string) => string;

/** The colours of a program's words. */
function themeOf(as: (style: StyleName) => Styled): Readonly<Record<string, Styled>> {
  return Object.fromEntries([
    ...uncoloured.map((word) => [word, (text: string) => text] as const),
    ...Object.entries(wordsOfCode).map(([word, style]) => [word, as(style)] as const),
  ]);
}

function openRenderer(paint: Paint): Renderer {
  const as =
    (...styles: StyleName[]) =>
    (text: string): string =>
      text === ''
        ? text
        : paint(styles.length === 1 ? (styles[0] ?? styles) : styles, text);
  const same = (text: string): string => text;
  // Numbers of notes, like `[1]`, do not disturb who reads on; a number and its unit stay together.
  const text = (one: string): string =>
    stripControls(one.replaceAll(/\s*\n\s*/g, ' '))
      .replaceAll(numberAndUnit, '\u00a0')
      .replaceAll(/\[\d+\]/g, as('dim'));
  const marked = new Marked(
    markedTerminal(
      {
        ...{strong: as('bold'), em: as('italic')},
        codespan: (words) => as('cyan')(withColons(words)),
        ...{heading: as('bold'), firstHeading: as('bold'), link: same, href: same},
        ...{paragraph: same, listitem: same, table: same, hr: as('dim'), html: same},
        ...{blockquote: same, code: same, del: same},
        ...{emoji: false, reflowText: false, showSectionPrefix: false, tab: tab.length},
      },
      {theme: themeOf(as)},
    ),
    {
      renderer: {
        // marked-terminal 7.3 prints the text of a list item raw (`**so**`) since marked 13.
        text(this: RendererThis, token: Tokens.Text | Tokens.Escape): string {
          return 'tokens' in token
            ? this.parser.parseInline(token.tokens)
            : text(token.text);
        },
      },
    },
  );
  return {
    inline: (tokens) => marked.Parser.parseInline([...tokens], marked.defaults).trim(),
    code: (code, language) =>
      marked
        .parser([
          {
            type: 'code',
            lang: languages[language] ?? (language || 'plaintext'),
            text: code,
            raw: code,
          },
        ])
        .trimEnd()
        .split('\n')
        .map((row) => (row.startsWith(tab) ? row.slice(tab.length) : row))
        .join('\n'),
    whole: (markdown) => marked.parse(markdown, {async: false}).trimEnd(),
  };
}

/** What a language is called in a text, and by highlight.js. */
const languages: Readonly<Record<string, string>> = {
  ...{ts: 'typescript', js: 'javascript', mjs: 'javascript'},
  ...{ini: 'properties', conf: 'properties'},
};
