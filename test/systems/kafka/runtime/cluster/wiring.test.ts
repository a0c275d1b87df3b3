import {once} from 'node:events';
import {createServer, type Server, type Socket} from 'node:net';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {slots} from '../../../../../src/systems/kafka/runtime/cluster/properties.js';
import {Wiring} from '../../../../../src/systems/kafka/runtime/cluster/wiring.js';
import {requestFrame, responseFrame} from '../../../../helpers/kafka/primitives.js';
import {eventually} from '../../../../helpers/until.js';
import {openClient} from '../../../../machine/links/client.js';

const brokers = [1, 2, 3] as const;

let wiring: Wiring;
let servers: Server[] = [];
let sockets: Socket[] = [];

/** Stands for a node: answers everything. */
async function listenAt(port: number): Promise<void> {
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', () => socket.write(responseFrame(1)));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
}

beforeEach(async () => {
  wiring = await Wiring.open();
  const {ports} = wiring;
  await Promise.all(
    [
      ports.controller,
      ...Object.values(ports.client),
      ...Object.values(ports.internal),
      ...ports.shop.flatMap(({broker}) => Object.values(broker)),
    ].map(listenAt),
  );
});
afterEach(async () => {
  await wiring[Symbol.asyncDispose]();
  for (const socket of sockets) socket.destroy();
  for (const server of servers) server.close();
  servers = [];
  sockets = [];
});

type Way = {readonly port: number; readonly clientId: string};

const fetching = (from: number, to: number): Way => ({
  port: wiring.ports.internalLink[to] ?? 0,
  clientId: `broker-${from}-fetcher-0`,
});
const raft = (from: number): Way => ({
  port: wiring.ports.controllerLink,
  clientId: `raft-client-${from}`,
});
const heartbeat = (from: number): Way => ({
  port: wiring.ports.controllerLink,
  clientId: String(from),
});
const shopAt = (to: number, slot = 0): Way => ({
  port: wiring.ports.shop[slot]?.link[to] ?? 0,
  clientId: 'whatever it calls itself',
});
const toolAt = (to: number): Way => ({
  port: wiring.ports.clientLink[to] ?? 0,
  clientId: 'ackademy-tools',
});

async function open({port, clientId}: Way) {
  const client = await openClient(port);
  client.socket.write(requestFrame(3, 1, {clientId}));
  return client;
}

/** Whether a request is answered; otherwise the connection is closed. */
async function passes(way: Way): Promise<boolean> {
  using client = await open(way);
  await eventually('an answer or the end', () => client.taken() > 0 || client.closed());
  return client.taken() > 0;
}

/** Which of the brokers can fetch from which, as "from>to". */
async function fetches(): Promise<readonly string[]> {
  const pairs = brokers.flatMap((from) =>
    brokers.filter((to) => to !== from).map((to) => [from, to] as const),
  );
  const open = await Promise.all(
    pairs.map(async ([from, to]) =>
      (await passes(fetching(from, to))) ? `${from}>${to}` : '',
    ),
  );
  return open.filter((one) => one !== '');
}

const all = ['1>2', '1>3', '2>1', '2>3', '3>1', '3>2'];

it('lets everybody through at first', async () => {
  expect(await fetches()).toEqual(all);
  for (const broker of brokers) {
    expect(await passes(raft(broker))).toBe(true);
    expect(await passes(heartbeat(broker))).toBe(true);
    expect(await passes(shopAt(broker))).toBe(true);
  }
});

describe('a broker that is held back', () => {
  it('gets nothing from the others, and they still get everything from it', async () => {
    wiring.holdBack(2);
    expect(await fetches()).toEqual(['1>2', '1>3', '3>1', '3>2']);
  });

  it('still hears the controller and is heard by it, and its clients reach it', async () => {
    wiring.holdBack(2);
    expect(await passes(raft(2))).toBe(true);
    expect(await passes(heartbeat(2))).toBe(true);
    expect(await passes(shopAt(2))).toBe(true);
    expect(wiring.isCutOff(2)).toBe(false);
  });

  it('loses the fetch that it has under way, and no other connection is lost', async () => {
    using lagging = await open(fetching(2, 1));
    using other = await open(fetching(3, 1));
    using control = await open(raft(2));
    await eventually(
      'three answers',
      () => lagging.taken() > 0 && other.taken() > 0 && control.taken() > 0,
    );
    wiring.holdBack(2);
    await eventually('the fetch to end', lagging.closed);
    expect(other.closed()).toBe(false);
    expect(control.closed()).toBe(false);
  });

  it('need not be the only one', async () => {
    wiring.holdBack(2);
    wiring.holdBack(3);
    expect(await fetches()).toEqual(['1>2', '1>3']);
    wiring.rejoin(3);
    expect(await fetches()).toEqual(['1>2', '1>3', '3>1', '3>2']);
  });

  it('gets everything again when it rejoins', async () => {
    wiring.holdBack(2);
    wiring.rejoin(2);
    expect(await fetches()).toEqual(all);
  });
});

describe('a broker that is cut off', () => {
  it('is alone with its clients, whether it was held back before or not', async () => {
    wiring.holdBack(1);
    wiring.cutOff(1);
    expect(await fetches()).toEqual(['2>3', '3>2']);
    expect(await passes(raft(1))).toBe(false);
    expect(await passes(heartbeat(1))).toBe(false);
    expect(await passes(shopAt(1))).toBe(true);
    expect(wiring.isCutOff(1)).toBe(true);
    wiring.rejoin(1);
    expect(await fetches()).toEqual(all);
    expect(await passes(raft(1))).toBe(true);
  });
});

describe('what is done to the requests of the program in a slot', () => {
  const dropAll = () =>
    wiring.rulesOf(0).add({
      kinds: ['Metadata'],
      takes: () => true,
      action: 'drop-reply',
    });

  it('touches nobody else, whatever it calls itself, and every broker', async () => {
    const hook = dropAll();
    for (const broker of brokers) {
      expect(await passes(shopAt(broker))).toBe(false);
      expect(await passes(shopAt(broker, 1))).toBe(true);
      expect(await passes(toolAt(broker))).toBe(true);
    }
    expect(hook.taken).toBe(3);
  });

  it('is over when all may pass', async () => {
    dropAll();
    wiring.letAllPass();
    expect(await passes(shopAt(1))).toBe(true);
  });

  it('begins at addresses that are its own', () => {
    const all = [
      wiring.bootstrap,
      ...slots.map((slot) => wiring.bootstrapFor(slot)),
    ].flat();
    expect(new Set(all).size).toBe(3 * (1 + slots.length));
    expect(wiring.bootstrapFor(1)[1]).toBe(`127.0.0.1:${shopAt(2, 1).port}`);
  });

  it('has no way for whoever is in no slot', () => {
    const none = slots.length;
    expect(() => wiring.bootstrapFor(none)).toThrow(`there is no slot ${none}`);
    expect(() => wiring.rulesOf(none)).toThrow(`there is no slot ${none}`);
  });
});
