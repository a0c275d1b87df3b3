import chalk from 'chalk';
import type {Paint, StyleName} from '../../text/markdown/paint.js';

const put = (styles: readonly StyleName[], text: string): string =>
  styles.reduce((shown, style) => chalk[style](shown), text);

const coloured: Paint = (styles, text) => put([styles].flat(), text);

const uncoloured: Paint = (styles, text) =>
  put(
    [styles].flat().filter((style) => /bold|dim|italic/.test(style)),
    text,
  );

/** Puts styles on a text as Ink does it; without colour, weight is what is left. */
export const paintWith = (colour: boolean): Paint => (colour ? coloured : uncoloured);
