import {KafkaJSNumberOfRetriesExceeded} from 'kafkajs';
import {describe, expect, it} from 'vitest';
import {TrainerError} from '../../../../../src/errors.js';
import {WaitTimeout} from '../../../../../src/machine/waiting.js';
import {trouble} from '../../../../../src/presenting/run/run-words.js';
import {troubleOf} from '../../../../../src/systems/kafka/runtime/host/trouble.js';
import {views} from '../../../../../src/systems/registry.js';

/** What is said of an error in a run; null: it is not the environment that failed. */
function said(error: unknown): string | null {
  const found = troubleOf(error, '/logs');
  return found && trouble(found, views);
}

describe('what went wrong in a run', () => {
  it('is the environment, when a wait, a broker or Kafka’s answers failed', () => {
    const died = new TrainerError('environment', 'lab-host-ended');
    const refused = new KafkaJSNumberOfRetriesExceeded('The coordinator is gone', {
      retryCount: 12,
      retryTime: 1000,
    });
    expect(said(died)).toBe(
      'The lab host was ended from outside. Everything that it had started is stopped. Run the lab again.',
    );
    expect(said(refused)).toMatch(
      /^Kafka did not do what the trainer asked of it: .*The coordinator is gone\. The brokers' logs are in \/logs\.$/,
    );
    expect(said(new WaitTimeout('broker-back', 1000, {broker: 2}))).toMatch(
      /^The trainer waited 1\.0 s for broker 2 to be back\. The brokers' logs are in \/logs\.$/,
    );
  });

  it('is not, when it is our bug or the learner’s file', () => {
    const theirs = new TrainerError('program', 'copy-lacks');
    expect(said(theirs)).toBe(null);
    expect(said(new TypeError('x is undefined'))).toBe(null);
  });
});
