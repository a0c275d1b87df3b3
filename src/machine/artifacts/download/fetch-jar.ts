import {join} from 'node:path';
import {TrainerError} from '../../../errors.js';
import {inspect, wrongContent, wrongSize} from '../inspect.js';
import {type Jar, fileOf} from '../jars.js';
import type {Meter} from './meter.js';
import {type OpenFile, Part} from './part.js';
import {retrying} from './retrying.js';
import type {Transport} from '../network/transport.js';

/** What a download works with. */
export type Fetching = {
  /** The name of the product that the jar is a part of. */
  readonly product: string;
  readonly folder: string;
  readonly transport: Transport;
  readonly meter: Meter;
  readonly openFile: OpenFile;
  /** The pauses between the tries after a network failure, in milliseconds. */
  readonly retryMs: readonly number[];
  readonly signal: AbortSignal;
};

/**
 * Brings the jar at `url` into the folder, under its name only once it is the pinned one. Goes on
 * where an earlier run was cut off. Throws NetworkFailure, what the file system throws, or a
 * TrainerError when what comes is twice not the pinned file.
 */
export async function fetchJar(jar: Jar, url: string, fetching: Fetching): Promise<void> {
  const {product, retryMs, signal, meter} = fetching;
  const once = () => retrying(() => attempt(jar, url, fetching), retryMs, signal);
  const first = await once();
  if (first === null) return;
  meter.refused(fileOf(jar), first);
  const second = await once();
  if (second === null) return;
  meter.refused(fileOf(jar), second);
  throw new TrainerError(
    'environment',
    `${fileOf(jar)} from ${new URL(url).host} is not the file that ${product} was pinned with: ${second}.`,
    {
      hint: 'It was removed. A proxy that answers with a page of its own does this, and a broken mirror (ACKADEMY_MAVEN_MIRROR).',
    },
  );
}

/** Null when the jar is in its place; otherwise why what came was refused. */
async function attempt(
  jar: Jar,
  url: string,
  fetching: Fetching,
): Promise<string | null> {
  const file = fileOf(jar);
  await using part = await Part.open(fetching.folder, file, fetching.openFile);
  if (part.size > jar.bytes) await part.discard();
  fetching.meter.at(file, part.size);
  if (part.size < jar.bytes) await download(part, {jar, url, ...fetching});
  const why = wrongIn(part, jar);
  // Not over a good one that another trainer put there: its time would change, and an AppCDS archive looks at that.
  const dispensable =
    why !== null || (await inspect(fetching.folder, jar)).state === 'good';
  if (dispensable) await part.discard();
  else await part.publish(join(fetching.folder, file));
  return why;
}

async function download(
  part: Part,
  {jar, url, transport, meter, signal}: Fetching & {jar: Jar; url: string},
): Promise<void> {
  const reply = await transport.get(url, part.size, signal);
  if (reply.from !== part.size) await part.discard();
  for await (const chunk of reply.body) {
    signal.throwIfAborted();
    await part.append(chunk);
    meter.at(fileOf(jar), part.size, chunk.length);
    if (part.size > jar.bytes) return;
  }
}

function wrongIn(part: Part, jar: Jar): string | null {
  if (part.size !== jar.bytes) return wrongSize(part.size, jar.bytes);
  return part.digest() === jar.sha256 ? null : wrongContent;
}
