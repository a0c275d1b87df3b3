import {type Hash, createHash} from 'node:crypto';
import {type FileHandle, open} from 'node:fs/promises';

/** Feeds the first `bytes` bytes of an open file to the hash. */
export async function feed(hash: Hash, file: FileHandle, bytes: number): Promise<void> {
  if (bytes === 0) return;
  const content = file.createReadStream({
    start: 0,
    end: bytes - 1,
    autoClose: false,
    highWaterMark: 1 << 20,
  });
  for await (const chunk of content) hash.update(chunk as Buffer);
}

/** The SHA-256 of a file, in hex. Throws what the file system throws. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'r');
  try {
    await feed(hash, file, (await file.stat()).size);
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}
