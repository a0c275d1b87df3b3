/** Names of styles, as chalk and `util.styleText` know them. */
export type StyleName =
  'bold' | 'dim' | 'italic' | 'cyan' | 'yellow' | 'magenta' | 'blue' | 'red' | 'green';

/** Puts styles on a text, or leaves them off where there is no colour. */
export type Paint = (style: StyleName | StyleName[], text: string) => string;

export const noPaint: Paint = (_, text) => text;
