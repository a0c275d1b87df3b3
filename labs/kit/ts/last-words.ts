/** Says in one line what ended a program, whatever it threw: node's own report of it has no fixed form. */
import {inspect} from 'node:util';

process.on('uncaughtExceptionMonitor', (thrown: unknown) => {
  process.stderr.write(`Uncaught ${wordsOf(thrown).replaceAll(/\s+/g, ' ')}\n`);
});

function wordsOf(thrown: unknown): string {
  if (thrown instanceof Error) return wordsOfError(thrown);
  return typeof thrown === 'string' && thrown.trim() !== ''
    ? thrown
    : inspect(thrown, {depth: 1, breakLength: Infinity});
}

/** What it came from says most. */
function wordsOfError(error: Error): string {
  if (error.cause instanceof Error && error.cause !== error)
    return wordsOfError(error.cause);
  // What a promise was rejected with, when it was no error.
  const reason = /with the reason "(.*)"\.$/s.exec(error.message)?.[1];
  if (error.name === 'UnhandledPromiseRejection' && reason !== undefined) return reason;
  return error.message === '' ? error.name : `${error.name}: ${error.message}`;
}
