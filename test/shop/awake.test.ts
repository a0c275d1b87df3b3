/** Whether one of the shop's programs is awake: asked of a real process. */
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {buildSubject} from '../../src/shop/node/build.js';
import {startSubject} from '../../src/shop/start-subject.js';
import type {RunningSubject, SubjectCall, SubjectReply} from '../../src/engine/ports.js';
import {packageRoot} from '../../src/machine/package-root.js';
import {isStopped} from '../../src/machine/processes.js';
import {eventually} from '../helpers/until.js';
import {type Bench, openBench} from '../machine/guard/bench.js';

let bench: Bench;
let folder = '';

beforeEach(async () => {
  bench = await openBench();
  folder = await mkdtemp(join(tmpdir(), 'ackademy-awake-'));
});
afterEach(async () => {
  await bench[Symbol.asyncDispose]();
  await rm(folder, {recursive: true, force: true});
});

/** A program that asks for orders and then does `last`; the shop is closed when `close` is called. */
async function start(last: string) {
  const entry = join(folder, 'checkout.ts');
  const program = join(folder, 'checkout.mjs');
  await writeFile(
    entry,
    `import {orders} from 'ackademy/kit';
     const busy = setInterval(() => undefined, 1000); // as a connection would
     for await (const order of orders()) void order;
     ${last}`,
  );
  const built = await buildSubject({
    entry,
    outFile: program,
    packageRoot: packageRoot(),
  });
  if (!built.ok) throw new Error(built.detail);
  let close: () => void = () => undefined;
  const closed = new Promise<SubjectReply>((resolve) => {
    close = () => {
      resolve({orders: []});
    };
  });
  const calls: SubjectCall[] = [];
  const log = join(folder, 'checkout.log');
  const subject = await startSubject(
    {key: 'checkout', program, cwd: folder, env: {}, log},
    bench.guard,
    {
      onCall: async (call) => {
        calls.push(call);
        return closed;
      },
      onMisbehaviour: (how, detail) => {
        throw new Error(`${how}: ${detail}`);
      },
    },
  );
  await eventually('the program to ask for orders', () => calls.length > 0);
  return {subject, close};
}

/** What comes first: that it is awake, or its end. */
async function first(subject: RunningSubject): Promise<string> {
  await setImmediate(); // what was said before goes out first
  return Promise.race([
    subject.stirs().then(() => 'awake'),
    subject.ended.then(() => 'ended'),
  ]);
}

describe('a program that is asked whether it is awake', () => {
  it('says so while it waits for something', async () => {
    const {subject} = await start('');
    expect(await first(subject)).toBe('awake');
    expect(await first(subject)).toBe('awake');
    subject.kill();
  });

  it('has done what it was told before it says so: who leaves when the shop closes has left', async () => {
    const {subject, close} = await start('process.exit(0);');
    close();
    expect(await first(subject)).toBe('ended');
  });

  it('says nothing while it stands still; who meant to leave meanwhile leaves, and says nothing', async () => {
    const {subject, close} = await start('setTimeout(() => process.exit(0), 300);');
    close();
    expect(await first(subject)).toBe('awake');
    process.kill(subject.pid, 'SIGSTOP');
    await eventually('it to stand still', async () => isStopped(subject.pid));
    const from = performance.now();
    const comes = first(subject);
    await eventually('its time to be over', () => performance.now() - from > 400);
    process.kill(subject.pid, 'SIGCONT');
    expect(await comes).toBe('ended');
  });

  it('is not kept from ending by the question', async () => {
    const {subject, close} = await start('clearInterval(busy);');
    close();
    expect(await first(subject)).toBe('ended');
  });
});
