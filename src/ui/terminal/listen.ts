import {type Input, quietKeyboard, readKeyboard} from './keyboard.js';
import type {TerminalInput} from './streams.js';

/** Hears keys until the function that it returns is called; the stream is then as it was. */
export function listenToKeys(
  stdin: TerminalInput,
  hear: (inputs: readonly Input[]) => void,
): () => void {
  let keyboard = quietKeyboard;
  const heard = (chunk: string): void => {
    const read = readKeyboard(keyboard, chunk);
    ({keyboard} = read);
    hear(read.inputs);
  };
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.on('data', heard);
  stdin.resume();
  return () => {
    stdin.off('data', heard);
    stdin.pause();
    stdin.setRawMode(false);
  };
}
