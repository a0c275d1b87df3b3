/** The build puts this in the place of `string-width`, whose table of emoji takes long to load. */
import stringWidth, {type Options} from 'string-width';
import {plainWidth} from './plain.js';

export const quickWidth = (text: string, options?: Options): number =>
  (options === undefined ? plainWidth(text) : null) ?? stringWidth(text, options);
