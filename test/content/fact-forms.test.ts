import {expect, it} from 'vitest';
import {humanSize, humanTime} from '../../src/content/facts/fact-forms.js';

const times = [
  ['30000', 'replica.lag.time.max.ms', '30 s', '30 秒'],
  ['604800000', 'retention.ms', '7 days', '7 天'],
  ['86400000', 'producer.id.expiration.ms', '1 day', '1 天'],
  ['168', 'log.retention.hours', '7 days', '7 天'],
  ['10080', 'offsets.retention.minutes', '7 days', '7 天'],
  ['120000', 'delivery.timeout.ms', '2 minutes', '2 分钟'],
  ['1500', 'x.ms', '1500 ms', '1500 毫秒'],
  ['300000', 'metadataMaxAge', '5 minutes', '5 分钟'],
] as const;

it.each(times)('%s of %s is %s', (...[value, key, en, zh]) => {
  expect(humanTime(value, {key, language: 'en'})).toBe(en);
  expect(humanTime(value, {key, language: 'zh'})).toBe(zh);
});

it.each(['', 'all', 'null', '-1', '0', '9223372036854775807'])(
  '"%s" is no time and no size that a person could read',
  (value) => {
    expect(humanTime(value, {key: 'x.ms', language: 'en'})).toBeNull();
    expect(humanSize(value)).toBeNull();
  },
);

it.each([
  ['16384', '16 KiB'],
  ['1048576', '1 MiB'],
  ['1073741824', '1 GiB'],
  ['1048588', '1048588 bytes'],
])('%s bytes are %s', (value, text) => {
  expect(humanSize(value)).toBe(text);
});
