import {KafkaJSNumberOfRetriesExceeded} from 'kafkajs';
import {describe, expect, it} from 'vitest';
import {environmentMessage} from '../../../src/app/host/environment-message.js';
import {TrainerError} from '../../../src/errors.js';
import {WaitTimeout} from '../../../src/machine/waiting.js';

describe('what went wrong in a run', () => {
  it('is the environment, when a wait, a broker or Kafka’s answers failed', () => {
    const died = new TrainerError('environment', 'Broker 1 ended.', {hint: 'See there.'});
    const refused = new KafkaJSNumberOfRetriesExceeded('The coordinator is gone', {
      retryCount: 12,
      retryTime: 1000,
    });
    expect(environmentMessage(died, '/logs')).toBe('Broker 1 ended. See there.');
    expect(environmentMessage(refused, '/logs')).toMatch(
      /^Kafka did not do what the trainer asked of it: .*The coordinator is gone.*\/logs/,
    );
    expect(environmentMessage(new WaitTimeout('the sun', 1000), '/logs')).toContain(
      'the sun',
    );
  });

  it('is not, when it is our bug or the learner’s file', () => {
    const theirs = new TrainerError('program', 'Line 3 is wrong.', {hint: 'Mend it.'});
    expect(environmentMessage(theirs, '/logs')).toBe(null);
    expect(environmentMessage(new TypeError('x is undefined'), '/logs')).toBe(null);
  });
});
