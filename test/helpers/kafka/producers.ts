import {Partitioners, type Producer} from 'kafkajs';
import {toolClient} from '../../../src/systems/kafka/runtime/clients.js';

/** A producer that tries each send once. */
export async function producerOf(bootstrap: readonly string[]): Promise<Producer> {
  const producer = toolClient(bootstrap).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
    retry: {retries: 0},
  });
  await producer.connect();
  return producer;
}

export const send = async (producer: Producer, topic: string, id: string) =>
  producer.send({topic, acks: -1, messages: [{key: id, value: JSON.stringify({id})}]});

export const sendToOne = async (producer: Producer, topic: string, id: string) =>
  producer.send({topic, acks: 1, messages: [{key: id, value: JSON.stringify({id})}]});
