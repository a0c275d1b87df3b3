import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {afterEach, describe, expect, it} from 'vitest';
import {Node} from '../../../../../src/systems/kafka/runtime/cluster/node.js';
import type {Spawner} from '../../../../../src/machine/guard/spawner.js';
import type {Subprocess} from '../../../../../src/machine/guard/subprocess.js';
import {isStopped} from '../../../../../src/machine/processes/processes.js';
import {eventually} from '../../../../helpers/until.js';

const children: (() => void)[] = [];

afterEach(() => {
  for (const kill of children.splice(0)) kill();
});

/** Starts what it is asked to start, as a child of the test. */
const spawner: Spawner = {
  runId: 'test',
  spawn: async ({key, command, args}): Promise<Subprocess> => {
    const child = spawn(command, args, {stdio: 'ignore'});
    children.push(() => child.kill('SIGKILL'));
    await once(child, 'spawn');
    const state = {alive: true};
    const exited = once(child, 'exit').then(() => {
      state.alive = false;
      return {code: child.exitCode, signal: child.signalCode};
    });
    return {
      key,
      pid: child.pid ?? 0,
      exited,
      get alive() {
        return state.alive;
      },
      signal: (signal) => child.kill(signal),
      write: () => undefined,
      onOutput: () => undefined,
    };
  },
};

/** It has not heard of anything yet. */
const noNews = async () => Promise.resolve(false);

async function started(script = 'setInterval(() => undefined, 1000)'): Promise<Node> {
  const node = new Node(
    {id: 2, java: process.execPath, args: ['-e', script], cwd: '.', output: ''},
    spawner,
  );
  await node.start();
  return node;
}

describe('a broker that was paused', () => {
  it('is stopped by the system until it is resumed', async () => {
    const node = await started();
    await node.pause();
    expect(node.state).toBe('paused');
    expect(await isStopped(node.pid ?? 0)).toBe(true);
    node.resume();
    expect(node.state).toBe('running');
    await eventually('it to run', async () => !(await isStopped(node.pid ?? 0)));
  });

  it('is not awake when it goes on before it has heard the news: it may still believe what was true before', async () => {
    const node = await started();
    expect(await node.isAwake(noNews)).toBe(true);
    await node.pause();
    node.resume();
    expect(await node.isAwake(noNews)).toBe(false);
    expect(await node.isAwake(async () => Promise.resolve(true))).toBe(true);
    expect(await node.isAwake(noNews)).toBe(true);
  });

  it('and is started again instead, is awake at once', async () => {
    const node = await started();
    await node.pause();
    await node.crash();
    expect(node.state).toBe('dead');
    await node.start();
    expect(node.state).toBe('running');
    expect(await node.isAwake(noNews)).toBe(true);
  });
});

describe('a broker that was not paused', () => {
  it('stays awake when it is resumed all the same', async () => {
    const node = await started();
    node.resume();
    expect(node.state).toBe('running');
    expect(await node.isAwake(noNews)).toBe(true);
  });
});

describe('a broker that is gone', () => {
  it.each(['crash', 'stop'] as const)('by a %s did not die by itself', async (fault) => {
    const node = await started();
    await node[fault]();
    expect(node).toMatchObject({state: 'dead', pid: null, diedByItself: false});
  });

  it('by itself is told so, and no longer once it was started again', async () => {
    const node = await started('process.exitCode = 3');
    await eventually('it to end', () => node.state === 'dead');
    expect(node.diedByItself).toBe(true);
    await node.start();
    expect(node.diedByItself).toBe(false);
  });
});
