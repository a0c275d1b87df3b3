/** Whether one of the shop's programs is awake: asked of a real process. */
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {nodeToolchain} from '../../src/shop/node/toolchain.js';
import {startProgram} from '../../src/shop/start-program.js';
import type {
  RunningProgram,
  ProgramCall,
  ProgramReply,
} from '../../src/engine/ports/ports.js';
import {packageRoot} from '../../src/machine/package-root.js';
import {isStopped} from '../../src/machine/processes/processes.js';
import {eventually} from '../helpers/until.js';
import {type Bench, openBench} from '../machine/guard/bench.js';

let bench: Bench;
let folder = '';
let starts = 0;

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
  starts += 1;
  const key = `checkout-${starts}`;
  const entry = join(folder, `${key}.ts`);
  const file = join(folder, `${key}.mjs`);
  await writeFile(
    entry,
    `import {orders} from 'ackademy/kit';
     const busy = setInterval(() => undefined, 1000); // as a connection would
     for await (const order of orders()) void order;
     ${last}`,
  );
  const built = await nodeToolchain.build({
    entry,
    outFile: file,
    packageRoot: packageRoot(),
  });
  if (!built.ok) throw new Error(JSON.stringify(built.facts));
  let close: () => void = () => undefined;
  const closed = new Promise<ProgramReply>((resolve) => {
    close = () => {
      resolve({orders: []});
    };
  });
  const calls: ProgramCall[] = [];
  const program = await startProgram(
    {
      key,
      launch: nodeToolchain.launch(file),
      cwd: folder,
      env: {},
      onPrinted: () => undefined,
    },
    bench.guard,
    {
      onCall: async (call) => {
        calls.push(call);
        return closed;
      },
      onMisbehaviour: (how, facts) => {
        throw new Error(`${how}: ${JSON.stringify(facts)}`);
      },
    },
  );
  await eventually('the program to ask for orders', () => calls.length > 0);
  return {program, close};
}

/** What comes first: that it is awake, or its end. */
async function first(program: RunningProgram): Promise<string> {
  await setImmediate(); // what was said before goes out first
  return Promise.race([
    program.awake().then(() => 'awake'),
    program.ended.then(() => 'ended'),
  ]);
}

const leavesLater = 'setTimeout(() => process.exit(0), 300);';

describe('a program that is asked whether it is awake', () => {
  it('says so while it waits for something', async () => {
    const {program} = await start('');
    expect(await first(program)).toBe('awake');
    expect(await first(program)).toBe('awake');
    program.kill();
  });

  it('has done what it was told before it says so: who leaves when the shop closes has left', async () => {
    const {program, close} = await start('process.exit(0);');
    close();
    expect(await first(program)).toBe('ended');
  });

  it('says nothing while it stands still; who meant to leave meanwhile leaves, and says nothing', async () => {
    const {program, close} = await start(leavesLater);
    close();
    expect(await first(program)).toBe('awake');
    await program.pause();
    expect(await isStopped(program.pid)).toBe(true);
    const comes = first(program);
    const twin = await start(leavesLater);
    twin.close();
    await twin.program.ended; // so the other one's time is over, too
    program.resume();
    expect(await comes).toBe('ended');
  });

  it('is not kept from ending by the question', async () => {
    const {program, close} = await start('clearInterval(busy);');
    close();
    await first(program); // it may say that it is awake before it ends
    expect(await program.ended).toEqual({code: 0, signal: null});
  });
});

describe('a program that exits with 143, as a JVM does of SIGTERM', () => {
  const exits = "process.on('SIGTERM', () => process.exit(143));";

  it('was ended by SIGTERM when it was asked to end', async () => {
    const {program, close} = await start(exits);
    close();
    expect(await first(program)).toBe('awake');
    expect(await program.stop()).toEqual({code: null, signal: 'SIGTERM'});
    expect(await program.ended).toEqual({code: null, signal: 'SIGTERM'});
  });

  it('has failed when nobody asked it', async () => {
    const {program, close} = await start('process.exit(143);');
    close();
    expect(await program.ended).toEqual({code: 143, signal: null});
  });
});

describe('what is told of a program that threw', () => {
  const thrown: readonly (readonly [string, string])[] = [
    ['throw 1;', '1'],
    ['throw null;', 'null'],
    ['throw undefined;', 'undefined'],
    ["throw 'no\\nway';", 'no way'],
    ["throw '';", "''"],
    ["throw {code: 'X', at: 1};", "{ code: 'X', at: 1 }"],
    ["throw Object.assign(new Error('bare'), {stack: undefined});", 'Error: bare'],
    ["throw new (class Mine extends Error {})('own');", 'Mine: own'],
    ["throw Object.assign(new Error('own'), {name: 'Kafkaesque'});", 'Kafkaesque: own'],
    ['throw new RangeError();', 'RangeError'],
    [
      "throw new Error('x', {cause: new TypeError('root', {cause: 'tea'})});",
      'Error: x [cause: TypeError: root [cause: tea]]',
    ],
    ["const own = new Error('x'); own.cause = own; throw own;", 'Error: x'],
    [
      "await Promise.any([Promise.reject(new RangeError('a')), Promise.reject('b')]);",
      'AggregateError: All promises were rejected [RangeError: a; b]',
    ],
    ["throw new Error('two\\n\\n  lines');", 'Error: two lines'],
    [
      "throw Object.defineProperty(new Error('x'), 'message', {get: () => null.x});",
      'something that cannot be told',
    ],
    ["setTimeout(() => { throw new Error('later'); }, 1);", 'Error: later'],
    ["try { throw new Error('kept'); } finally { void 0; }", 'Error: kept'],
    ["new Function('a b')();", "SyntaxError: Unexpected identifier 'b'"],
    ['void Promise.reject(undefined);', 'undefined'],
    ["void Promise.reject(new Error('late'));", 'Error: late'],
    ["console.error(new Error('said')); process.exit(1);", 'Error: said'],
  ];

  it('is what it threw, be it no error at all', async () => {
    const told = await Promise.all(
      thrown.map(async ([source]) => {
        const {program, close} = await start(source);
        close();
        const {code} = await program.ended;
        return [source, program.lastWords(), code];
      }),
    );
    expect(told).toEqual(thrown.map((row) => [...row, 1]));
  });
});
