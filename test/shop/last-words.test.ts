/** What is made of what a real Node printed before it ended. */
import {execFile} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {packageRoot} from '../../src/machine/package-root.js';
import {thrownIn, wordsIn} from '../../src/shop/last-words.js';

/** The stderr of a module; a program that fails is what is asked for. */
async function printed(source: string, args: readonly string[] = []): Promise<string> {
  return new Promise((resolve) => {
    const node = ['--input-type=module', ...args, '-e', source];
    execFile(process.execPath, node, {cwd: packageRoot()}, (_error, _out, err) => {
      resolve(err);
    });
  });
}

const errors = `
  import {createRequire} from 'node:module';
  const kafkajs = createRequire(process.cwd() + '/')('kafkajs/src/errors');
  class Spoilt extends Error {
    constructor(message, options) { super(message, options); this.name = 'Spoilt'; this.retriable = false; }
  }
`;

const printedErrors: readonly (readonly [string, string])[] = [
  ["console.error(new Spoilt('the tea'));", 'Spoilt: the tea'],
  ["console.error('it failed:', new Spoilt('the tea'));", 'it failed: Spoilt: the tea'],
  ["console.error(new Spoilt('the tea').stack);", 'Spoilt: the tea'],
  ["console.error(String(new Spoilt('the tea'))); console.error('bye');", 'bye'],
  [
    "console.error('KafkaJSProtocolError: the tea'); console.error('bye');",
    'KafkaJSProtocolError: the tea',
  ],
  ["console.error(new Spoilt('the tea')); console.error('bye');", 'Spoilt: the tea'],
  ["console.error('it failed', new Spoilt('the tea').message);", 'it failed the tea'],
  ["console.error(new Spoilt('one\\n\\ntwo'));", 'Spoilt: one'],
  [
    "console.error(new Spoilt('the tea', {cause: new TypeError('the milk')}));",
    'Spoilt: the tea [cause: TypeError: the milk]',
  ],
  [
    "console.error(new AggregateError([new Error('a'), new Error('b')], 'both'));",
    'AggregateError: both',
  ],
  [
    "console.error(Object.assign(new Spoilt('the tea'), {stack: undefined}));",
    'Spoilt: the tea',
  ],
  [
    "console.error(new kafkajs.KafkaJSNotImplemented('Snappy compression not implemented'));",
    'KafkaJSNotImplemented: Snappy compression not implemented',
  ],
  [
    "console.error(new kafkajs.KafkaJSNumberOfRetriesExceeded(new kafkajs.KafkaJSConnectionError('refused'), {retryCount: 2}));",
    'KafkaJSNumberOfRetriesExceeded [cause: KafkaJSConnectionError: refused]',
  ],
  ['console.error({a: {b: [1]}});', '{ a: { b: [ 1 ] } }'],
  ["console.error('  last  ');", 'last'],
  ['void 0;', ''],
];

describe('the last words of a program that printed them', () => {
  it('are the own line of the error, whatever its class is called, and what it came of', async () => {
    const told = await Promise.all(
      printedErrors.map(async ([source]) => [
        source,
        wordsIn(await printed(`${errors}${source}`)),
      ]),
    );
    expect(told).toEqual(printedErrors);
  });

  it('are those of Node, when nothing of the program was run', async () => {
    const nope = await printed("import {nope} from 'node:fs';");
    expect(wordsIn(nope)).toMatch(/^SyntaxError: .*'nope'/);
    expect(wordsIn(await printed("import 'node:nope';"))).toBe(
      'Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:nope',
    );
    expect(wordsIn(await printed('throw 7;'))).toMatch(/7/);
  });

  it('are that the memory did not suffice', async () => {
    const much = 'const all = []; for (;;) all.push(new Array(1e5).fill({}));';
    expect(wordsIn(await printed(much, ['--max-old-space-size=20']))).toMatch(
      /^FATAL ERROR: .*heap out of memory$/,
    );
  });

  it('are what it threw where the kit says so, and end somewhere', () => {
    expect(thrownIn('a\nUncaught Spoilt: tea\nb\n')).toBe('Spoilt: tea');
    expect(thrownIn('Spoilt: tea\n')).toBeNull();
    expect(wordsIn('x'.repeat(1000))).toHaveLength(300);
    expect(thrownIn(`Uncaught ${'x'.repeat(1000)}\n`)).toHaveLength(300);
  });
});
