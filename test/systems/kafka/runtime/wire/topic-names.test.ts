import {expect, it} from 'vitest';
import {TopicNames} from '../../../../../src/systems/kafka/runtime/wire/topic-names.js';

const topic = (name: string | null, topicId?: string) => ({
  ...{errorCode: 0, name, partitions: []},
  ...(topicId ? {topicId} : {}),
});

it('knows a topic by the id that metadata told, or by its own name', () => {
  const names = new TopicNames();
  names.learn({brokers: [], topics: [topic('orders', 'id-1'), topic(null, 'id-2')]});
  names.learn({brokers: [], topics: [topic('old')]});
  const refs = [{topicId: 'id-1'}, {topicId: 'id-2'}, {name: 'other'}, {}];
  expect(refs.map((one) => names.nameOf(one))).toEqual(['orders', null, 'other', null]);
});
