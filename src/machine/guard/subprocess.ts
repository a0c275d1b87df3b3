import type {FromGuard, ToGuard} from './protocol.js';

type Exit = {readonly code: number | null; readonly signal: string | null};
type OutputListener = (stream: 'out' | 'err', data: string) => void;

/** A process that the guard started for us. */
export type Subprocess = {
  readonly key: string;
  readonly pid: number;
  readonly exited: Promise<Exit>;
  /** Whether it has not exited yet, as far as we were told. */
  readonly alive: boolean;
  signal(signal: NodeJS.Signals): void;
  write(data: string): void;
  /** Called with each piece of output, in order; only for `pipe` output. */
  onOutput(listener: OutputListener): void;
};

export type Followed = {
  readonly process: Subprocess;
  readonly hear: (message: FromGuard) => void;
};

/** The host's view of a process that the guard holds: what it says goes in by `hear`, orders go out by `send`. */
export function followSubprocess(
  key: string,
  pid: number,
  send: (order: ToGuard) => void,
): Followed {
  let alive = true;
  let listener: OutputListener | null = null;
  const early: Parameters<OutputListener>[] = [];
  let end: (exit: Exit) => void = () => undefined;
  const exited = new Promise<Exit>((resolve) => {
    end = resolve;
  });
  const process: Subprocess = {
    key,
    pid,
    exited,
    get alive() {
      return alive;
    },
    signal: (signal) => {
      if (alive) send({op: 'signal', key, signal});
    },
    write: (data) => {
      if (alive) send({op: 'write', key, data});
    },
    onOutput: (next) => {
      listener = next;
      for (const [stream, data] of early.splice(0)) next(stream, data);
    },
  };
  const hear = (message: FromGuard): void => {
    if (message.event === 'output') {
      if (listener) listener(message.stream, message.data);
      else early.push([message.stream, message.data]);
    }
    if (message.event === 'exited') {
      alive = false;
      end({code: message.code, signal: message.signal});
    }
  };
  return {process, hear};
}
