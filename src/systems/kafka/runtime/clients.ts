import {Kafka, logLevel} from 'kafkajs';

/** A kafkajs client for our own tools: it logs nothing and outlasts a failover. Time-outs in milliseconds. */
export function toolClient(bootstrap: readonly string[]): Kafka {
  return new Kafka({
    clientId: 'ackademy-tools',
    brokers: [...bootstrap],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 2000,
    requestTimeout: 8000,
    retry: {retries: 12, initialRetryTime: 100, maxRetryTime: 1000},
  });
}
