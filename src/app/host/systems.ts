/** What runs the systems of systems/registry.ts: one line each. */
import {
  KafkaHost,
  type KafkaHostInputs,
} from '../../systems/kafka/runtime/host/kafka-host.js';

import {PostgresHost} from '../../systems/postgres/runtime/host/postgres-host.js';
import {RedisHost} from '../../systems/redis/runtime/host/redis-host.js';
import {ZookeeperHost} from '../../systems/zookeeper/runtime/host/zookeeper-host.js';

export type HostedSystems = ReturnType<typeof openSystems>;

/** Nothing is started before a run needs it. */
export const openSystems = (host: KafkaHostInputs) => ({
  kafka: new KafkaHost(host),
  postgres: new PostgresHost(host),
  redis: new RedisHost(host),
  zookeeper: new ZookeeperHost(host),
});
