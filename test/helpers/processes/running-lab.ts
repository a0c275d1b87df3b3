/** A lab that runs as a command, seen and struck from outside. */
import {readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {Entry} from '../../../src/engine/history/history.js';
import type {KafkaEventByType} from '../../../src/systems/kafka/evidence/events.js';
import {kafkaEventIn} from '../../../src/systems/kafka/evidence/kafka-events.js';
import {type RunningCommand, startCommand} from '../command.js';
import type {Home} from '../homes.js';
import {withText, workingFolder} from './process-tree.js';
import {eventually} from '../until.js';

type Seen<T extends Entry['type']> = Extract<Entry, {type: T}>;

/** `ackademy lab run … --json` in this home. */
export const startLab = (home: Home, ...args: readonly string[]): RunningCommand =>
  startCommand(['lab', 'run', ...args, '--json'], home.env);

/** Waits until the newest history in this home has an entry of this type that fits; returns it. */
export async function entryOf<T extends Entry['type']>(
  home: Home,
  type: T,
  fits: (entry: Seen<T>) => boolean = () => true,
): Promise<Seen<T>> {
  const isIt = (entry: Entry): entry is Seen<T> =>
    entry.type === type && fits(entry as Seen<T>);
  const all: Seen<T>[] = [];
  await eventually(
    `an entry of type ${type}`,
    async () => {
      all.push(...(await newestHistory(home)).filter(isIt));
      return all.length > 0;
    },
    90_000,
  );
  const [first] = all;
  if (!first) throw new Error(`no entry of type ${type}`);
  return first;
}

/** The same of Kafka's own events. */
export async function kafkaEventOf<T extends keyof KafkaEventByType>(
  home: Home,
  type: T,
): Promise<KafkaEventByType[T]> {
  const entry = await entryOf(home, 'system', (one) => kafkaEventIn(one)?.type === type);
  return entry.event as KafkaEventByType[T];
}

async function newestHistory({folder}: Home): Promise<readonly Entry[]> {
  const histories = join(folder, 'state', 'histories');
  const last = (await readdir(histories).catch(() => [])).sort().at(-1);
  if (last === undefined) return [];
  const text = await readFile(join(histories, last), 'utf8');
  // What follows the last end of line is being written.
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Entry);
}

/** A broker of the only cluster in this home: its process and its files. */
export type BrokerSeen = {
  readonly pid: number;
  readonly properties: string;
  readonly logDir: string;
};

/** Throws when no JVM of that broker runs. */
export function brokerSeen(home: Home, id: number): BrokerSeen {
  const found = withText(join(home.folder, 'state', 'runs')).find(({command}) =>
    command.endsWith(` node-${id}.properties`),
  );
  if (!found) throw new Error(`broker ${id} does not run`);
  const folder = workingFolder(found.pid);
  return {
    pid: found.pid,
    properties: join(folder, `node-${id}.properties`),
    logDir: join(folder, `node-${id}`),
  };
}
