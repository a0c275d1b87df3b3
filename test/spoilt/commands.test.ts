/** The commands with every table and the whole course spoilt: a plain word that is written stands in the code. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {labs} from '../../labs/index.js';
import {packageRoot} from '../../src/machine/package-root.js';
import {readContentFrom} from '../../src/app/content/content-folder.js';
import {main} from '../../src/cli/program.js';
import {trainerPaths} from '../../src/machine/paths.js';
import {en} from '../../src/presenting/words/en/en.js';
import {speak} from '../../src/presenting/words/words.js';
import {kafkaEn} from '../../src/systems/kafka/evidence/words/en/en.js';
import {speakKafka} from '../../src/systems/kafka/evidence/words/words.js';
import {type Home, openHome} from '../helpers/homes.js';
import {plainWordsIn, pseudo} from '../helpers/pseudo.js';
import {recordedRun} from '../ui/fake-run.js';
import {spoiltCourse} from './spoilt-files.js';

const before = {...process.env};
let home: Home;
let saved = '';

beforeAll(async () => {
  home = await openHome();
  Object.assign(process.env, {ACKADEMY_HOME: home.folder});
  readContentFrom(await spoiltCourse(join(home.folder, 'course')));
  const {histories} = trainerPaths(process.env).state;
  mkdirSync(histories, {recursive: true});
  saved = join(histories, '20260102T030405Z-leader-crash-shipped-abc.jsonl');
  const lines = recordedRun(null, 50).map((entry) => `${JSON.stringify(entry)}\n`);
  writeFileSync(saved, lines.join(''));
}, 60_000);

afterAll(async () => {
  process.env = before;
  await home[Symbol.asyncDispose]();
});

afterEach(() => {
  speak(en);
  speakKafka(kafkaEn);
});

/** Runs a command line in the spoilt language; all that it writes. */
async function told(argv: readonly string[]): Promise<string> {
  speak(pseudo(en));
  speakKafka(pseudo(kafkaEn));
  let said = '';
  const stream = {
    write: (text: string) => {
      said += text;
    },
  };
  await main(['node', 'ackademy', ...argv], {stdout: stream, stderr: stream});
  return said;
}

const ids = labs.flatMap(({id, fixes}) => [id, ...fixes.map((fix) => fix.id)]);
const typed = [...ids, 'control', 'mine'].sort((a, b) => b.length - a.length).join('|');

/** What is typed, ids where they stand by themselves, paths, orders, moments, versions. */
const data: readonly (string | RegExp)[] = [
  /^ *ackademy (lab price|(learn|quiz|lab start) [\w-]+( --card)?)$/gm,
  new RegExp(`(^ *|› |^\\? |^\\S+Z {2})(${typed})(?=$|[ :])`, 'gm'),
  // What is removed by `clean --cache` and its like, and what the system calls itself.
  /(?<=⟧ {2})(cache|runs|logs|histories|workspace|journal|replaced) /g,
  `${process.platform} ${process.arch}`,
  // The value of a setting that a lesson names.
  / 4\.3: all\./g,
  /\/[\w.@/-]+/g,
  /\border-\d{4}\b/g,
  /\bv\d+(\.\d+)+\b/g,
];

/** Rows in which a plain word is left. */
const plainRows = (said: string): readonly string[] =>
  said.split('\n').filter((row) => plainWordsIn(row, data).length > 0);

describe('no plain word is left in what is written by', () => {
  it.each([
    '',
    'learn leader-crash',
    'learn acks',
    'learn leader-crash --card',
    'learn isr-leo-hw --story',
    'learn nowhere',
    'quiz leader-crash',
    'search áćķś',
    'search ŵ-ŵ-ŵ',
    'progress',
    'progress interview 2030-01-01',
    'progress interview soon',
    'progress interview --minutes 20',
    'progress reset',
    'review',
    'review --plan',
    'review --stats',
    'lab',
    'lab history',
    'lab compare leader-crash --saved',
    'lab run nowhere --plain',
    'clean',
  ])('%s', async (line) => {
    const said = await told(line.split(' ').filter(Boolean));
    expect(said).toMatch(/[áćéí]/);
    expect(plainRows(said)).toEqual([]);
  });

  it.each(['', '--xray'])('lab judge %s', async (more) => {
    const said = await told(['lab', 'judge', saved, more].filter(Boolean));
    expect(plainRows(said)).toEqual([]);
  });

  it('doctor, where the course is whole', async () => {
    readContentFrom(join(packageRoot(), 'content'));
    const said = await told(['doctor']);
    expect(plainRows(said)).toEqual([]);
  });

  it('progress export and import', async () => {
    const file = join(home.folder, 'mine.jsonl');
    const said = [
      await told(['progress', 'export', file]),
      await told(['progress', 'import', file, '--yes']),
      await told(['progress', 'import', `${file}.none`]),
    ].join('');
    expect(plainRows(said)).toEqual([]);
  });
});
