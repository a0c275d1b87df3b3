/** Says in one line what ended a program, whatever it threw: node's own report of it has no fixed form. */
import {inspect} from 'node:util';

/** So many errors of one, and so many causes of each, are told. */
const most = 3;

process.on('uncaughtExceptionMonitor', (thrown: unknown) => {
  process.stderr.write(`Uncaught ${oneLine(thrown)}\n`);
});

function oneLine(thrown: unknown): string {
  try {
    return wordsOf(thrown, 0).replaceAll(/\s+/g, ' ').slice(0, 1000);
  } catch {
    return 'something that cannot be told'; // it throws when one looks at it
  }
}

function wordsOf(thrown: unknown, depth: number): string {
  if (thrown instanceof Error) return wordsOfError(thrown, depth);
  return typeof thrown === 'string' && thrown.trim() !== ''
    ? thrown
    : inspect(thrown, {depth: 1, breakLength: Infinity});
}

/** Its own name and message, and what it came of. */
function wordsOfError(error: Error, depth: number): string {
  // What a promise was rejected with, when it was no error.
  const reason = /with the reason "(.*)"\.$/s.exec(error.message)?.[1];
  if (error.name === 'UnhandledPromiseRejection' && reason !== undefined) return reason;
  const name = nameOf(error);
  const own = error.message === '' ? name : `${name}: ${error.message}`;
  if (depth === most) return own;
  const inner = (one: unknown): string => wordsOf(one, depth + 1);
  const parts =
    error instanceof AggregateError ? error.errors.slice(0, most).map(inner) : [];
  const together = parts.length === 0 ? '' : ` [${parts.join('; ')}]`;
  const {cause} = error;
  const because =
    cause === undefined || cause === error ? '' : ` [cause: ${inner(cause)}]`;
  return `${own}${together}${because}`;
}

/** A class that gives its errors no name has one itself. */
const nameOf = ({name, constructor}: Error): string =>
  name === 'Error' && constructor.name !== '' ? constructor.name : name;
