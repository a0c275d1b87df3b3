/** What the content costs: the start of the app with little and with much of it, checking it, searching it. */
import {makeCorpus} from '../../src/app/content/search-documents.js';
import {allLabs} from '../../src/app/labs/labs.js';
import {promiseTable} from '../../src/app/labs/promise-table.js';
import {checkContent} from '../../src/content/check/check.js';
import {loadContent} from '../../src/content/load.js';
import {type SavedCorpus, openCorpus} from '../../src/course/search/search.js';
import {queries} from '../../test/course/search/queries.js';
import {type Program, programWith} from './course-sizes.js';
import {median, say, summary} from './figures.js';
import {openTerminal} from './terminal.js';

const isHome = (text: string): boolean =>
  text.includes('PRODUCE') && text.includes('quit');

export async function benchCourse(rounds: number): Promise<void> {
  await using few = await programWith({times: 1, first: 4});
  await using all = await programWith({times: 1});
  await using tenfold = await programWith({times: 10});
  await benchStarts([few, all, tenfold], rounds);
  await benchCheck(all, rounds);
  await benchSearch(all, 'this content');
  await benchSearch(tenfold, 'ten times the content');
}

/** In turn, so that the machine's noise hits all alike. */
async function benchStarts(
  programs: readonly [Program, Program, Program],
  rounds: number,
): Promise<void> {
  const times: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round <= rounds; round += 1)
    for (const [index, program] of programs.entries()) {
      const ms = await startOf(program);
      // The first round warms the disk's cache and is not counted.
      if (round > 0) times[index]?.push(ms);
    }
  const [few, all, tenfold] = times;
  say(`start with four stations a stage: ${summary(few, 'ms')}`);
  say(`start with this content:          ${summary(all, 'ms')}`);
  say(`start with ten times the content: ${summary(tenfold, 'ms')}`);
  say(
    `ratios to four a stage: ${(median(all) / median(few)).toFixed(2)} (aim ≤ 1.2), ${(median(tenfold) / median(few)).toFixed(2)} (aim ≤ 1.5)`,
  );
}

async function startOf({folder, main}: Program): Promise<number> {
  using terminal = openTerminal(process.execPath, [main], {
    cwd: folder,
    env: {...process.env, ACKADEMY_HOME: `${folder}/home`},
  });
  return await terminal.until(isHome);
}

async function benchCheck({content}: Program, rounds: number): Promise<void> {
  const promises = promiseTable(allLabs());
  const times: number[] = [];
  let problems = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    problems = (await checkContent(content, promises)).length;
    times.push(performance.now() - began);
  }
  say(`checking this content: ${summary(times, 'ms')}, ${problems} problems`);
}

async function benchSearch({content}: Program, what: string): Promise<void> {
  const promises = promiseTable(allLabs());
  const made = await makeCorpus(await loadContent(content, 'en', promises));
  const file = JSON.stringify(made);
  const loads: number[] = [];
  const firsts: number[] = [];
  const wholes: number[] = [];
  const letters: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    let began = performance.now();
    const corpus = openCorpus(JSON.parse(file) as SavedCorpus);
    loads.push(performance.now() - began);
    began = performance.now();
    corpus.search('messages lost', 50);
    firsts.push(performance.now() - began);
    for (const {query} of queries)
      for (let length = 1; length <= query.length; length += 1) {
        began = performance.now();
        corpus.search(query.slice(0, length), 50);
        (length === query.length ? wholes : letters).push(performance.now() - began);
      }
  }
  const places = `${made.documents.length} places, ${Math.round(file.length / 1024)} kB`;
  say(`loading the index of ${what} (${places}): ${summary(loads, 'ms')}`);
  say(`the first search after that: ${summary(firsts, 'ms')}`);
  say(`the ${queries.length} queries of the tests: ${summary(wholes, 'ms')}`);
  say(`each letter of them, as it is typed: ${summary(letters, 'ms')}`);
}
