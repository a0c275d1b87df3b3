// Pins every jar of the broker: node scripts/lock-jars.mjs <folder of jars> <list.txt> [group:artifact:jar:version ...]
// The folder is Maven's dependency:copy-dependencies of org.apache.kafka:kafka_2.13, the list its
// dependency:list; coordinates after them name jars that were added to the folder by hand.
import {URL} from 'node:url';
import {createHash} from 'node:crypto';
import {readFile, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';

const [folder, list, ...added] = process.argv.slice(2);
if (!folder || !list)
  throw new Error('give the folder of jars and the list of coordinates');

const lines = [...(await readFile(list, 'utf8')).split('\n'), ...added];
const coordinates = lines
  .map((line) => /^\s*([^:\s]+):([^:\s]+):jar:([^:\s]+)(:\w+)?\s*$/.exec(line))
  .filter((match) => match !== null)
  .map(([, group, artifact, version]) => ({group, artifact, version}));

const fileOf = ({artifact, version}) => `${artifact}-${version}.jar`;
const known = new Map(coordinates.map((one) => [fileOf(one), one]));
const files = (await readdir(folder)).filter((name) => name.endsWith('.jar')).sort();
const stray = files.filter((name) => !known.has(name));
const missing = [...known.keys()].filter((name) => !files.includes(name));
if (stray.length > 0 || missing.length > 0)
  throw new Error(
    `without coordinates: ${stray.join(' ') || 'none'}; without a jar: ${missing.join(' ') || 'none'}`,
  );

const lock = await Promise.all(
  files.map(async (name) => {
    const content = await readFile(join(folder, name));
    const sha256 = createHash('sha256').update(content).digest('hex');
    return {...known.get(name), bytes: content.length, sha256};
  }),
);
const target = new URL(
  '../src/systems/kafka/runtime/installation/jars.lock.json',
  import.meta.url,
);
await writeFile(target, `${JSON.stringify(lock, null, 2)}\n`);
