/** Our decoder against the classes of the pinned jar: on all messages, and on what real clients say. */
import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {ByteReader} from '../../../../../../src/systems/kafka/runtime/wire/codec/byte-reader.js';
import {encodeRequest} from '../../../../../../src/systems/kafka/runtime/wire/codec/codec.js';
import {readWhole} from '../../../../../../src/systems/kafka/runtime/wire/codec/read-body.js';
import {
  startRealCluster,
  type RealCluster,
} from '../../../../../helpers/kafka/real-cluster.js';
import {tempFolder} from '../../../../../helpers/temp-folder.js';
import {bodies, everyVersion} from '../codec/values.js';
import {asJarWrites} from './as-jar-writes.js';
import {askJar, type Case, type Verdict} from './ask-jar.js';
import {bytesOf, casesOf, hear, type Heard} from './heard.js';
import {keepRecording} from './keep-recording.js';
import {spoken} from './spoken.js';

const written = 'src/systems/kafka/runtime/wire/codec/messages.ts';

let real: RealCluster;

beforeAll(async () => {
  real = await startRealCluster();
});
afterAll(async () => real[Symbol.asyncDispose]());

it('reads by the definitions that the pinned jar carries', async () => {
  const folder = await tempFolder();
  const target = join(folder, 'messages.ts');
  const {folder: jars, jars: names} = real.installation;
  const jar = join(jars, names.find((one) => one.includes('kafka-clients')) ?? '');
  await promisify(execFile)(process.execPath, [
    'scripts/compile-messages.mjs',
    ...[jar, target],
  ]);
  expect(await readFile(target, 'utf8')).toBe(await readFile(written, 'utf8'));
});

/** Bodies of every version of every message. */
const generated: readonly Case[] = everyVersion.flatMap(({name, version}) =>
  fc.sample(bodies(name, version), 4).map((means) => {
    return {name, version, means, bytes: bytesOf(name, version, means)};
  }),
);

type Judged = {readonly one: Case; readonly verdict: Verdict};

let all: readonly Heard[];
let judged: readonly Judged[];

beforeAll(async () => {
  all = await hear(real, 'heard');
  const cases = [...generated, ...all.flatMap(casesOf)];
  const verdicts = await askJar(real, cases);
  judged = cases.map((one, index) => ({one, verdict: verdicts[index] ?? {}}));
  if (process.env['ACKADEMY_RECORD']) await keepRecording(all, judged);
});

/** The jar reads in the bytes what we say they mean. */
function isSame({one, verdict: {same, error, json}}: Judged) {
  const said = JSON.stringify(one.means);
  expect({...one, said, same, error, json}).toEqual({
    ...{...one, said, same: true, error: undefined, json},
  });
}

describe('the classes of the jar', () => {
  it('read what we write, and we read what they write, in every version of every message', () => {
    for (const one of judged.slice(0, generated.length)) {
      isSame(one);
      const {name, version, means} = one.one;
      const bytes = Buffer.from(one.verdict.bytes ?? '', 'base64');
      expect(readWhole(new ByteReader(bytes), name, version)).toEqual(means);
    }
    expect(new Set(generated.map(({name}) => name)).size).toBe(42);
    expect(everyVersion).toHaveLength(294);
  });
});

describe('what real clients and brokers say', () => {
  it('is what the jar reads in it', () => {
    const recorded = judged.slice(generated.length);
    expect(recorded.length).toBeGreaterThan(200);
    for (const one of recorded) {
      isSame(one);
      expect(one.verdict.json).toEqual(asJarWrites(one.one.means));
    }
  });

  it('is, byte for byte, what we would write', () => {
    for (const {asked, request} of all)
      expect(encodeRequest(asked).equals(request)).toBe(true);
  });

  it('comes in the versions that each client speaks', () => {
    const seen = all.map(({client, asked}) => `${client} ${asked.name} ${asked.version}`);
    expect([...new Set(seen)].sort()).toEqual(expect.arrayContaining([...spoken]));
  });
});
