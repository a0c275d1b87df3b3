/** Reads a properties file of the shop: a short list of keys, each with the values that make sense. */
import {closest} from 'fastest-levenshtein';
import type {Facts, TrainerError} from '../../../../errors.js';
import {kafkaTrouble} from '../trouble.js';
import type {Check} from './checks.js';

/** What may stand in a file, and what is said of keys that may not. */
export type FileRules = {
  readonly file: string;
  readonly known: Readonly<Record<string, Check>>;
  /** Why a key is not for the shop to set; null: it is merely unknown. */
  readonly forbidden: (key: string) => string | null;
};

/** The settings in a properties text (`key=value` lines, # comments). Throws a sentence for the first line that is wrong. */
export function parseProperties(
  text: string,
  rules: FileRules,
): Readonly<Record<string, string>> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return Object.fromEntries(
    lines.flatMap((line, index) => {
      const isRemark = line === '' || line.startsWith('#') || line.startsWith('!');
      return isRemark ? [] : [parseLine(line, index + 1, rules)];
    }),
  );
}

function parseLine(
  line: string,
  number: number,
  {file, known, forbidden}: FileRules,
): readonly [string, string] {
  const wrong = (why: string, facts: Facts = {}): TrainerError =>
    kafkaTrouble('program', 'setting-wrong', {file, line: number, why, ...facts});
  const match = /^([^=:\s]+)\s*[=:]\s*(.*)$/.exec(line);
  if (!match) throw wrong('no-pair', {said: line});
  const [, key = '', value = ''] = match;
  const why = forbidden(key);
  if (why !== null) throw wrong(why, {key});
  const check = Object.hasOwn(known, key) ? known[key] : undefined;
  if (!check) throw wrong('unknown', {key, near: closest(key, Object.keys(known))});
  if (!check.ok(value)) throw wrong(check.must, {key, value, ...check.facts});
  return [key, value];
}
