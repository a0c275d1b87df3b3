/** Reads a lab's `topic.properties`: a short list of keys, each with the values that make sense. */
import {closest} from 'fastest-levenshtein';
import {TrainerError} from '../../errors.js';

type Check = {readonly says: string; readonly ok: (value: string) => boolean};

const wholeFrom = (least: number, says: string): Check => ({
  says,
  ok: (value) =>
    /^-?\d+$/.test(value) &&
    Number(value) >= least &&
    Number.isSafeInteger(Number(value)),
});
const oneOf = (...values: readonly string[]): Check => ({
  says: `one of ${values.join(', ')}`,
  ok: (value) => values.includes(value),
});
const positive = wholeFrom(1, 'a whole number from 1 up');
const milliseconds = wholeFrom(-1, 'milliseconds (−1: no limit)');

/** Source: TopicConfig of Kafka 4.3. */
const known: Readonly<Record<string, Check>> = {
  'min.insync.replicas': positive,
  'unclean.leader.election.enable': oneOf('true', 'false'),
  'retention.ms': milliseconds,
  'retention.bytes': wholeFrom(-1, 'bytes (−1: no limit)'),
  'segment.ms': positive,
  'segment.bytes': wholeFrom(1_048_576, 'bytes, at least 1048576'),
  'flush.messages': positive,
  'flush.ms': wholeFrom(0, 'milliseconds'),
  'max.message.bytes': wholeFrom(0, 'bytes'),
  'cleanup.policy': oneOf('delete', 'compact', 'compact,delete'),
  'message.timestamp.type': oneOf('CreateTime', 'LogAppendTime'),
  'message.timestamp.before.max.ms': wholeFrom(0, 'milliseconds'),
  'message.timestamp.after.max.ms': wholeFrom(0, 'milliseconds'),
};

/** The settings in a properties text (`key=value` lines, # comments). Throws a sentence for the first line that is wrong. */
export function parseTopicSettings(text: string): Readonly<Record<string, string>> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return Object.fromEntries(
    lines.flatMap((line, index) => {
      const isRemark = line === '' || line.startsWith('#') || line.startsWith('!');
      return isRemark ? [] : [parseLine(line, `topic.properties, line ${index + 1}`)];
    }),
  );
}

function parseLine(line: string, where: string): readonly [string, string] {
  const match = /^([^=:\s]+)\s*[=:]\s*(.*)$/.exec(line);
  if (!match) throw wrong(`${where}: "${line}" is not of the form key=value.`);
  const [, key = '', value = ''] = match;
  const check = Object.hasOwn(known, key) ? known[key] : undefined;
  if (!check)
    throw wrong(
      `${where}: "${key}" is not a setting that a lab takes. Did you mean "${closest(key, Object.keys(known))}"?`,
    );
  if (!check.ok(value))
    throw wrong(`${where}: ${key} must be ${check.says}, not "${value}".`);
  return [key, value];
}

function wrong(message: string): TrainerError {
  return new TrainerError('subject', message, {
    hint: 'Mend the line, or take back the shipped file with `ackademy lab reset <lab>`.',
  });
}
