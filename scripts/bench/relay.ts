/**
 * What an outbox costs: a relay that sends and marks row by row, beside a bare loop that sends the same; and how
 * long a database takes to be ready.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Producer} from 'kafkajs';
import pg from 'pg';
import {HostSession} from '../../src/app/host/session.js';
import {trainerPaths} from '../../src/machine/paths.js';
import {newRunId} from '../../src/machine/run-id.js';
import {toolClient} from '../../src/systems/kafka/runtime/clients.js';
import {PostgresServer} from '../../src/systems/postgres/runtime/server/postgres-server.js';
import {makeTopic, topic} from './clues.js';
import {median, say} from './figures.js';

const rows = 300;
const message = 'x'.repeat(100);

export async function benchRelay(rounds: number): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'ackademy-bench-'));
  const {cache} = trainerPaths(process.env);
  const paths = trainerPaths({ACKADEMY_HOME: home, ACKADEMY_CACHE: cache.root});
  try {
    await using session = await HostSession.open(paths, newRunId(), () => undefined);
    await using server = await ready(session, 'first');
    await (await ready(session, 'later'))[Symbol.asyncDispose]();
    const cluster = await session.kafka.cluster(AbortSignal.timeout(300_000));
    await makeTopic(cluster);
    const producer = toolClient(cluster.bootstrap).producer();
    await producer.connect();
    const db = new pg.Client(server.connection);
    await db.connect();
    await db.query(
      'create table outbox (n bigint generated always as identity primary key, message text, sent_at timestamptz)',
    );
    const ratios: number[] = [];
    // The first round warms up, and does not count.
    for (let round = 0; round <= rounds; round += 1) {
      const bare = await rate(async () => bareLoop(producer));
      await db.query(
        'insert into outbox (message) select $1 from generate_series(1, $2::int)',
        [message, rows],
      );
      const relayed = await rate(async () => relay(db, producer));
      if (round > 0) ratios.push(relayed / bare);
      if (round > 0) say(`relay ${relayed.toFixed(0)} rows/s, bare ${bare.toFixed(0)}/s`);
    }
    say(`relay ÷ bare loop: ${median(ratios).toFixed(2)} (median of ${rounds})`);
    await db.end();
    await producer.disconnect();
  } finally {
    await rm(home, {recursive: true, force: true});
  }
}

async function ready(session: HostSession, which: string): Promise<PostgresServer> {
  const began = performance.now();
  const server = await PostgresServer.start({
    ...{env: process.env, paths: session.paths, spawner: session.guard},
    folder: join(session.folder, `postgres-${which}`),
    logs: join(session.paths.state.logs, which),
    signal: AbortSignal.timeout(300_000),
    tell: () => undefined,
  });
  say(`a database is ready, ${which}: ${Math.round(performance.now() - began)} ms`);
  return server;
}

/** Rows a second. */
async function rate(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (rows * 1000) / (performance.now() - began);
}

async function bareLoop(producer: Producer): Promise<void> {
  for (let n = 0; n < rows; n += 1)
    await producer.send({topic, acks: -1, messages: [{value: message}]});
}

/** As the relay of the lab `outbox-relay`. */
async function relay(db: pg.Client, producer: Producer): Promise<void> {
  for (;;) {
    const {rows: waiting} = await db.query<{n: string; message: string}>(
      'select n, message from outbox where sent_at is null order by n limit 20',
    );
    if (waiting.length === 0) return;
    for (const {n, message: value} of waiting) {
      await producer.send({topic, acks: -1, messages: [{value}]});
      await db.query('update outbox set sent_at = now() where n = $1', [n]);
    }
  }
}
