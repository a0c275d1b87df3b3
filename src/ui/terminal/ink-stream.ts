import type {Size} from '../state/world.js';
import type {Painter} from './painter.js';

/** A stream for Ink whose every write is a frame for the painter; after `mute` it writes nothing. */
export function inkStream(
  painter: Painter,
  size: () => Size,
): {readonly stream: NodeJS.WriteStream; readonly mute: () => void} {
  let muted = false;
  const nothing = (): unknown => stream;
  const stream = {
    isTTY: true,
    get columns() {
      return size().columns;
    },
    get rows() {
      return size().rows;
    },
    write: (frame: string, done?: () => void): boolean => {
      if (!muted && frame !== '') painter.paint(frame);
      done?.();
      return true;
    },
    on: nothing,
    off: nothing,
    once: nothing,
    removeListener: nothing,
  };
  return {
    // Ink draws with these alone; a real stream would bring what the terminal has beyond them.
    stream: stream as unknown as NodeJS.WriteStream,
    mute: () => {
      muted = true;
    },
  };
}
