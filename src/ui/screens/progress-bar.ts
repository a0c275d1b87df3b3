import {bodyWidth, type World} from '../state/world.js';
import {type Line, span} from '../../text/line.js';
import {dim} from '../../text/style.js';

/** `▰▰▰▱▱ 60 %`. `share` is from 0 to 1. */
export function progressBar(share: number, {size}: World): Line {
  const room = Math.min(40, bodyWidth(size) - 8);
  const done = Math.round(Math.max(0, Math.min(1, share)) * room);
  return [
    span('▰'.repeat(done), {colour: 'accent'}),
    span('▱'.repeat(room - done), dim),
    span(` ${Math.round(share * 100)} %`, dim),
  ];
}
