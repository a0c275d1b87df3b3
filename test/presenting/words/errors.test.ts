import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {en} from '../../../src/presenting/words/en/en.js';
import {kafkaErrorsEn} from '../../../src/systems/kafka/evidence/words/en/errors.js';

const code = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .filter((file) => /\.tsx?$/.test(file) && !/\bwords[/\\]en\b/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

/** The codes that are written where an error is made. */
const thrownBy = (made: RegExp): readonly string[] =>
  [...code.matchAll(made)].map(([, what = '']) => what);

describe.each([
  {
    whose: 'ours',
    table: en.errors,
    thrown: thrownBy(/new TrainerError\(\s*'\w+',\s*'([\w-]+)'/g),
  },
  {
    whose: 'Kafka’s',
    table: kafkaErrorsEn,
    thrown: thrownBy(/kafkaTrouble\(\s*[\w.']+,\s*'([\w-]+)'/g),
  },
])('the errors that are $whose', ({table, thrown}) => {
  it('are all told by a table', () => {
    expect(thrown.length).toBeGreaterThan(5);
    expect(thrown.filter((what) => !Object.hasOwn(table, what))).toEqual([]);
  });

  it('are all that the table tells', () => {
    const unused = Object.keys(table).filter(
      (what) => !code.includes(`'${what}'`) && !code.includes(`errors.${what}(`),
    );
    expect(unused).toEqual([]);
  });
});
