import {openPerformer} from './effects/perform.js';
import type {AppServices} from './services.js';
import type {AppState} from './state/app-state.js';
import {initialState} from './state/initial-state.js';
import type {Message} from './state/message.js';
import type {Route} from './state/route.js';
import type {Effect} from './state/step.js';
import {openStore, type Store} from './state/store.js';
import {update} from './state/update.js';
import type {Size} from './state/world.js';
import {openScreens, type Screens} from './components/screens.js';
import type {Terminal, TerminalOutput} from './terminal/streams.js';

/** Timers count seconds. */
const tickMs = 500;

export type MountedApp = {
  /** Resolves with the exit code when the learner has left; the terminal is then as it was. */
  readonly waitUntilExit: () => Promise<number>;
  /** Gives the terminal back at once, and stops a run: for signals and the end of the process. */
  readonly unmount: () => Promise<void>;
};

/** Opens the app on a terminal, at the map or where `start` leads. Both streams must be terminals. */
export function mountApp(
  services: AppServices,
  terminal: Terminal,
  start: Route | null = null,
): MountedApp {
  const {stdout, colour} = terminal;
  let exited: (code: number) => void = () => undefined;
  const exit = new Promise<number>((resolve) => {
    exited = resolve;
  });
  const sizeNow = (): Size => ({columns: stdout.columns, rows: stdout.rows});
  const store: Store<AppState, Message> = openStore<AppState, Message, Effect>(
    {...initialState(services, {size: sizeNow(), colour}), opening: start},
    {
      update,
      perform: (effect) => {
        performer.perform(effect);
      },
    },
  );
  const screen = openScreens(store, terminal, () => services.clock.now());
  const stop = [
    ...tellChanges(services, store.send),
    onResize(stdout, () => {
      store.send({type: 'resized', size: sizeNow()});
      screen.redraw();
    }),
  ];
  const close = (): void => {
    for (const one of stop) one();
    screen.close();
  };
  const performer = openPerformer({
    services,
    send: store.send,
    state: store.get,
    shell: {
      away: (work) =>
        awayFrom(screen, work, () => {
          store.send({type: 'resized', size: sizeNow()});
        }),
      redraw: screen.redraw,
      exit: (code) => {
        close();
        exited(code);
      },
    },
  });
  screen.open();
  if (start !== null) performer.perform({do: 'open', route: start});
  return {
    waitUntilExit: () => exit,
    unmount: async () => {
      close();
      await performer.close();
    },
  };
}

/** Tells what was learned and that time passes; returns how to stop it. */
function tellChanges(
  {progress, clock}: AppServices,
  send: (message: Message) => void,
): readonly (() => void)[] {
  return [
    progress.subscribe(() => {
      send({type: 'progress', progress: progress.current()});
    }),
    clock.every(tickMs, () => {
      send({type: 'tick', at: clock.now()});
    }),
  ];
}

/** Gives the terminal back while `work` goes on. It may have another size then. */
async function awayFrom(
  screen: Screens,
  work: () => Promise<void>,
  resized: () => void,
): Promise<void> {
  screen.close();
  try {
    await work();
  } finally {
    resized();
    screen.open();
  }
}

function onResize(stdout: TerminalOutput, resized: () => void): () => void {
  stdout.on('resize', resized);
  return () => stdout.off('resize', resized);
}
