/** The command's side of the lab host: starts it, asks it, and outlives nothing of it. */
import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {TrainerError} from '../../errors.js';
import type {Entry, History} from '../../engine/history/history.js';
import type {BrokerFault} from '../../systems/kafka/evidence/faults.js';
import type {Turn} from '../../systems/kafka/evidence/price/price-table.js';
import {markerOf} from '../../machine/guard/protocol.js';
import {newRunId} from '../../machine/run-id.js';
import {packageRoot} from '../../machine/package-root.js';
import {withTimeout} from '../../machine/waiting.js';
import type {
  FromHost,
  HostError,
  LabRequest,
  PlayView,
  PriceRequest,
  Progress,
  ToHost,
} from '../host/protocol.js';

export type RunListeners = {
  readonly onProgress?: (progress: Progress) => void;
  readonly onEntry?: (entry: Entry) => void;
  readonly signal?: AbortSignal;
};

/** A run that came to its end: what happened, and where that is saved. */
export type Ran = {readonly history: History; readonly file: string};

export type PriceListeners = Pick<RunListeners, 'onProgress' | 'signal'> & {
  readonly onTurn?: (turn: Turn) => void;
};

type Listeners = RunListeners &
  PriceListeners & {readonly onView?: (view: PlayView) => void};

type Pending = {
  readonly listeners: Listeners;
  readonly resolve: (message: FromHost) => void;
  readonly reject: (error: Error) => void;
};

export class LabHostClient implements AsyncDisposable {
  readonly runId: string;
  readonly #child: ChildProcess;
  #pending: Pending | null = null;
  #stderr = '';
  #closing = false;
  #failure: Error | null = null;

  private constructor(child: ChildProcess, runId: string) {
    this.#child = child;
    this.runId = runId;
    child.on('message', (message: FromHost) => {
      this.#hear(message);
    });
    child.on('error', () => undefined);
    child.stderr?.setEncoding('utf8').on('data', (data: string) => {
      this.#stderr = (this.#stderr + data).slice(-4000);
    });
    child.on('exit', () => {
      this.#gone();
    });
  }

  /** Starts a host. In a session of its own, so that Ctrl-C reaches the command alone, which then asks the host. */
  static async open(env: NodeJS.ProcessEnv = process.env): Promise<LabHostClient> {
    const runId = newRunId();
    const child = fork(join(packageRoot(), 'dist', 'lab-host.js'), [markerOf(runId)], {
      detached: true,
      env,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const client = new LabHostClient(child, runId);
    await client.#await({}, null, (message) => message.say === 'open');
    return client;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Runs a lab once; resolves with its history. Abort the signal to stop and heal. */
  async run(request: LabRequest, listeners: RunListeners = {}): Promise<Ran> {
    const history: Entry[] = [];
    const onEntry = (entry: Entry) => {
      history.push(entry);
      listeners.onEntry?.(entry);
    };
    const ask = {say: 'run', request} as const;
    const message = await this.#stoppable({...listeners, onEntry}, ask, 'ran');
    return {history, file: message.say === 'ran' ? message.history : ''};
  }

  /** Measures the prices; resolves with the version of Kafka. Abort the signal to stop. */
  async price(request: PriceRequest, listeners: PriceListeners = {}): Promise<string> {
    const ask = {say: 'price', request} as const;
    const message = await this.#stoppable(listeners, ask, 'measured');
    return message.say === 'measured' ? message.kafka : '';
  }

  /** Starts the cluster and shows its state until it fails or the host is closed. */
  async play(
    onView: (view: PlayView) => void,
    onProgress: (progress: Progress) => void,
  ): Promise<void> {
    await this.#await({onProgress, onView}, {say: 'start-cluster'}, () => false);
  }

  fault(fault: BrokerFault, broker: number): void {
    this.#send({say: 'fault', fault, broker});
  }

  /** Ends the host and all that it owns. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing = true;
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#send({say: 'close'});
    await withTimeout('lab-host-end', gone, 10_000).catch(() =>
      this.#child.kill('SIGKILL'),
    );
  }

  #send(message: ToHost): void {
    if (this.#child.connected) this.#child.send(message);
  }

  /** Asks, and asks to stop when the signal is aborted meanwhile. */
  async #stoppable(
    listeners: Listeners,
    ask: ToHost,
    answer: FromHost['say'],
  ): Promise<FromHost> {
    const {signal} = listeners;
    signal?.throwIfAborted();
    const stop = () => {
      this.#send({say: 'stop'});
    };
    signal?.addEventListener('abort', stop, {once: true});
    try {
      return await this.#await(listeners, ask, ({say}) => say === answer);
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  async #await(
    listeners: Listeners,
    ask: ToHost | null,
    isAnswer: (message: FromHost) => boolean,
  ): Promise<FromHost> {
    if (this.#failure) throw this.#failure;
    const answer = new Promise<FromHost>((resolve, reject) => {
      this.#pending = {
        listeners,
        reject,
        resolve: (message) => {
          if (isAnswer(message)) resolve(message);
        },
      };
    });
    if (ask) this.#send(ask);
    try {
      return await answer;
    } finally {
      this.#pending = null;
    }
  }

  #hear(message: FromHost): void {
    const pending = this.#pending;
    if (pending) hear(pending, message);
  }

  #gone(): void {
    if (this.#closing) return;
    this.#failure = this.#stderr.includes('Error')
      ? new Error(`The lab host failed:\n${this.#stderr}`)
      : new TrainerError('environment', 'lab-host-ended');
    this.#pending?.reject(this.#failure);
  }
}

function hear({listeners, resolve, reject}: Pending, message: FromHost): void {
  if (message.say === 'progress') listeners.onProgress?.(message.progress);
  else if (message.say === 'entry') listeners.onEntry?.(message.entry);
  else if (message.say === 'turn') listeners.onTurn?.(message.turn);
  else if (message.say === 'cluster') listeners.onView?.(message.view);
  else if (message.say === 'failed') reject(revive(message.error));
  else resolve(message);
}

function revive(error: HostError): Error {
  if (error.code !== null) {
    const {code, what, facts, system} = error;
    return new TrainerError(code, system === null ? what : `${system}/${what}`, facts);
  }
  const bug = new Error(error.message);
  bug.stack = error.stack;
  return bug;
}
