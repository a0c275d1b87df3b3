/** leader-crash from the command to the verdict, cluster start included; and a table of every lab's runs: verdicts, counts, seconds, timers. */
import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {median, say, summary} from './figures.js';

const run = promisify(execFile);
const program = ['dist/main.js', 'lab'];

export async function benchLab(rounds: number): Promise<void> {
  const seconds: number[] = [];
  let asPromised = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const {stdout} = await run(
      process.execPath,
      [...program, 'run', 'leader-crash', '--json'],
      {
        maxBuffer: 64_000_000,
      },
    );
    seconds.push((performance.now() - began) / 1000);
    if ((JSON.parse(stdout) as {asPromised: boolean}).asPromised) asPromised += 1;
  }
  say(`leader-crash, command to verdict: ${summary(seconds, 's')} (aim p95 ≤ 15)`);
  say(`  ${asPromised} of ${rounds} as promised; median ${median(seconds).toFixed(1)} s`);
}

export async function benchVerdicts(rounds: number): Promise<void> {
  const {stdout} = await run(
    process.execPath,
    [...program, 'verify', '--runs', String(rounds), '--markdown'],
    {
      maxBuffer: 64_000_000,
    },
  ).catch((error: unknown) => error as {stdout: string});
  say(stdout.trimEnd());
}
