/** Notes what is in the tables of a system: what is new at each look, and all of it in the end. */
import type {TableEventByType} from '../history/table-events.js';
import type {Row} from './tables.js';

type News = TableEventByType['changed' | 'read'];

export class TablesWatch {
  readonly #note: (event: News) => void;
  readonly #seen = new Map<string, ReadonlyMap<string, string>>();

  constructor(note: (event: News) => void) {
    this.#note = note;
  }

  /** These are the rows of a holding now. */
  see(holding: string, rows: readonly Row[]): void {
    const before = this.#seen.get(holding) ?? new Map<string, string>();
    const now = new Map(rows.map((row) => [row.row, JSON.stringify(row)]));
    const news = rows.filter(({row}) => before.get(row) !== now.get(row));
    const gone = [...before.keys()].filter((row) => !now.has(row));
    this.#seen.set(holding, now);
    if (news.length > 0 || gone.length > 0)
      this.#note({type: 'changed', holding, rows: news, gone});
  }

  /** These are the rows of a holding in the end. */
  read(holding: string, rows: readonly Row[]): void {
    this.see(holding, rows);
    this.#note({type: 'read', holding, rows});
  }
}
