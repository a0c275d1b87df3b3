/**
 * The orphan guard: a tiny process that starts everything for the lab host and outlives it for
 * the one moment that matters. When the host is gone (the IPC channel closes, however it died),
 * it kills what it started, paused or not, and ends.
 */
import {type ChildProcess, spawn} from 'node:child_process';
import {appendFileSync, closeSync, openSync} from 'node:fs';
import {findByMarker, identify, killIdentified} from '../processes/processes.js';
import type {FromGuard, SpawnSpec, ToGuard} from './protocol.js';

const children = new Map<string, ChildProcess>();
const [, , registry = '', marker = ''] = process.argv;

/** So long must an exited child's pipes be silent before they are given up. */
const quietMs = 500;

const tell = (message: FromGuard, sent?: () => void): void => {
  if (process.connected) process.send?.(message, undefined, undefined, sent);
};

function start(spec: SpawnSpec): void {
  const log = spec.output.kind === 'log' ? openSync(spec.output.file, 'a') : null;
  const child = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    ...spec.user,
    stdio: log === null ? ['pipe', 'pipe', 'pipe'] : ['ignore', log, log],
  });
  if (log !== null) closeSync(log);
  const {pid} = child;
  child.on('error', (error) => {
    if (pid === undefined) tell({event: 'failed', key: spec.key, message: error.message});
  });
  if (pid === undefined) return;
  children.set(spec.key, child);
  follow(spec.key, child);
  void register(pid, spec.key).catch(() => undefined); // the run's marker finds it all the same
  tell({event: 'spawned', key: spec.key, pid});
}

/**
 * Passes output on no faster than the host takes it, so that a flood stops at its source. The end
 * is told when all output was; a child of the child may hold the pipes open for ever, so that they
 * are given up once the child has exited and nothing has come for a while.
 */
function follow(key: string, child: ChildProcess): void {
  child.stdin?.on('error', () => undefined);
  let underWay = 0;
  let lastAt = 0;
  for (const [stream, name] of [
    [child.stdout, 'out'],
    [child.stderr, 'err'],
  ] as const) {
    stream?.setEncoding('utf8').on('data', (data: string) => {
      stream.pause();
      underWay += 1;
      tell({event: 'output', key, stream: name, data}, () => {
        underWay -= 1;
        lastAt = performance.now();
        stream.resume();
      });
    });
  }
  child.on('exit', () => {
    lastAt = performance.now();
    const giveUp = setInterval(() => {
      if (underWay > 0 || performance.now() - lastAt < quietMs) return;
      child.stdout?.destroy();
      child.stderr?.destroy();
    }, quietMs / 5);
    child.on('close', (code, signal) => {
      clearInterval(giveUp);
      children.delete(key);
      tell({event: 'exited', key, code, signal});
    });
  });
}

/** For the next start, should the host and this guard both be killed at once. */
async function register(pid: number, key: string): Promise<void> {
  const identity = await identify(pid);
  if (identity)
    appendFileSync(
      registry,
      `${JSON.stringify({pid, started: identity.started, key})}\n`,
    );
}

function killAll(): void {
  for (const child of children.values()) child.kill('SIGKILL');
  endWhenAlone();
}

/** Ends when no child lives and none of a child's; what holds a child's pipes open is not waited for. */
function endWhenAlone(): void {
  const living = [...children.values()].filter(
    ({exitCode, signalCode}) => exitCode === null && signalCode === null,
  );
  if (living.length === 0) void killGrandchildren().finally(() => process.exit(0));
  for (const child of living) child.once('exit', endWhenAlone);
}

/** One that is paused does not notice that its parent is gone. Who asked us to go is marked as well. */
async function killGrandchildren(): Promise<void> {
  for (const known of await findByMarker(marker))
    if (known.pid !== process.ppid) await killIdentified(known);
}

process.on('message', (message: ToGuard) => {
  switch (message.op) {
    case 'spawn':
      try {
        start(message.spec);
      } catch (error) {
        tell({event: 'failed', key: message.spec.key, message: String(error)});
      }
      break;
    case 'write':
      children.get(message.key)?.stdin?.write(message.data);
      break;
    case 'signal':
      children.get(message.key)?.kill(message.signal);
      break;
  }
});
process.on('disconnect', killAll);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.on(signal, killAll);
tell({event: 'ready', pid: process.pid});
