import {Readable} from 'node:stream';
import {type Begun, giveUp, nothing, readTokens, type Token} from './tokens.js';
import type {TerminalInput} from './streams.js';

/** How long the rest of something may take, ms: over a slow line, ESC and `[A` come apart. */
export type Patience = {readonly escape: number; readonly report: number};

export const usualPatience: Patience = {escape: 50, report: 300};

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
  const keys = new Readable({objectMode: true, read: () => undefined});
  let begun = nothing;
  let timer: NodeJS.Timeout | undefined;
  const tell = (tokens: readonly Token[]): void => {
    for (const token of tokens)
      if (token.type === 'key') keys.push(token.bytes);
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
    stream: asTerminal(keys),
    close: () => {
      clearTimeout(timer);
      stdin.off('data', heard);
      stdin.pause();
      stdin.setRawMode(false);
      keys.destroy();
    },
  };
}

/** Two bytes are a key with Alt as likely as a report: nobody waits long for them. */
function waitFor({what, text}: Begun, {escape, report}: Patience): number {
  return what === 'escape' || text.length <= 2 ? escape : report;
}

/** What Ink asks of a terminal; whether it is raw and open is not for Ink to say. */
function asTerminal(keys: Readable): NodeJS.ReadStream {
  const same = (): Readable => keys;
  const own = {isTTY: true, setRawMode: same, setEncoding: same, ref: same, unref: same};
  return Object.assign(keys, own) as unknown as NodeJS.ReadStream;
}
