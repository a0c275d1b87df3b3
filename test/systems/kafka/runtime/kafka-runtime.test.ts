import {expect, it} from 'vitest';
import {KafkaRuntime} from '../../../../src/systems/kafka/runtime/kafka-runtime.js';
import type {KafkaPorts} from '../../../../src/systems/kafka/runtime/ports.js';

it('a topic that got more partitions has as many end marks', () => {
  let partitions = 1;
  const ports = {
    version: '4.3.1',
    topic: {
      get tailIds() {
        return Array.from({length: partitions}, (_, index) => `tail-${index}`);
      },
    },
  } as unknown as KafkaPorts;
  const {holdings} = new KafkaRuntime(ports);
  expect(holdings.endMarks).toEqual(['tail-0']);
  partitions = 3;
  expect(holdings.endMarks).toEqual(['tail-0', 'tail-1', 'tail-2']);
});
