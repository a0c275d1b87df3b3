/** The full-screen app on this process's terminal, from the first screen to the exit code. */
import {exitCodes} from '../errors.js';
import type {MountedApp} from '../ui/mount-app.js';
import type {Route} from '../ui/state/route.js';
import {openServices, type Services} from './services/open-services.js';

export type AppOptions = {
  readonly env: NodeJS.ProcessEnv;
  /** Where to begin; null: the map. */
  readonly start: Route | null;
};

/** Whether a full screen can be shown: keys can be read, rows be drawn. */
export function hasFullScreen(env: NodeJS.ProcessEnv): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && env['TERM'] !== 'dumb';
}

/**
 * Opens the app and resolves with the exit code when the learner has left, or when a signal, the
 * end of the terminal or a bug ended it; the terminal is then as it was, and nothing runs on.
 */
export async function openApp({env, start}: AppOptions): Promise<number> {
  // Where they are set Ink draws nothing before the end; even set to "false", chalk shows no colour.
  for (const name of ['CI', 'CONTINUOUS_INTEGRATION'])
    Reflect.deleteProperty(process.env, name);
  const remarks = new Set<string>();
  const [{mountApp}, services] = await Promise.all([
    import('../ui/mount-app.js'),
    openServices({env, remark: (sentence) => remarks.add(sentence)}),
  ]);
  const app = mountApp(
    services,
    {
      stdin: process.stdin,
      stdout: process.stdout,
      colour: !env['NO_COLOR'],
      // The name is Ink's.
      reader: env['INK_SCREEN_READER'] === 'true',
    },
    start,
  );
  const ended = await endOf(app);
  await app.unmount();
  // No screen shows them; they must not be lost.
  for (const remark of remarks) process.stderr.write(`${remark}\n`);
  return farewell(services, ended);
}

type Ended = {readonly code: number; readonly bug: Error | null};

/** Resolves when the learner leaves, or when something from outside ends the app; ways out of the process restore the terminal. */
async function endOf(app: MountedApp): Promise<Ended> {
  let resolve: (ended: Ended) => void = () => undefined;
  const forced = new Promise<Ended>((settle) => {
    resolve = settle;
  });
  const interrupted = (): void => {
    resolve({code: exitCodes.interrupted, bug: null});
  };
  const failed = (bug: Error): void => {
    resolve({code: exitCodes.bug, bug});
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)
    process.on(name, interrupted);
  process.on('uncaughtException', failed);
  process.on('exit', () => void app.unmount());
  // A terminal that is gone tells it by an error on either stream, or by the end of the keys.
  process.stdin.on('error', interrupted).on('end', interrupted);
  process.stdout.on('error', interrupted);
  const left = app.waitUntilExit().then((code) => ({code, bug: null}));
  return Promise.race([left, forced]);
}

async function farewell(services: Services, {code, bug}: Ended): Promise<number> {
  const saying = await services.close();
  if (bug !== null) throw bug;
  if (!saying.saved) throw saying.error;
  // The screen says 3 when something was not saved at once; it is saved now.
  return code === exitCodes.environment ? exitCodes.good : code;
}
