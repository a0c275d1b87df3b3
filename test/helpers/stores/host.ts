/** A host of its own that keeps one server, says what it started, and waits to be killed: tsx host.ts <server> [pause] */
import {PostgresServer} from '../../../src/systems/postgres/runtime/server/postgres-server.js';
import {openStoreBench, type StoreBench} from './bench.js';

const starts = {
  postgres: async (inputs: ReturnType<StoreBench['inputs']>) =>
    PostgresServer.start(inputs),
};

const [, , name = '', pause] = process.argv;
const bench = await openStoreBench();
const server = await starts[name as keyof typeof starts](bench.inputs(name));
if (pause !== undefined) await server.pause();
const {runId, run} = bench;
const said = {
  runId,
  run,
  guard: bench.guard.pid,
  pid: server.pid,
  uid: process.getuid?.(),
};
// Before it says that it is up: who reads that may end it at once.
process.on('SIGTERM', () => {
  void server[Symbol.asyncDispose]()
    .then(async () => bench[Symbol.asyncDispose]())
    .then(() => process.exit(0));
});
process.stdout.write(`${JSON.stringify(said)}\n`);
setInterval(() => undefined, 1000);
