/** One colour per meaning, the same everywhere. A sign or a word always goes with it. */
export type Meaning =
  'produce' | 'store' | 'consume' | 'end-to-end' | 'lost' | 'safe' | 'accent';

export type Style = {
  readonly colour?: Meaning;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly italic?: boolean;
  readonly inverse?: boolean;
};

/** Names that every terminal maps to its own palette, light or dark. */
export const colourOf: Readonly<Record<Meaning, string>> = {
  produce: 'cyan',
  store: 'yellow',
  consume: 'magenta',
  'end-to-end': 'blue',
  lost: 'red',
  safe: 'green',
  accent: 'cyan',
};

export const bold: Style = {bold: true};
export const dim: Style = {dim: true};
export const lost: Style = {colour: 'lost', bold: true};
export const safe: Style = {colour: 'safe', bold: true};

/** Signs that go with a colour. */
export const signs = {
  here: '▶',
  done: '✓',
  begun: '◐',
  open: '○',
  wrong: '✗',
  marked: '⚑',
  measure: '≈',
  core: '★',
  due: '↻',
} as const;
