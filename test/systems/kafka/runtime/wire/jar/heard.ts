/** What both clients ask of a real cluster and are told, each on links of its own. */
import {RunTopic} from '../../../../../../src/systems/kafka/runtime/topic/run-topic.js';
import type {MessageName} from '../../../../../../src/systems/kafka/runtime/wire/codec/body.js';
import {
  decodeReply,
  decodeRequest,
  type Reply,
  type Request,
} from '../../../../../../src/systems/kafka/runtime/wire/codec/codec.js';
import {isFlexible} from '../../../../../../src/systems/kafka/runtime/wire/codec/definition.js';
import {messages} from '../../../../../../src/systems/kafka/runtime/wire/codec/messages.js';
import {writeBody} from '../../../../../../src/systems/kafka/runtime/wire/codec/write-body.js';
import type {RealCluster} from '../../../../../helpers/kafka/real-cluster.js';
import type {Values} from '../codec/values.js';
import {type Case, runJava} from './ask-jar.js';
import {askAsKafkajs} from './kafkajs-clients.js';
import {type Exchange, Recorder} from './recorder.js';

export type Heard = Exchange & {
  readonly client: 'java' | 'kafkajs';
  readonly asked: Request;
  readonly told: Reply;
};

/** Throws when there is anything in it that we cannot read. */
export async function hear(real: RealCluster, topic: string): Promise<readonly Heard[]> {
  const {cluster, signal} = real;
  const [java, kafkajs] = [new Recorder(), new Recorder()];
  cluster.wiring.rulesOf(0).watchedBy(java);
  cluster.wiring.rulesOf(1).watchedBy(kafkajs);
  const settings = {'min.insync.replicas': '1'};
  const spec = {group: `${topic}-group`, partitions: 1, replicas: 3, settings};
  await using one = new RunTopic(cluster, {...spec, name: topic}, signal);
  await using other = new RunTopic(cluster, {...spec, name: `${topic}-js`}, signal);
  await Promise.all([one.create(), other.create()]);
  const bootstrap = cluster.wiring.bootstrapFor(0).join();
  await Promise.all([
    runJava(real, 'Clients', {args: [bootstrap, topic]}),
    askAsKafkajs(cluster.wiring.bootstrapFor(1), `${topic}-js`),
  ]);
  return [
    ...java.exchanges.map(readBy('java')),
    ...kafkajs.exchanges.map(readBy('kafkajs')),
  ];
}

const readBy =
  (client: Heard['client']) =>
  (exchange: Exchange): Heard => {
    const asked = decodeRequest(exchange.request);
    const told = decodeReply(exchange.reply, exchange);
    if ('unreadable' in asked || 'unreadable' in told)
      throw new Error(`${client}: ${JSON.stringify([asked, told])}`);
    return {...exchange, client, asked, told};
  };

export const bytesOf = (name: MessageName, version: number, values: Values) =>
  writeBody(name, version, values as never);

/** Both frames as they came, each cut where its header ends. */
export function casesOf({asked, told, request, reply}: Heard): readonly Case[] {
  const {name, api, version, clientId} = asked;
  const names = {request: `${name}Request`, reply: `${name}Response`} as const;
  const flexible = (one: keyof typeof names) => isFlexible(messages[names[one]], version);
  const ends = {
    request: request.length - bytesOf(names.request, version, asked.body).length,
    reply: reply.length - bytesOf(names.reply, version, told.body).length,
  };
  return [
    {
      name: 'RequestHeader',
      version: flexible('request') ? 2 : 1,
      bytes: request.subarray(4, ends.request),
      means: {
        requestApiKey: api,
        requestApiVersion: version,
        correlationId: asked.correlation,
        clientId,
      },
    },
    {
      name: names.request,
      version,
      bytes: request.subarray(ends.request),
      means: asked.body,
    },
    {
      name: 'ResponseHeader',
      version: flexible('reply') && name !== 'ApiVersions' ? 1 : 0,
      bytes: reply.subarray(4, ends.reply),
      means: {correlationId: told.correlation},
    },
    {name: names.reply, version, bytes: reply.subarray(ends.reply), means: told.body},
  ];
}
