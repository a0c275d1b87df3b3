import {mkdir, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {Readable} from 'node:stream';
import {buffer} from 'node:stream/consumers';
import {pipeline} from 'node:stream/promises';
import {extract} from 'tar';
import * as xz from 'xz-decompress';
import {openPromise} from 'yauzl';

/**
 * Writes the files of a jar whose names fit `wanted` into a folder: what is packed once more, as
 * `.txz`, with its own folders and links; anything else as a program under its bare name.
 */
export async function unpackJar(
  jar: string,
  into: string,
  {wanted, signal}: {readonly wanted: RegExp; readonly signal: AbortSignal},
): Promise<void> {
  await mkdir(into, {recursive: true});
  const zip = await openPromise(jar);
  for await (const entry of zip.eachEntry()) {
    signal.throwIfAborted();
    if (!wanted.test(entry.fileName)) continue;
    const content = await buffer(await zip.openReadStreamPromise(entry));
    if (entry.fileName.endsWith('.txz')) await extractTxz(content, into, signal);
    else await writeFile(join(into, basename(entry.fileName)), content, {mode: 0o755});
  }
}

async function extractTxz(
  content: Buffer,
  into: string,
  signal: AbortSignal,
): Promise<void> {
  const packed = new Blob([new Uint8Array(content)]).stream();
  const unpacked = Readable.fromWeb(new xz.XzReadableStream(packed));
  await pipeline(unpacked, extract({cwd: into, strict: true}), {signal});
}
