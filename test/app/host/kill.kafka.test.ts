import {readFileSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {sleep} from '../../../src/machine/waiting.js';
import {type RunningCommand, runCommand, startCommand} from '../../helpers/command.js';
import {type Home, openHome} from '../../helpers/homes.js';
import {openSlowMirror} from '../../helpers/mirror.js';
import {
  descendantsOf,
  stillAlive,
  withText,
} from '../../helpers/processes/process-tree.js';
import {seededRandom} from '../../helpers/random.js';
import {eventually} from '../../helpers/until.js';

const seed = 20_261_121;
const targets = ['command', 'host', 'guard'] as const;

/** When each phase has begun, by what can be seen from outside; and how long after that, at most, to strike. */
const phases = {
  download: {began: (run: Watched) => run.stderr().includes('Downloading'), spread: 300},
  start: {began: (run: Watched) => run.stderr().includes('Starting one'), spread: 2000},
  'orders running': {began: saw('"type":"attempted"'), spread: 100},
  'followers paused': {began: saw('"fault":"pause"'), spread: 200},
  'leader dead': {began: saw('"fault":"crash"'), spread: 2500},
  healing: {began: saw('"phase":"healing"'), spread: 1500},
} as const;

type Watched = RunningCommand & {readonly home: Home};

function saw(text: string) {
  return async ({home}: Watched) => {
    const folder = join(home.folder, 'state', 'histories');
    const names = await readdir(folder).catch(() => []);
    const last = names.sort().at(-1);
    return last !== undefined && readFileSync(join(folder, last), 'utf8').includes(text);
  };
}

/** 20 moments: each phase at least twice, the three victims in turn. */
const moments = Array.from({length: 20}, (_, index) => ({
  phase: Object.keys(phases)[index % 6] as keyof typeof phases,
  target: targets[(index + Math.floor(index / 6)) % 3] ?? 'command',
  index,
}));

describe('SIGKILL at any moment leaves nothing behind', () => {
  it.each(moments)(
    '$phase: the $target is killed (#$index)',
    async ({phase, target, index}) => {
      const random = seededRandom(seed + index);
      await using home = await openHome();
      await using mirror = phase === 'download' ? await openSlowMirror() : null;
      const env = mirror
        ? {
            ...home.env,
            ACKADEMY_CACHE: join(home.folder, 'cache'),
            ACKADEMY_MAVEN_MIRROR: mirror.address,
          }
        : home.env;
      const command = startCommand(['lab', 'run', 'leader-crash', '--json'], env);
      const watched = {...command, home};
      await eventually(
        `${phase} to begin`,
        async () => phases[phase].began(watched),
        60_000,
      );
      await sleep(random() * phases[phase].spread);

      const family = descendantsOf(command.pid);
      const victim = pidOf(target, command.pid, family);
      process.kill(victim, 'SIGKILL');

      await allGone([command.pid, ...family.map((one) => one.pid)]);
      expect(withText(home.folder)).toEqual([]);
      const {code, signal} = await command.finished;
      expect(target === 'command' ? signal : code).toBe(
        target === 'command' ? 'SIGKILL' : 3,
      );
    },
  );

  it('and the next run in such a home works', async () => {
    await using home = await openHome();
    const command = startCommand(['lab', 'run', 'leader-crash', '--json'], home.env);
    await eventually(
      'the leader to be dead',
      async () => saw('"fault":"crash"')({...command, home}),
      60_000,
    );
    const family = descendantsOf(command.pid);
    for (const {pid} of family.filter(({command: line}) => /lab-host|guard/.test(line)))
      process.kill(pid, 'SIGKILL');
    process.kill(command.pid, 'SIGKILL');
    // All three at once: JVMs, two of them paused or one dead, have nobody left but the next start.
    const {code, stdout} = await runCommand(
      ['lab', 'run', 'leader-crash', '--json'],
      home.env,
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({verdict: 'lost', asPromised: true});
    expect(stillAlive(family.map(({pid}) => pid))).toEqual([]);
    expect(await readdir(join(home.folder, 'state', 'runs'))).toEqual([]);
  });
});

async function allGone(pids: readonly number[]): Promise<void> {
  await eventually(
    `all of ${pids.length} processes to be gone`,
    () => stillAlive(pids).length === 0,
    5000,
  );
}

function pidOf(
  target: (typeof targets)[number],
  command: number,
  family: ReturnType<typeof descendantsOf>,
): number {
  if (target === 'command') return command;
  const program = target === 'host' ? 'lab-host.js' : 'guard.js';
  const found = family.find(({command: line}) => line.includes(program));
  if (!found) throw new Error(`no ${target} among ${JSON.stringify(family)}`);
  return found.pid;
}
