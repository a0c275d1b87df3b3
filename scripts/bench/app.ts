/** The app as installed from the tarball: start, memory, keys, and how it bears a lab that runs. */
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {sleep} from '../../src/machine/waiting.js';
import {median, say, summary} from './figures.js';
import {installPacked, type Installed} from './installed.js';
import {openTerminal, type Terminal, usageOf} from './terminal.js';

const isHome = (text: string): boolean =>
  text.includes('PRODUCE') && text.includes('quit');

export async function benchApp(rounds: number): Promise<void> {
  await using installed = await installPacked('learnyounode');
  await benchStarts(installed, rounds);
  using terminal = openApp(installed);
  await terminal.until(isHome);
  await sleep(500);
  say(`RSS at home: ${usageOf(terminal.pid).megabytes.toFixed(1)} MB (aim ≤ 95)`);
  say(
    `key press to changed screen, home: ${summary(await keyTimes(terminal, 50), 'ms')} (aim p95 ≤ 50)`,
  );
  using lab = openApp(installed, 'lab', 'start', 'leader-crash');
  await benchLiveRun(lab);
}

async function benchStarts(installed: Installed, rounds: number): Promise<void> {
  const app: number[] = [];
  const bare: number[] = [];
  const other: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    // The first round warms the disk's cache and is not counted.
    const times = [
      await startOf(openApp(installed), isHome),
      bareNode(),
      await learnyounode(installed),
    ];
    if (round === 0) continue;
    app.push(times[0] ?? NaN);
    bare.push(times[1] ?? NaN);
    other.push(times[2] ?? NaN);
  }
  say(`start to the first complete screen: ${summary(app, 'ms')}`);
  say(`node -e 0:                          ${summary(bare, 'ms')}`);
  say(`learnyounode to its menu:           ${summary(other, 'ms')}`);
  say(
    `ratio to node -e 0: ${(median(app) / median(bare)).toFixed(2)} (aim ≤ 5); to learnyounode: ${(median(app) / median(other)).toFixed(2)}`,
  );
}

function openApp({folder, modules}: Installed, ...args: readonly string[]): Terminal {
  const program = join(modules, 'ackademy', 'dist', 'main.js');
  return openTerminal(process.execPath, [program, ...args], {
    cwd: folder,
    env: {...process.env, ACKADEMY_HOME: join(folder, 'home'), ACKADEMY_CACHE: cacheOf()},
  });
}

const cacheOf = (): string | undefined => process.env['ACKADEMY_CACHE'];

async function startOf(
  terminal: Terminal,
  isThere: (text: string) => boolean,
): Promise<number> {
  using one = terminal;
  return await one.until(isThere);
}

function bareNode(): number {
  const began = performance.now();
  execFileSync(process.execPath, ['-e', '0']);
  return performance.now() - began;
}

async function learnyounode({folder, modules}: Installed): Promise<number> {
  const program = join(modules, 'learnyounode', 'bin', 'learnyounode');
  const terminal = openTerminal(process.execPath, [program], {
    cwd: folder,
    env: {...process.env, HOME: folder},
  });
  return startOf(terminal, (text) => text.includes('HELLO WORLD'));
}

/** Moves back and forth, and waits each time until the screen is another one. */
async function keyTimes(terminal: Terminal, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let press = 0; press < count; press += 1) {
    const before = terminal.text();
    const changed = terminal.until((text) => text !== before);
    terminal.press(press % 2 === 0 ? '?' : '\u001b');
    times.push(await changed);
    await sleep(60);
  }
  return times;
}

/** From the brief to the verdict, with keys pressed all the while. */
async function benchLiveRun(terminal: Terminal): Promise<void> {
  await terminal.until((text) => text.includes('leader-crash'));
  for (let step = 0; step < 12 && !terminal.text().includes('broker 1'); step += 1) {
    terminal.press('\r');
    await sleep(700);
  }
  await terminal.until((text) => text.includes('broker 1'));
  const began = {
    at: performance.now(),
    writes: terminal.writes(),
    ...usageOf(terminal.pid),
  };
  const times = await keyTimes(terminal, 30);
  const seconds = (performance.now() - began.at) / 1000;
  const used = usageOf(terminal.pid).seconds - began.seconds;
  say(
    `during a live run: key press to changed screen ${summary(times, 'ms')} (aim p95 ≤ 50)`,
  );
  say(
    `  ${((terminal.writes() - began.writes) / seconds).toFixed(1)} writes to the terminal a second, app at ${((used / seconds) * 100).toFixed(0)} % of one core`,
  );
}
