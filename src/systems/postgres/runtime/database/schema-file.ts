/** The tables of a lab, as its schema.sql says. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type pg from 'pg';
import {TrainerError} from '../../../../errors.js';
import {postgres} from '../../evidence/postgres-events.js';
import {asking, saidOf} from './asking.js';

/** The schema.sql of a run; `folder`: where the shop's files lie. */
export const readSchema = async (folder: string): Promise<string> =>
  readFile(join(folder, 'schema.sql'), 'utf8').catch(() => {
    throw new TrainerError('program', `${postgres}/schema-missing`);
  });

/** Makes the tables, as the shop's own user. */
export const makeTables = async (owner: pg.Client, schema: string): Promise<void> =>
  asking(owner, schema).catch((error: unknown) => {
    const facts = {said: saidOf(error)};
    throw new TrainerError('program', `${postgres}/schema-refused`, facts);
  });
