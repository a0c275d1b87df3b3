import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {Partitioners, type Producer} from 'kafkajs';
import {toolClient} from '../../src/kafka/clients.js';
import type {Cluster} from '../../src/kafka/cluster/cluster.js';
import {faults} from '../../src/kafka/faults.js';
import {heal} from '../../src/kafka/heal.js';
import {kafkaLock, kafkaVersionOf} from '../../src/kafka/installation/jars.js';
import {RunTopic} from '../../src/kafka/topic/run-topic.js';
import {produceApi} from '../../src/kafka/wire/frames.js';
import {identify, isStopped} from '../../src/system/processes.js';
import {startRealCluster, type RealCluster} from '../helpers/real-cluster.js';
import {eventually} from '../helpers/until.js';

let real: RealCluster;
let cluster: Cluster;

beforeAll(async () => {
  real = await startRealCluster();
  ({cluster} = real);
});
afterAll(async () => real[Symbol.asyncDispose]());

async function freshTopic(name: string): Promise<RunTopic> {
  const topic = new RunTopic(
    cluster,
    {
      name,
      group: `${name}-group`,
      partitions: 1,
      replicas: 3,
      settings: {'min.insync.replicas': '1'},
    },
    real.signal,
  );
  await topic.create();
  return topic;
}

async function openProducer(): Promise<Producer> {
  const producer = toolClient(cluster.bootstrap).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
    retry: {retries: 0},
  });
  await producer.connect();
  return producer;
}

const send = async (producer: Producer, topic: string, id: string) =>
  producer.send({topic, acks: -1, messages: [{key: id, value: JSON.stringify({id})}]});

const sendToOne = async (producer: Producer, topic: string, id: string) =>
  producer.send({topic, acks: 1, messages: [{key: id, value: JSON.stringify({id})}]});

async function leaderOf(
  topic: RunTopic,
): Promise<{leader: number; others: readonly number[]}> {
  const [state] = (await topic.partitions()) ?? [];
  const leader = state?.leader ?? 0;
  return {
    leader,
    others: cluster.brokers.map(({id}) => id).filter((id) => id !== leader),
  };
}

async function logEnds(topic: RunTopic): Promise<Record<number, number | null>> {
  const {xray} = await topic.look();
  return Object.fromEntries(
    (xray[0]?.replicas ?? []).map(({broker, logEnd}) => [broker, logEnd]),
  );
}

const undoAll = async (): Promise<void> =>
  heal(cluster, {within: 30_000, signal: real.signal});

it('knows the version of the jars that it runs on', () => {
  expect(cluster.version).toBe(kafkaVersionOf(kafkaLock));
});

describe('faults on a real cluster, one after the other, each healed', () => {
  it('a paused broker is stopped by the system, and goes on when resumed', async () => {
    const {pid} = cluster.node(2);
    await faults.pause(cluster, 2, real.signal);
    expect(await isStopped(pid ?? 0)).toBe(true);
    expect(cluster.node(2).state).toBe('paused');
    await faults.resume(cluster, 2, real.signal);
    await eventually('it to run again', async () => !(await isStopped(pid ?? 0)));
    await undoAll();
  });

  it('a crashed broker is gone, and comes back with its log on the same port', async () => {
    await using topic = await freshTopic('crash');
    const producer = await openProducer();
    await send(producer, 'crash', 'a');
    const {leader, others} = await leaderOf(topic);
    const {pid} = cluster.node(leader);
    await faults.crash(cluster, leader, real.signal);
    expect(await identify(pid ?? 0)).toBeNull();
    expect(cluster.node(leader).diedByItself).toBe(false);
    await eventually('another leader', async () =>
      others.includes((await leaderOf(topic)).leader),
    );
    await undoAll();
    expect((await topic.partitions())?.[0]?.isr).toHaveLength(3);
    expect(await logEnds(topic)).toEqual({1: 1, 2: 1, 3: 1});
    await producer.disconnect();
  });

  it('a leader that is cut off keeps its clients, loses its place, and truncates when it rejoins', async () => {
    await using topic = await freshTopic('cut');
    const producer = await openProducer();
    await send(producer, 'cut', 'before');
    const {leader, others} = await leaderOf(topic);
    await faults['cut-off'](cluster, leader, real.signal);
    await sendToOne(producer, 'cut', 'after');
    await eventually('another leader', async () =>
      others.includes((await leaderOf(topic)).leader),
    );
    // It has not heard of its successor, so it still says yes.
    await sendToOne(producer, 'cut', 'later');
    expect(await logEnds(topic)).toMatchObject({[leader]: 3, [others[0] ?? 0]: 1});
    await undoAll();
    await eventually(
      'the old leader to truncate',
      async () => (await logEnds(topic))[leader] === 1,
    );
    await producer.disconnect();
  });

  it('a follower that is cut off gets nothing more, and leaves the ISR', async () => {
    await using topic = await freshTopic('cut-follower');
    const producer = await openProducer();
    const {others} = await leaderOf(topic);
    const [follower = 0] = others;
    await faults['cut-off'](cluster, follower, real.signal);
    await sendToOne(producer, 'cut-follower', 'a');
    await eventually('it to leave the ISR', async () => {
      const [state] = (await topic.partitions()) ?? [];
      return state?.isr.includes(follower) === false;
    });
    expect((await logEnds(topic))[follower]).toBe(0);
    await undoAll();
    expect(await logEnds(topic)).toEqual({1: 1, 2: 1, 3: 1});
    await producer.disconnect();
  });

  it('a held reply comes only after its release; the record is stored all the while', async () => {
    await using topic = await freshTopic('held');
    const producer = await openProducer();
    const hook = cluster.rules.add({
      api: produceApi,
      action: 'hold',
      takes: (nth) => nth === 1,
    });
    let answered = false;
    const sent = send(producer, 'held', 'a').then(() => {
      answered = true;
    });
    await hook.struck;
    await eventually(
      'the record to be stored',
      async () => (await logEnds(topic))[1] === 1,
    );
    expect(answered).toBe(false);
    hook.release();
    await sent;
    expect(hook.taken).toBe(1);
    await producer.disconnect();
  });

  it('a dropped reply closes the connection, and the record is stored all the same', async () => {
    await using topic = await freshTopic('dropped');
    const producer = await openProducer();
    const hook = cluster.rules.add({
      api: produceApi,
      action: 'drop',
      takes: (nth) => nth === 2,
    });
    await send(producer, 'dropped', 'a');
    await expect(send(producer, 'dropped', 'b')).rejects.toThrow();
    await eventually('both to be stored', async () => (await logEnds(topic))[1] === 2);
    expect(hook).toMatchObject({seen: 2, taken: 1});
    hook.release();
    await producer.disconnect();
  });

  it('a broker that ends by itself is told with its last lines, not taken for a fault of the lab', async () => {
    const {pid} = cluster.node(3);
    process.kill(pid ?? 0, 'SIGTERM');
    await eventually('it to end', () => cluster.node(3).diedByItself);
    await expect(cluster.checkAlive()).rejects.toMatchObject({
      code: 'environment',
      message: 'Broker 3 ended by itself.',
    });
    await cluster.node(3).start();
    await undoAll();
  });
});
