/** A database in memory, and how the engine sees it. */
import type {Runtime, RunView} from '../../../../src/engine/ports/runtime.js';
import {type Row, table} from './events.js';

export class ToyTables {
  readonly #rows = new Map<string, Row[]>();
  /** Tables that nobody can read. */
  readonly locked = new Set<string>();

  /** In one transaction: a row in each of these tables. */
  commit(id: string, ...tables: readonly string[]): void {
    for (const name of tables) {
      const rows = this.#rows.get(name) ?? [];
      rows.push({row: rows.length + 1, id, done: false});
      this.#rows.set(name, rows);
    }
  }

  /** Marks what is there of this order as done. */
  mark(name: string, id: string): void {
    this.#rows.set(
      name,
      this.rows(name).map((row) => (row.id === id ? {...row, done: true} : row)),
    );
  }

  rows(name: string): readonly Row[] {
    return this.#rows.get(name) ?? [];
  }
}

export function tableRuntime(tables: ToyTables): Runtime {
  let run: RunView | null = null;
  return {
    id: table,
    version: '1',
    faults: {},
    holdings: {
      endMarks: [],
      markEnd: async () => Promise.resolve(),
      read: async (name) => {
        const rows = tables.rows(name);
        if (tables.locked.has(name))
          return Promise.resolve({
            complete: false,
            facts: {why: 'locked', of: name, system: table},
          });
        const event = {type: 'rows', of: name, rows};
        run?.note(table, event);
        return Promise.resolve({complete: true, facts: {count: rows.length}});
      },
      glance: async () => Promise.resolve({ids: [], complete: false}),
    },
    begin: async (now) => {
      run = now;
      return Promise.resolve();
    },
    end: () => {
      run = null;
    },
    playing: () => [],
    inflict: async () => Promise.resolve(),
    heal: async () => Promise.resolve(),
    look: async () => Promise.resolve(),
    take: async () => Promise.resolve(),
    premise: async () => Promise.resolve({met: true, facts: {}}),
  };
}
