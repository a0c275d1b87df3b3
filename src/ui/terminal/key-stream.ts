import type {Patience, TerminalInput} from './streams.js';
import {
  type Begun,
  giveUp,
  nothing,
  readTokens,
  type Token,
} from '../../text/terminal/tokens.js';

const usualPatience: Patience = {escape: 50, report: 300};

export type KeyStream = {
  /** For Ink: one key an item, and nothing but keys. */
  readonly stream: NodeJS.ReadStream;
  readonly close: () => void;
};

/**
 * Hears a terminal in raw mode until it is closed. Ink takes a report of the terminal (its colours,
 * the mouse) for typed text, and waits for the end of an escape only until the next turn.
 */
export function openKeyStream(
  stdin: TerminalInput,
  onPaste: (text: string) => void,
  patience: Patience = usualPatience,
): KeyStream {
  const {stream, push} = keysFor();
  let begun = nothing;
  let timer: NodeJS.Timeout | undefined;
  const tell = (tokens: readonly Token[]): void => {
    for (const token of tokens)
      if (token.type === 'key') push(token.bytes);
      else onPaste(token.text);
  };
  const heard = (chunk: string): void => {
    clearTimeout(timer);
    const read = readTokens(begun, chunk);
    ({begun} = read);
    tell(read.tokens);
    if (begun.what === 'nothing') return;
    timer = setTimeout(
      () => {
        const given = giveUp(begun);
        begun = nothing;
        tell(given);
      },
      waitFor(begun, patience),
    );
  };
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.on('data', heard);
  stdin.resume();
  return {
    stream,
    close: () => {
      clearTimeout(timer);
      stdin.off('data', heard);
      stdin.pause();
      stdin.setRawMode(false);
    },
  };
}

/** Two bytes are a key with Alt as likely as a report: nobody waits long for them. */
function waitFor({what, text}: Begun, {escape, report}: Patience): number {
  return what === 'escape' || text.length <= 2 ? escape : report;
}

/** What Ink asks of a terminal: to be told when there is a key, and to take it. Whether the terminal is raw and open is not for Ink to say. */
function keysFor() {
  const waiting: string[] = [];
  const listeners = new Set<() => void>();
  const same = (): unknown => stream;
  const stream = {
    isTTY: true,
    read: () => waiting.shift() ?? null,
    addListener: (_event: 'readable', listener: () => void) => listeners.add(listener),
    removeListener: (_event: 'readable', listener: () => void) =>
      listeners.delete(listener),
    ...{setRawMode: same, setEncoding: same, ref: same, unref: same},
  };
  return {
    // Ink hears with these alone.
    stream: stream as unknown as NodeJS.ReadStream,
    push: (key: string): void => {
      waiting.push(key);
      for (const listener of listeners) listener();
    },
  };
}
