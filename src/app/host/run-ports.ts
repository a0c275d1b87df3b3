/** The engine's ports over the systems and the shop of one run. */
import {setTimeout as after} from 'node:timers/promises';
import {seededRandom} from '../../course/shuffle.js';
import type {Entry} from '../../engine/history/history.js';
import type {HostedRun} from '../../engine/ports/hosted.js';
import type {RunPorts, ShopPort, Trouble} from '../../engine/ports/ports.js';
import {startProgram} from '../../shop/start-program.js';
import {limitTalk} from '../../shop/talk-limit.js';
import type {PrintedWriter} from '../../storage/printed.js';
import type {LaidOut} from './run-files.js';
import type {HostSession} from './session.js';

type PortInputs = {
  readonly session: HostSession;
  /** The systems of the run. */
  readonly hosted: readonly HostedRun[];
  readonly folder: string;
  readonly built: LaidOut['built'];
  /** Keeps what the programs print. */
  readonly printed: PrintedWriter;
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
  const {session, folder, id, built, printed} = inputs;
  const began = performance.now();
  let starts = 0; // two processes of one program may run at the same time
  return {
    start: async (program, handlers) => {
      const launch = built.get(program);
      if (launch === undefined) throw new Error(`nobody has built ${program}`);
      starts += 1;
      const started = startProgram(
        {
          key: `${program}-${id}-${starts}`,
          launch,
          cwd: folder,
          env: environmentFor(program, inputs),
          onPrinted: (text) => {
            printed.print(program, performance.now() - began, text);
          },
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
