import {render, type Instance} from 'ink';
import type {AppState} from '../state/app-state.js';
import type {Message} from '../state/message.js';
import type {Store} from '../state/store.js';
import {type FullScreen, openFullScreen} from '../terminal/full-screen.js';
import {inkStream} from '../terminal/ink-stream.js';
import {listenToKeys} from '../terminal/listen.js';
import {openPainter} from '../terminal/painter.js';
import type {Terminal} from '../terminal/streams.js';
import {App} from './app.js';

export type Screens = {
  readonly open: () => void;
  readonly close: () => void;
  /** Draws everything again with the next frame. */
  readonly redraw: () => void;
};

/** The full screen with Ink on it; closed and opened again it shows the same. */
export function openScreens(
  store: Store<AppState, Message>,
  {stdin, stdout, colour}: Terminal,
  now: () => number,
): Screens {
  const painter = openPainter(stdout);
  let shown: {
    full: FullScreen;
    ink: Instance;
    stopListening: () => void;
    mute: () => void;
  } | null = null;
  return {
    open: () => {
      if (shown !== null) return;
      const full = openFullScreen(stdout);
      painter.forget();
      const {stream, mute} = inkStream(painter, () => store.get().world.size);
      const stopListening = listenToKeys(stdin, (inputs) => {
        store.together(() => {
          for (const input of inputs) store.send({type: 'input', input, at: now()});
        });
      });
      const ink = render(<App store={store} colour={colour} />, {
        stdout: stream,
        stderr: stream,
        stdin: stdin as unknown as NodeJS.ReadStream,
        // Each frame comes whole and without escapes of its own: the painter draws what changed.
        debug: true,
        exitOnCtrlC: false,
        patchConsole: false,
      });
      shown = {full, ink, stopListening, mute};
    },
    close: () => {
      if (shown === null) return;
      const {full, ink, stopListening, mute} = shown;
      shown = null;
      mute();
      stopListening();
      ink.unmount();
      full.close();
    },
    redraw: painter.forget,
  };
}
