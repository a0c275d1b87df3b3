/**
 * Measures: `npm run bench [-- start|lab|verdicts|size|app|course|memory|clues|relay|programs] [rounds]`. Machines are noisy: compare the
 * figures of one run with each other, not with those of another day.
 */
import {benchApp} from './bench/app.js';
import {benchClues} from './bench/clues.js';
import {benchCourse} from './bench/course.js';
import {benchLab, benchVerdicts} from './bench/lab.js';
import {benchMemory} from './bench/memory.js';
import {say} from './bench/figures.js';
import {benchPrograms} from './bench/programs.js';
import {benchRelay} from './bench/relay.js';
import {benchSize} from './bench/size.js';
import {benchStart} from './bench/start.js';

const benches: Readonly<Record<string, (rounds: number) => Promise<void>>> = {
  start: benchStart,
  lab: benchLab,
  verdicts: benchVerdicts,
  size: benchSize,
  app: benchApp,
  course: benchCourse,
  memory: benchMemory,
  clues: benchClues,
  relay: benchRelay,
  programs: benchPrograms,
};

const [which, rounds = '5'] = process.argv.slice(2);
const chosen = which === undefined ? Object.keys(benches) : [which];
for (const name of chosen) {
  const bench = benches[name];
  if (!bench) {
    say(`There is no benchmark "${name}": ${Object.keys(benches).join(', ')}.`);
    process.exitCode = 2;
    break;
  }
  say(`\n## ${name}`);
  await bench(Number(rounds));
}
