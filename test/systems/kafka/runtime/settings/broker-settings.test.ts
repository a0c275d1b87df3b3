import {describe, expect, it} from 'vitest';
import {parseBrokerFile} from '../../../../../src/systems/kafka/runtime/settings/broker-settings.js';

describe('the settings in broker.properties', () => {
  it('are read as those of a topic are', () => {
    expect(parseBrokerFile('# remark\nunclean.leader.election.enable = true\n')).toEqual({
      'unclean.leader.election.enable': 'true',
    });
  });

  it.each([
    ['listeners=PLAINTEXT://0.0.0.0:9092', /"listeners" cannot be set: the addresses/],
    ['advertised.listeners=X://y:1', /cannot be set: the addresses/],
    ['log.dirs=/', /"log.dirs" cannot be set: each broker has its own folder/],
    ['metadata.log.dir=/', /cannot be set: each broker has its own folder/],
    ['process.roles=broker,controller', /cannot be set: who is broker/],
    ['node.id=7', /cannot be set: who is broker/],
    ['controller.quorum.voters=1@x:1', /cannot be set: who is broker/],
    ['broker.session.timeout.ms=1', /cannot be set: the labs wait for this timer/],
  ])('that tie a broker to its cluster are refused with the reason: %s', (line, says) => {
    expect(() => parseBrokerFile(`\n${line}`)).toThrow(says);
    expect(() => parseBrokerFile(`\n${line}`)).toThrow(/^broker.properties, line 2: /);
  });

  it('that are unknown are refused with the nearest that is known', () => {
    expect(() => parseBrokerFile('unclean.leader.election=true')).toThrow(
      'broker.properties, line 1: "unclean.leader.election" is not a setting that a lab takes. Did you mean "unclean.leader.election.enable"?',
    );
  });

  it('have values that make sense', () => {
    expect(() => parseBrokerFile('log.flush.interval.messages=0')).toThrow(
      'log.flush.interval.messages must be a whole number from 1 up, not "0".',
    );
  });
});
