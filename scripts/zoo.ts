/**
 * Runs the programs of test/zoo on a real cluster, one after the other, and says what comes out of each:
 * `npm run zoo [-- --only <part of lab/name>] [--missing] [--record]`. Exit code 1 when one is not as it must
 * be. `--record` puts the runs in the place of the recorded ones; `--missing`: only programs of which none is.
 */
import {cp, mkdir, mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {LabHostClient} from '../src/app/labs/lab-host-client.js';
import {labFolder} from '../src/app/labs/lab-folder.js';
import {trainerPaths} from '../src/machine/paths.js';
import {record, runsOf} from '../test/zoo/saved.js';
import {saidOf, wrongs} from '../test/zoo/said.js';
import {type Animal, zoo} from '../test/zoo/zoo.js';
import {say} from './bench/figures.js';

const {values: asked} = parseArgs({
  options: {
    only: {type: 'string', multiple: true},
    missing: {type: 'boolean', default: false},
    record: {type: 'boolean', default: false},
  },
});

/** A home of its own, so that nobody's copies are overwritten; what was downloaded is shared. */
const home = await mkdtemp(join(tmpdir(), 'ackademy-zoo-'));
const env = {
  ...process.env,
  ACKADEMY_HOME: home,
  ACKADEMY_CACHE: trainerPaths(process.env).cache.root,
};
const {workspace} = trainerPaths(env).state;

const chosen = zoo.filter(
  ({lab, name}) =>
    (asked.only ?? ['']).some((part) => `${lab}/${name}`.includes(part)) &&
    !(asked.missing && runsOf(lab).has(name)),
);
let wrong = 0;
try {
  await using host = await LabHostClient.open(env);
  for (const animal of chosen) {
    const right = await isRight(host, animal).catch((error: unknown) => {
      say(`✗ ${animal.lab}/${animal.name}: ${String(error)}`);
      return false;
    });
    if (!right) wrong += 1;
  }
} finally {
  await rm(home, {recursive: true, force: true});
}
say(`${chosen.length - wrong} of ${chosen.length} are as they must be`);
process.exitCode = wrong === 0 ? 0 : 1;

async function isRight(host: LabHostClient, animal: Animal): Promise<boolean> {
  const {lab, name} = animal;
  await layOut(animal);
  const began = performance.now();
  const {history} = await host.run({lab, fix: 'mine'});
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const said = saidOf(history);
  const found = wrongs(animal, said);
  const right = found.length === 0;
  if (asked.record) record(lab, name, history);
  const codes = said.codes.join(' ') || '-';
  say(
    `${right ? '✓' : '✗'} ${`${lab}/${name}`.padEnd(48)} ${said.verdict.padEnd(12)} ${codes}  ${seconds} s`,
  );
  for (const one of found) say(`    ${one}`);
  if (!right && said.verdict === 'inconclusive') say(said.text.split('\n\n')[1] ?? '');
  return right;
}

/** The shop's files as shipped, those of a fix over them, and those of the program over these. */
async function layOut({lab, name, over}: Animal): Promise<void> {
  const mine = join(workspace, lab);
  await rm(mine, {recursive: true, force: true});
  await mkdir(mine, {recursive: true});
  const shipped = labFolder(lab);
  const sources = [
    shipped,
    ...(over === null ? [] : [join(shipped, 'fixes', over)]),
    join(import.meta.dirname, '..', 'test', 'zoo', lab, name),
  ];
  for (const folder of sources) {
    const names = await readdir(folder);
    for (const file of names.filter(
      (one) => /\.(ts|properties)$/.test(one) && one !== 'lab.ts',
    ))
      await cp(join(folder, file), join(mine, file));
  }
}
