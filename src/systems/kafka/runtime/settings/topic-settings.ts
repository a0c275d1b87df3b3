import {brokerIds} from '../cluster/layout.js';
import {
  bytesOrNone,
  type Check,
  milliseconds,
  oneOf,
  positive,
  share,
  wholeFrom,
} from './checks.js';
import {parseProperties} from './properties-file.js';

/** Source: TopicConfig of Kafka 4.3. */
const topicConfigs: Readonly<Record<string, Check>> = {
  'min.insync.replicas': positive,
  'unclean.leader.election.enable': oneOf('true', 'false'),
  'retention.ms': milliseconds,
  'retention.bytes': bytesOrNone,
  'segment.ms': positive,
  'segment.bytes': wholeFrom(1_048_576, 'bytes'),
  'flush.messages': positive,
  'flush.ms': wholeFrom(0, 'milliseconds'),
  'max.message.bytes': wholeFrom(0, 'bytes'),
  'cleanup.policy': oneOf('delete', 'compact', 'compact,delete'),
  'min.cleanable.dirty.ratio': share,
  'message.timestamp.type': oneOf('CreateTime', 'LogAppendTime'),
  'message.timestamp.before.max.ms': wholeFrom(0, 'milliseconds'),
  'message.timestamp.after.max.ms': wholeFrom(0, 'milliseconds'),
};

/** No topic config in Kafka: it is given when the topic is created. */
const replicationFactor = 'replication.factor';

const rules = {
  file: 'topic.properties',
  known: {
    ...topicConfigs,
    [replicationFactor]: oneOf(...brokerIds.map((_, index) => String(index + 1))),
  },
  forbidden: () => null,
};

/** How a run's topic is made. */
export type TopicFile = {
  readonly replicas: number;
  readonly settings: Readonly<Record<string, string>>;
};

/** What `topic.properties` says; `replicas` is the lab's own number of them. Throws a sentence for the first line that is wrong. */
export function parseTopicFile(text: string, replicas: number): TopicFile {
  const {[replicationFactor]: factor, ...settings} = parseProperties(text, rules);
  return {replicas: factor === undefined ? replicas : Number(factor), settings};
}
