import {join} from 'node:path';
import {
  type Fact,
  type KnownEvent,
  type ProgressEvent,
  progressSchema,
} from '../../course/progress/event.js';
import {eventData} from '../../course/progress/parse.js';
import {type JournalFile, type OpenJournalFile, openJournalFile} from './journal-file.js';
import {encodeLine} from './line.js';
import {notSaved} from './not-saved.js';
import {headerLine} from './scan.js';

export const journalEnding = '.journal';

export type JournalOptions = {
  readonly folder: string;
  /** Wall clock, milliseconds. */
  readonly now: () => number;
  /** A text that nobody else will ever get; letters, digits and "-" only. */
  readonly randomId: () => string;
  readonly pid: number;
  readonly openFile?: OpenJournalFile;
};

/**
 * What this running instance adds to the learner's progress: one file of its own, made at the
 * first append, only ever added to. Nobody else writes to it, so two instances cannot mix.
 */
export class Journal implements AsyncDisposable {
  readonly instance: string;
  readonly folder: string;
  readonly #options: JournalOptions;
  #seq = 0;
  #unsaved: readonly ProgressEvent[] = [];
  #file: JournalFile | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: JournalOptions) {
    this.#options = options;
    this.folder = options.folder;
    const started = new Date(options.now()).toISOString().replaceAll(/[-:]|\.\d+/g, '');
    this.instance = `${started}-${options.pid}-${options.randomId()}`;
  }

  /** Events that are in memory only. */
  get unsaved(): readonly ProgressEvent[] {
    return this.#unsaved;
  }

  /** Makes a fact an event of this instance. It counts from here on; {@link append} keeps it. */
  stamp(fact: Fact): KnownEvent {
    const {now, randomId} = this.#options;
    const seq = this.#seq;
    this.#seq += 1;
    return {id: randomId(), at: now(), seq, instance: this.instance, ...fact};
  }

  /**
   * Resolves once these events, and all that failed before, are on the disk. Throws `environment`
   * when they are not; they then wait in memory for the next append.
   */
  async append(...events: readonly ProgressEvent[]): Promise<void> {
    this.#unsaved = [...this.#unsaved, ...events];
    const turn = this.#turn.then(() => this.#saveAll());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Tries once more to save what is in memory, and closes the file. Throws like {@link append}. */
  async [Symbol.asyncDispose](): Promise<void> {
    try {
      await this.append();
    } finally {
      await this.#close();
    }
  }

  async #saveAll(): Promise<void> {
    // Taken whole: what is appended while this is being written waits for its own turn.
    const events = this.#unsaved;
    if (events.length === 0) return;
    try {
      await this.#write(events);
    } catch (error) {
      await this.#close();
      throw notSaved(events, this.folder, error);
    }
    this.#unsaved = this.#unsaved.slice(events.length);
  }

  async #write(events: readonly ProgressEvent[]): Promise<void> {
    const lines = events.map((event) => encodeLine(eventData(event))).join('');
    await this.#add(lines);
    if (await this.#file?.isLinked()) return;
    // Somebody emptied the folder while we were open: begin the file anew.
    await this.#close();
    await this.#add(lines);
  }

  async #add(lines: string): Promise<void> {
    const header = this.#file ? '' : headerLine(progressSchema, this.instance);
    this.#file ??= await (this.#options.openFile ?? openJournalFile)(
      join(this.folder, `${this.instance}${journalEnding}`),
    );
    await writeAll(this.#file, Buffer.from(header + lines));
    await this.#file.sync();
  }

  async #close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    // Everything that counts was synced; a failing close takes nothing back.
    await file?.close().catch(() => undefined);
  }
}

async function writeAll(file: JournalFile, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length;) done += await file.write(bytes.subarray(done));
}
