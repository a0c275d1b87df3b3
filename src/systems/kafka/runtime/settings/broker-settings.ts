import {
  bytesOrNone,
  type Check,
  milliseconds,
  oneOf,
  positive,
  wholeFrom,
} from './checks.js';
import {parseProperties} from './properties-file.js';

/** Static settings of a broker that a lab may give: a cluster of its own is started for them. Source: Kafka 4.3, broker configs. */
const known: Readonly<Record<string, Check>> = {
  'unclean.leader.election.enable': oneOf('true', 'false'),
  'log.flush.interval.messages': positive,
  'log.flush.interval.ms': positive,
  'log.flush.scheduler.interval.ms': positive,
  'log.retention.ms': milliseconds,
  'log.retention.bytes': bytesOrNone,
  'log.message.timestamp.type': oneOf('CreateTime', 'LogAppendTime'),
  'log.message.timestamp.before.max.ms': wholeFrom(0, 'milliseconds'),
  'message.max.bytes': wholeFrom(0, 'bytes'),
  'num.replica.fetchers': positive,
  'offsets.retention.minutes': positive,
  'offsets.topic.replication.factor': positive,
};

/** What ties a broker to this cluster, its disks and its links. */
const reserved: readonly {readonly pattern: RegExp; readonly why: string}[] = [
  {
    pattern: /listener|^host\.name$|^port$/,
    why: 'address',
  },
  {
    pattern: /^(log|metadata\.log)\.dirs?$/,
    why: 'folder',
  },
  {
    pattern: /^(process\.roles|node\.id|broker\.id|controller\..*)$/,
    why: 'role',
  },
  {
    pattern: /^(broker\.session|broker\.heartbeat|replica\.lag)\./,
    why: 'timer',
  },
];

/** The settings in `broker.properties`. Throws a sentence for the first line that is wrong. */
export function parseBrokerFile(text: string): Readonly<Record<string, string>> {
  return parseProperties(text, {
    file: 'broker.properties',
    known,
    forbidden: (key) => reserved.find(({pattern}) => pattern.test(key))?.why ?? null,
  });
}
