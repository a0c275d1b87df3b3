import type {TextProps} from 'ink';
import {colourOf, type Style} from '../../text/style.js';

/** A style as Ink wants it. Without colour, meaning is left to signs, words and weight. */
export function inkStyle(style: Style, colour: boolean): TextProps {
  const {bold = false, dim = false, italic = false, inverse = false} = style;
  const look = {bold, dimColor: dim, italic, inverse};
  if (style.colour === undefined || !colour) return look;
  return {...look, color: colourOf[style.colour]};
}
