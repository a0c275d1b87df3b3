/** Runs one of the shop's programs as a process of its own and speaks with it, line by line. */
import {isStopped} from '../machine/processes/processes.js';
import {until, withTimeout} from '../machine/waiting.js';
import type {ProgramEnd, RunningProgram, ProgramHandlers} from '../engine/ports/ports.js';
import type {Launch} from './toolchain.js';
import type {Spawner} from '../machine/guard/spawner.js';
import type {Subprocess} from '../machine/guard/subprocess.js';
import {markerOf} from '../machine/guard/protocol.js';
import type {Facts} from '../engine/history/history.js';
import {LineSplitter} from '../machine/line-splitter.js';
import {thrownIn, wordsIn} from './last-words.js';
import {parseCall, parseHere} from './protocol.js';
import {tame} from '../machine/tame.js';

export type ProgramSpec = {
  readonly key: string;
  readonly launch: Launch;
  readonly cwd: string;
  /** Beyond what its launch needs. */
  readonly env: Readonly<Record<string, string>>;
  /** Hears what it prints to stderr. */
  readonly onPrinted: (text: string) => void;
};

const longestLine = 1_000_000;
/** So much of what is no call is kept, in characters. */
const longestGarbage = 60;
const graceMs = 5000;

export async function startProgram(
  spec: ProgramSpec,
  spawner: Spawner,
  handlers: ProgramHandlers,
): Promise<RunningProgram> {
  const process_ = await spawner.spawn({
    key: spec.key,
    command: spec.launch.command,
    args: [...spec.launch.args, markerOf(spawner.runId)],
    cwd: spec.cwd,
    env: {...spec.env, ...spec.launch.env},
    output: {kind: 'pipe'},
  });
  const conversation = new Conversation(process_, handlers);
  let asked = false;
  const ended = process_.exited.then((end) => (asked ? orderly(end) : end));
  process_.onOutput((stream, data) => {
    if (stream === 'err') spec.onPrinted(data);
    conversation.hear(stream, data);
  });
  return {
    pid: process_.pid,
    ended,
    lastWords: () => conversation.lastWords,
    awake: async () => conversation.ask(),
    pause: async () => pause(process_),
    resume: () => {
      process_.signal('SIGCONT');
    },
    kill: () => {
      process_.signal('SIGKILL');
    },
    stop: async (within = graceMs) => {
      asked ||= process_.alive;
      await stop(process_, within);
      return ended;
    },
  };
}

/** As a JVM exits of SIGTERM, when all its hooks have run: 128 and the number of the signal. */
const exitOfSigterm = 143;

/** The end of a program that was asked to end. */
const orderly = (end: ProgramEnd): ProgramEnd =>
  end.code === exitOfSigterm ? {code: null, signal: 'SIGTERM'} : end;

async function pause(program: Subprocess): Promise<void> {
  program.signal('SIGSTOP');
  const stands = async (): Promise<boolean> =>
    !program.alive || (await isStopped(program.pid));
  await until('program-paused', stands, {within: graceMs, every: 2});
}

async function stop(program: Subprocess, within: number): Promise<void> {
  program.signal('SIGTERM');
  try {
    await withTimeout('program-end', program.exited, within);
  } catch {
    program.signal('SIGKILL');
  }
}

class Conversation {
  readonly #process: Subprocess;
  readonly #handlers: ProgramHandlers;
  readonly #lines = new LineSplitter(longestLine);
  #stderr = '';
  #thrown: string | null = null;
  #over = false;
  /** Questions whether it is there, and what is to be done when it says so. */
  readonly #asked = new Map<number, () => void>();
  #questions = 0;

  constructor(program: Subprocess, handlers: ProgramHandlers) {
    this.#process = program;
    this.#handlers = handlers;
  }

  /** What it threw, as the kit says; else what its stderr says of its end. */
  get lastWords(): string {
    return this.#thrown ?? wordsIn(this.#stderr);
  }

  /** Asks whether it is there; resolves when it says so. */
  async ask(): Promise<void> {
    this.#questions += 1;
    const there = this.#questions;
    return new Promise((resolve) => {
      this.#asked.set(there, resolve);
      this.#process.write(`${JSON.stringify({there})}\n`);
    });
  }

  hear(stream: 'out' | 'err', data: string): void {
    if (stream === 'err') this.#keep(data);
    else if (!this.#over) this.#read(data);
  }

  #keep(data: string): void {
    this.#stderr += data;
    this.#thrown = thrownIn(this.#stderr) ?? this.#thrown;
    this.#stderr = this.#stderr.slice(-8000);
  }

  #read(data: string): void {
    const lines = this.#lines.push(data);
    if (!lines) {
      this.#giveUp('flooded', {why: 'no-end-of-line', megabytes: longestLine / 1e6});
      return;
    }
    for (const line of lines) {
      if (this.#isHere(line)) continue;
      const said = parseCall(line);
      if (!said) {
        this.#giveUp('spoke-garbage', {
          why: 'not-of-the-kit',
          said: tame(line, longestGarbage),
        });
        return;
      }
      void this.#answer(said.id, this.#handlers.onCall(said.call));
    }
  }

  /** Whether the line answers a question of ours. */
  #isHere(line: string): boolean {
    const here = parseHere(line);
    const resolve = here === null ? undefined : this.#asked.get(here);
    if (here === null || !resolve) return false;
    this.#asked.delete(here);
    resolve();
    return true;
  }

  async #answer(id: number, reply: Promise<object>): Promise<void> {
    this.#process.write(`${JSON.stringify({id, ...(await reply)})}\n`);
  }

  /** A program that cannot be understood is ended: what it does further would prove nothing. */
  #giveUp(how: 'flooded' | 'spoke-garbage', facts: Facts): void {
    this.#over = true;
    this.#handlers.onMisbehaviour(how, facts);
    this.#process.signal('SIGKILL');
  }
}
