import {describe, expect, it} from 'vitest';
import {TrainerError} from '../../../../../src/errors.js';
import {parseTopicFile} from '../../../../../src/systems/kafka/runtime/settings/topic-settings.js';

const parseTopicSettings = (text: string) => parseTopicFile(text, 3).settings;

function refusal(text: string): TrainerError {
  try {
    parseTopicSettings(text);
  } catch (error) {
    if (error instanceof TrainerError) return error;
    throw error;
  }
  throw new Error('it was taken');
}

describe('the settings in topic.properties', () => {
  it('are read past remarks, blanks and both kinds of line end', () => {
    const text = [
      '\ufeff# how many copies must answer',
      'min.insync.replicas=2\r',
      '',
      '  ! another remark',
      ' retention.ms : -1 ',
      'cleanup.policy = delete',
    ].join('\n');
    expect(parseTopicSettings(text)).toEqual({
      'min.insync.replicas': '2',
      'retention.ms': '-1',
      'cleanup.policy': 'delete',
    });
  });

  it('are none in an empty file, and the last one counts where a key is given twice', () => {
    expect(parseTopicSettings('')).toEqual({});
    expect(parseTopicSettings('flush.ms=1\nflush.ms=2')).toEqual({'flush.ms': '2'});
  });

  it('that are no key=value are refused with their line', () => {
    const {message, code, hint} = refusal('flush.ms=1\n\nmin.insync.replicas');
    expect(message).toBe(
      'topic.properties, line 3: "min.insync.replicas" is not of the form key=value.',
    );
    expect(code).toBe('program');
    expect(hint).toContain('ackademy lab reset');
  });

  it('that no lab takes are refused with the nearest that one does', () => {
    expect(refusal('min.insync.replica=2').message).toBe(
      'topic.properties, line 1: "min.insync.replica" is not a setting that a lab takes. Did you mean "min.insync.replicas"?',
    );
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'that are names of JavaScript itself are refused like any other: %s',
    (key) => {
      expect(refusal(`${key}=1`).message).toContain('is not a setting that a lab takes');
    },
  );

  it.each([
    ['min.insync.replicas', '0', 'a whole number from 1 up'],
    ['min.insync.replicas', 'two', 'a whole number from 1 up'],
    ['min.insync.replicas', '1.5', 'a whole number from 1 up'],
    ['min.insync.replicas', '', 'a whole number from 1 up'],
    ['retention.ms', '-2', 'milliseconds (−1: no limit)'],
    ['retention.ms', '99999999999999999999', 'milliseconds (−1: no limit)'],
    ['segment.bytes', '1024', 'bytes, at least 1048576'],
    ['unclean.leader.election.enable', 'yes', 'one of true, false'],
    ['min.cleanable.dirty.ratio', '50', 'a number from 0 to 1'],
    ['cleanup.policy', 'DELETE', 'one of delete, compact, compact,delete'],
  ])('are held to the values that make sense: not %s=%s', (key, value, says) => {
    expect(refusal(`${key}=${value}`).message).toBe(
      `topic.properties, line 1: ${key} must be ${says}, not "${value}".`,
    );
  });

  it('may say how many replicas the topic has, which is no topic config', () => {
    expect(parseTopicFile('flush.ms=1', 3)).toEqual({
      replicas: 3,
      settings: {'flush.ms': '1'},
    });
    expect(parseTopicFile('replication.factor=1', 3)).toEqual({
      replicas: 1,
      settings: {},
    });
    expect(() => parseTopicFile('replication.factor=4', 3)).toThrow(
      'replication.factor must be one of 1, 2, 3, not "4".',
    );
  });
});
