/** The engine's ports over the systems and the shop of one run. */
import {join} from 'node:path';
import {setTimeout as after} from 'node:timers/promises';
import {seededRandom} from '../../course/shuffle.js';
import type {Entry} from '../../engine/history/history.js';
import type {HostedRun} from '../../engine/ports/hosted.js';
import type {
  RunningProgram,
  RunPorts,
  ShopPort,
  Trouble,
} from '../../engine/ports/ports.js';
import {packageRoot} from '../../machine/package-root.js';
import {nodeToolchain} from '../../shop/node/toolchain.js';
import {startProgram} from '../../shop/start-program.js';
import {limitTalk} from '../../shop/talk-limit.js';
import type {HostSession} from './session.js';

type PortInputs = {
  readonly session: HostSession;
  /** The systems of the run. */
  readonly hosted: readonly HostedRun[];
  readonly folder: string;
  /** Of the run, in hexadecimal. */
  readonly id: string;
};

/** Every entry of the run's history goes to `record`. */
export function portsFor(inputs: PortInputs, record: (entry: Entry) => void): RunPorts {
  const {hosted, id} = inputs;
  const began = performance.now();
  return {
    clock: {
      now: () => performance.now() - began,
      sleep: async (ms, stop) => after(ms, undefined, {signal: stop}),
    },
    systems: hosted.map(({runtime}) => runtime),
    shop: shopFor(inputs),
    random: seededRandom(Number.parseInt(id.slice(-8), 16)),
    record,
    environmentTrouble: (error) =>
      hosted.reduce<Trouble | null>(
        (found, system) => found ?? system.troubleOf(error),
        null,
      ),
  };
}

function shopFor(inputs: PortInputs): ShopPort {
  const {session, folder, id} = inputs;
  let starts = 0; // two processes of one program may run at the same time
  return {
    start: async (program, handlers) => {
      const built = await nodeToolchain.build({
        entry: join(folder, `${program}.ts`),
        outFile: join(folder, 'built', `${program}.mjs`),
        packageRoot: packageRoot(),
      });
      if (!built.ok) {
        handlers.onMisbehaviour('does-not-build', built.facts);
        return nobody;
      }
      starts += 1;
      const started = startProgram(
        {
          key: `${program}-${id}-${starts}`,
          launch: nodeToolchain.launch(built.file),
          cwd: folder,
          env: environmentFor(program, inputs),
          log: join(folder, `${program}.log`),
        },
        session.guard,
        limitTalk(handlers, () => {
          void started.then((running) => {
            running.kill();
          });
        }),
      );
      return started;
    },
  };
}

function environmentFor(
  program: string,
  {hosted}: PortInputs,
): Readonly<Record<string, string>> {
  return Object.assign(
    {PATH: process.env['PATH'] ?? '', SHOP_PROGRAM: program},
    ...hosted.map((system) => system.environmentFor(program)),
  ) as Record<string, string>;
}

/** Stands for a program that never came to life. */
const nobody: RunningProgram = {
  pid: 0,
  ended: new Promise<never>(() => undefined),
  lastWords: () => '',
  awake: async () => new Promise<never>(() => undefined),
  kill: () => undefined,
  stop: async () => Promise.resolve({code: null, signal: null}),
};
