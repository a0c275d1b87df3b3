/** What runs the systems of systems/registry.ts: one line each. */
import {
  KafkaHost,
  type KafkaHostInputs,
} from '../../systems/kafka/runtime/host/kafka-host.js';

import {PostgresHost} from '../../systems/postgres/runtime/host/postgres-host.js';

export type HostedSystems = ReturnType<typeof openSystems>;

/** Nothing is started before a run needs it. */
export const openSystems = (host: KafkaHostInputs) => ({
  kafka: new KafkaHost(host),
  postgres: new PostgresHost(host),
});
