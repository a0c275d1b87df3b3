/** Output that could not be written, to a full disk, say. A reader that has seen enough (`| head`) is no error. */
import {fstatSync, writeSync} from 'node:fs';
import {TrainerError} from '../errors.js';

const lost = new AbortController();

/** Aborted once something that this process wrote to its streams was lost. */
export const outputLost: AbortSignal = lost.signal;

/** To be said before anything is written. What is lost is told once, and the process then ends with its exit code. */
export function watchOutput(tell: (error: TrainerError) => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (isFile(stream)) stream._write = writeWhole(stream.fd);
    stream.on('error', ({code = ''}: NodeJS.ErrnoException) => {
      // A terminal that is gone says so by a signal.
      if (lost.signal.aborted || stream.isTTY || code === 'EPIPE') return;
      const error = new TrainerError('environment', 'output-lost', {errno: code});
      process.once('exit', () => {
        process.exitCode = error.exitCode;
      });
      lost.abort(error);
      if (stream !== process.stderr) tell(error);
    });
  }
}

function isFile({fd}: {readonly fd: number}): boolean {
  try {
    return fstatSync(fd).isFile();
  } catch {
    return false;
  }
}

/** Node takes the part that a disk had room for as the whole. */
const writeWhole =
  (fd: number) =>
  (chunk: Uint8Array, _: string, done: (error?: Error | null) => void): void => {
    try {
      for (let at = 0; at < chunk.length;) at += writeSync(fd, chunk, at);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
