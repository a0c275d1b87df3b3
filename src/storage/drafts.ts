/** What a learner has typed in an interview, in files of its own: an editor can open them, and nothing typed is lost. */
import {randomUUID} from 'node:crypto';
import {mkdir, open, readFile, rename} from 'node:fs/promises';
import {dirname, join} from 'node:path';

export type Drafts = {
  /** Where a text lies; another place from when on another process writes there, too. */
  readonly path: (...name: readonly string[]) => string;
  /** What was typed so far; empty where there is nothing. */
  readonly read: (...name: readonly string[]) => Promise<string>;
  /** Resolves when it, or what was written after it, is on the disk in the place of what was there. May be called at each key. */
  readonly write: (text: string, ...name: readonly string[]) => Promise<void>;
  /** Resolves when nothing is being written any more. */
  readonly settled: () => Promise<void>;
};

type Writing = {next: string | null; done: Promise<void>};

/** `name`: folders, and last the file; ids all of them. */
export function openDrafts(folder: string): Drafts {
  const files = new Files();
  const path = (...name: readonly string[]): string =>
    files.placeOf(join(folder, ...name));
  const writing = new Map<string, Writing>();
  const drain = async (file: string, own: Writing): Promise<void> => {
    while (own.next !== null) {
      const text = own.next;
      own.next = null;
      await files.put(file, text);
    }
  };
  return {
    path,
    read: async (...name) => {
      const file = join(folder, ...name);
      await writing.get(file)?.done.catch(() => undefined);
      return files.take(file);
    },
    write: (text, ...name) => {
      const file = join(folder, ...name);
      const before = writing.get(file);
      if (before !== undefined) {
        before.next = text;
        return before.done;
      }
      const own: Writing = {next: text, done: Promise.resolve()};
      own.done = drain(file, own).finally(() => writing.delete(file));
      writing.set(file, own);
      return own.done;
    },
    settled: async () => {
      await Promise.allSettled([...writing.values()].map(({done}) => done));
    },
  };
}

/** The files, and what this process knows of them: where another one has written meanwhile, its text stays. */
class Files {
  readonly #known = new Map<string, string>();
  readonly #apart = new Set<string>();
  readonly #own = randomUUID().slice(0, 8);

  placeOf(file: string): string {
    return this.#apart.has(file) ? `${file}.${this.#own}.md` : `${file}.md`;
  }

  async take(file: string): Promise<string> {
    const text = await textOf(this.placeOf(file));
    this.#known.set(file, text);
    return text;
  }

  async put(file: string, text: string): Promise<void> {
    const there = await textOf(this.placeOf(file));
    if (there !== '' && there !== this.#known.get(file) && there !== text)
      this.#apart.add(file);
    await replace(this.placeOf(file), text);
    this.#known.set(file, text);
  }
}

/** A reader, or a kill, sees the old text or the new one, never a part. */
async function replace(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  const beside = `${file}.${randomUUID()}`;
  const handle = await open(beside, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(nothing);

function nothing(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
  throw error;
}
