/** What the jar's own classes make of bytes: one JVM for all of them. */
import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {MessageName} from '../../../../../../src/systems/kafka/runtime/wire/codec/body.js';
import type {RealCluster} from '../../../../../helpers/kafka/real-cluster.js';
import type {Values} from '../codec/values.js';
import {plain} from './as-jar-writes.js';

/** Bytes of a message, and what we say they mean. */
export type Case = {
  readonly name: MessageName;
  readonly version: number;
  readonly bytes: Buffer;
  readonly means: Values;
};

/** What the jar reads in the bytes; whether it takes what we say for the same; and how it would write that. */
export type Verdict = {
  readonly json?: unknown;
  readonly same?: boolean;
  readonly bytes?: string;
  readonly error?: string;
};

/** What a program of this folder prints. */
export async function runJava(
  {java, installation}: RealCluster,
  program: string,
  {args = [], input = ''}: {args?: readonly string[]; input?: string} = {},
): Promise<string> {
  const file = join(import.meta.dirname, `${program}.java`);
  const running = promisify(execFile)(
    java.path,
    [
      ...['-XX:TieredStopAtLevel=1', '-Xmx256m', '-cp', join(installation.folder, '*')],
      ...[file, ...args],
    ],
    {maxBuffer: 256 * 1024 * 1024},
  );
  running.child.stdin?.end(input);
  return (await running).stdout;
}

export async function askJar(
  real: RealCluster,
  cases: readonly Case[],
): Promise<readonly Verdict[]> {
  const lines = cases.map(({name, version, bytes, means}) =>
    JSON.stringify({name, version, bytes: bytes.toString('base64'), json: plain(means)}),
  );
  const text = await runJava(real, 'JarReader', {input: lines.join('\n')});
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Verdict);
}
