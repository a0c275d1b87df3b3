/** Reading a file that anybody may have named: it ends. */
import {open, stat} from 'node:fs/promises';
import {errnoOf} from './journal/errno.js';

/** What it holds; or why not: a code of the operating system, or one of ours in its manner. */
export type Reading = {readonly bytes: Buffer} | {readonly refused: string};

/**
 * A file of at most `most` bytes. Pipes, sockets and devices are refused unopened: opening some of
 * them waits for ever.
 */
export async function readBytes(path: string, most: number): Promise<Reading> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return {refused: 'EISDIR'};
    if (!found.isFile()) return {refused: 'NOT-A-FILE'};
    if (found.size > most) return {refused: 'TOO-BIG'};
    const bytes = await readUpTo(path, most + 1);
    return bytes.length > most ? {refused: 'TOO-BIG'} : {bytes};
  } catch (error) {
    const refused = errnoOf(error);
    if (refused === undefined) throw error;
    return {refused};
  }
}

const atOnce = 1 << 20;

/** As far as it goes while it is read: some files of the system have no size, and some grow. */
async function readUpTo(path: string, most: number): Promise<Buffer> {
  await using handle = await open(path, 'r');
  const parts: Buffer[] = [];
  for (let length = 0; length < most;) {
    const part = Buffer.allocUnsafe(Math.min(atOnce, most - length));
    const {bytesRead} = await handle.read(part, 0, part.length);
    if (bytesRead === 0) break;
    parts.push(part.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(parts);
}
