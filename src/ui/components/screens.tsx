import {type Instance, render} from 'ink';
import type {AppState} from '../state/app-state.js';
import type {Message} from '../state/message.js';
import type {Store} from '../state/store.js';
import {clearScreen, type FullScreen, openFullScreen} from '../terminal/full-screen.js';
import {keyName} from '../terminal/key-names.js';
import {type KeyStream, openKeyStream} from '../terminal/key-stream.js';
import {type ScreenOutput, screenOutput} from '../terminal/screen-output.js';
import type {Terminal} from '../terminal/streams.js';
import {App, type Hear} from './app.js';

export type Screens = {
  readonly open: () => void;
  readonly close: () => void;
  /** Draws everything again, at the size that the terminal has now. */
  readonly redraw: () => void;
};

/** The full screen with Ink on it; closed and opened again it shows the same. */
export function openScreens(
  store: Store<AppState, Message>,
  {stdin, stdout, patience, reader = false}: Terminal,
  now: () => number,
): Screens {
  let terminal: {readonly full: FullScreen; readonly keys: KeyStream} | null = null;
  let drawn: {readonly ink: Instance; readonly output: ScreenOutput} | null = null;
  const hear: Hear = (input, key) => {
    const name = keyName(input, key);
    if (name !== null) store.send({type: 'key', key: name, at: now()});
  };
  const draw = (): void => {
    if (terminal === null) return;
    const output = screenOutput(stdout);
    const ink = render(<App store={store} hear={hear} />, {
      stdout: output.stream,
      stderr: output.stream,
      stdin: terminal.keys.stream,
      incrementalRendering: true,
      maxFps: 120,
      exitOnCtrlC: false,
      patchConsole: false,
      isScreenReaderEnabled: reader,
    });
    drawn = {ink, output};
  };
  const wipe = (): void => {
    drawn?.output.mute();
    drawn?.ink.unmount();
    drawn = null;
  };
  return {
    open: () => {
      if (terminal !== null) return;
      const full = openFullScreen(stdout);
      const keys = openKeyStream(
        stdin,
        (text) => {
          store.send({type: 'paste', text, at: now()});
        },
        patience,
      );
      terminal = {full, keys};
      draw();
    },
    close: () => {
      wipe();
      terminal?.keys.close();
      terminal?.full.close();
      terminal = null;
    },
    redraw: () => {
      if (terminal === null) return;
      wipe();
      stdout.write(clearScreen);
      draw();
    },
  };
}
