/** A few statements on a connection of their own. */
import type pg from 'pg';
import {tame} from '../../../../machine/tame.js';

/** Milliseconds that a question of ours may take. */
const patience = 5000;

export const limits = {connectionTimeoutMillis: patience, query_timeout: patience};

/** Connects for these statements alone. */
export async function asking(
  client: pg.Client,
  ...statements: readonly string[]
): Promise<void> {
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What an error says, on one line. */
export const saidOf = (error: unknown): string =>
  tame(error instanceof Error ? error.message : String(error), 200);
