import {createHash} from 'node:crypto';
import {constants} from 'node:fs';
import {type FileHandle, open, rename, rm} from 'node:fs/promises';
import {claim, release} from './claims.js';
import {feed} from '../sha256.js';

/** Opens a file for reading and writing, created when it is not there. */
export type OpenFile = (path: string) => Promise<FileHandle>;

export const openFile: OpenFile = (path) =>
  open(path, constants.O_RDWR | constants.O_CREAT);

/** An unfinished download: grows at its end and knows the hash of what it holds. Left where it is when disposed. */
export class Part implements AsyncDisposable {
  readonly #path: string;
  readonly #open: OpenFile;
  #file: FileHandle | null = null;
  #hash = createHash('sha256');
  #size = 0;

  private constructor(path: string, open: OpenFile) {
    this.#path = path;
    this.#open = open;
  }

  /** Begins where an earlier download of the same file was cut off. */
  static async open(
    folder: string,
    name: string,
    openWith: OpenFile = openFile,
  ): Promise<Part> {
    const part = new Part(await claim(folder, name), openWith);
    try {
      const file = await part.#opened();
      part.#size = (await file.stat()).size;
      await feed(part.#hash, file, part.#size);
      return part;
    } catch (error) {
      await part[Symbol.asyncDispose]();
      throw error;
    }
  }

  get size(): number {
    return this.#size;
  }

  /** Writes all of `chunk`, or throws what the file system throws. */
  async append(chunk: Uint8Array): Promise<void> {
    const file = await this.#opened();
    for (let done = 0; done < chunk.length;) {
      const {bytesWritten} = await file.write(
        chunk,
        done,
        chunk.length - done,
        this.#size + done,
      );
      done += bytesWritten;
    }
    this.#hash.update(chunk);
    this.#size += chunk.length;
  }

  /** The SHA-256 of what it holds, in hex. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }

  /** Throws away what it holds; what is appended now is the beginning. */
  async discard(): Promise<void> {
    await this.#close();
    await rm(this.#path, {force: true});
    this.#hash = createHash('sha256');
    this.#size = 0;
  }

  /** Becomes the finished file, and is on the disk before it has its name. */
  async publish(path: string): Promise<void> {
    await (await this.#opened()).sync();
    await this.#close();
    await rename(this.#path, path);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close();
    release(this.#path);
  }

  async #opened(): Promise<FileHandle> {
    this.#file ??= await this.#open(this.#path);
    return this.#file;
  }

  async #close(): Promise<void> {
    await this.#file?.close();
    this.#file = null;
  }
}
