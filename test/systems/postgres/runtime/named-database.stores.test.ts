import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import pg from 'pg';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {LabHostClient} from '../../../../src/app/labs/lab-host-client.js';
import {runLabOn} from '../../../../src/app/labs/judge-run.js';
import {newRunId} from '../../../../src/machine/run-id.js';
import {NamedDatabase} from '../../../../src/systems/postgres/runtime/database/named-database.js';
import {PostgresServer} from '../../../../src/systems/postgres/runtime/server/postgres-server.js';
import {openStoreBench, type StoreBench} from '../../../helpers/stores/bench.js';

let bench: StoreBench;
let server: PostgresServer;
let admin: pg.Client;
let folder: string;

const urlFor = (user: string, password: string, database = 'theirs'): string =>
  `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${database}`;

/** A server of somebody's own, with a table of theirs in the schema that all see. */
beforeAll(async () => {
  bench = await openStoreBench();
  server = await PostgresServer.start(bench.inputs('postgres'));
  const first = new pg.Client(server.connection);
  await first.connect();
  await first.query(`create role ann login password 'p@ss:w/rd'`);
  await first.query('create database theirs owner ann');
  await first.query(`create role bob login password 'bob'`);
  await first.end();
  admin = new pg.Client({...server.connection, database: 'theirs'});
  await admin.connect();
  await admin.query('create table public.orders (id text, note text)');
  await admin.query(`insert into public.orders values ('order-0001', 'theirs')`);
  folder = await mkdtemp(join(tmpdir(), 'ackademy-test-'));
  await writeFile(join(folder, 'schema.sql'), 'create table orders (id text);');
});

afterAll(async () => {
  await admin.end();
  await server[Symbol.asyncDispose]();
  await bench[Symbol.asyncDispose]();
});

const ofOurs = async (): Promise<readonly string[]> => {
  const {rows} = await admin.query<{name: string}>(
    `select nspname as name from pg_namespace where nspname like 'ackademy%' order by 1`,
  );
  return rows.map(({name}) => name);
};

const theirs = async (): Promise<unknown> =>
  (await admin.query('select * from public.orders')).rows;

const untouched = [{id: 'order-0001', note: 'theirs'}];

const open = async (url = urlFor('ann', 'p@ss:w/rd')): Promise<NamedDatabase> =>
  NamedDatabase.open(url, {id: newRunId(), folder});

describe('a run on a server of the learner’s own', () => {
  it('has its tables in a schema of its own, which is gone in the end, and touches nothing else', async () => {
    await using database = await open();
    await database.create();
    expect(await ofOurs()).toEqual([database.name]);
    const program = new pg.Client({connectionString: database.urlAt(server.port)});
    program.on('error', () => undefined);
    await program.connect();
    await program.query(`insert into orders values ('order-0001')`);
    const rows = [{row: 'order-0001', id: 'order-0001', columns: {}}];
    expect(await database.read({table: 'orders'})).toEqual(rows);
    // It is still connected, and in the middle of a transaction.
    await program.query('begin');
    await program.query(`insert into orders values ('order-0002')`);
    await database.drop();
    expect(await ofOurs()).toEqual([]);
    expect(await theirs()).toEqual(untouched);
  });

  it('removes what a run left that was killed, not what one has that goes on, nor what somebody else named so', async () => {
    await using going = await open();
    await going.create();
    const [dead, other] = ['ackademy_0123456789abcdef', 'ackademy_fedcba9876543210'];
    await admin.query(`create schema "${dead}" authorization ann`);
    await admin.query(`comment on schema "${dead}" is 'ackademy:run-of-a-lab'`);
    await admin.query(`create schema "${other}" authorization ann`);
    await using next = await open();
    expect(await ofOurs()).toEqual([going.name, other].sort());
    await next.create();
    expect(await ofOurs()).toEqual([going.name, next.name, other].sort());
    await admin.query(`drop schema "${other}"`);
  });

  it.each([
    ['a wrong password', () => urlFor('ann', 'wrong'), 'not-let-in'],
    ['a user who is not there', () => urlFor('eve', 'eve'), 'not-let-in'],
    [
      'a database that is not there',
      () => urlFor('ann', 'p@ss:w/rd', 'none'),
      'no-such-database',
    ],
    [
      'a port at which nobody listens',
      () => 'postgres://ann:a@127.0.0.1:1/theirs',
      'nobody-answers',
    ],
  ])('says what is wrong with %s', async (_, url, what) => {
    await expect(open(url())).rejects.toMatchObject({
      code: 'environment',
      what,
    });
    expect(await theirs()).toEqual(untouched);
  });

  it('says that a user has no right to make a schema', async () => {
    await using database = await open(urlFor('bob', 'bob'));
    await expect(database.create()).rejects.toMatchObject({
      code: 'environment',
      what: 'no-rights',
    });
    expect(await ofOurs()).toEqual([]);
  });

  it('is judged as one on a server of ours', async () => {
    await using host = await LabHostClient.open(bench.env);
    const request = {
      ...{lab: 'ships-twice', fix: null},
      servers: {postgres: urlFor('ann', 'p@ss:w/rd')},
    };
    const {report} = await runLabOn(host, request, {});
    expect(report).toMatchObject({verdict: 'duplicated', asPromised: true, reasons: []});
    expect(report.brokenBy['each-once']).toEqual(['order-0031']);
    expect(await ofOurs()).toEqual([]);
    expect(await theirs()).toEqual(untouched);
  });
});
