import {type Socket, connect} from 'node:net';
import fc from 'fast-check';
import {afterEach, describe, expect, it} from 'vitest';
import {type FrameHook, FrameRules} from '../../../src/machine/links/frame-rules.js';
import {Link} from '../../../src/machine/links/link.js';
import {kafkaProtocol} from '../../../src/systems/kafka/runtime/links/kafka-protocol.js';
import {
  FrameReader,
  requestHeader,
} from '../../../src/systems/kafka/runtime/wire/frames.js';
import {
  answering,
  deadPort,
  listenOnLoopback,
  type Loopback,
} from '../../helpers/loopback.js';
import {requestFrame, responseFrame} from '../../helpers/kafka/primitives.js';
import {eventually} from '../../helpers/until.js';
import {type Client, openClient, writeInPieces} from './client.js';

const opened: (AsyncDisposable | Disposable)[] = [];

afterEach(async () => {
  for (const one of opened.splice(0).reverse())
    if (Symbol.asyncDispose in one) await one[Symbol.asyncDispose]();
    else one[Symbol.dispose]();
});

/** Disposed after the test. */
function kept<T extends AsyncDisposable | Disposable>(one: T): T {
  opened.push(one);
  return one;
}

async function linkTo(server: Loopback, rules: FrameRules | null = null): Promise<Link> {
  const link = kept(await Link.open(kafkaProtocol, rules));
  link.to(server.port);
  return link;
}

const clientOf = async ({port}: {port: number}) => kept(await openClient(port));
const echo = async () => kept(await answering((socket, chunk) => socket.write(chunk)));

/** A broker that answers each request with its correlation id and the answer's body. */
async function broker(
  bodyOf: (correlation: number) => Buffer = () => Buffer.from('done'),
) {
  const asked: (string | null)[] = [];
  const frames = new Map<object, FrameReader>();
  const server = kept(
    await answering((socket, chunk) => {
      const reader = frames.get(socket) ?? new FrameReader();
      frames.set(socket, reader);
      for (const frame of reader.push(chunk)) {
        const {correlation = 0, clientId = null} = requestHeader(frame) ?? {};
        asked.push(clientId);
        socket.write(responseFrame(correlation, bodyOf(correlation)));
      }
    }),
  );
  return {server, asked};
}

const correlations = (client: Client) =>
  new FrameReader().push(client.heard()).map((frame) => frame.readInt32BE(4));

const hears = (client: Client, ...expected: readonly number[]) =>
  eventually(
    `the replies ${expected.join()}`,
    () => correlations(client).join() === expected.join(),
  );

/** Waits until a number above 0 has been the same for twenty looks. */
async function standsStill(numberNow: () => number): Promise<void> {
  let last = 0;
  let looks = 0;
  await eventually('it to stand still', () => {
    looks = numberNow() > 0 && numberNow() === last ? looks + 1 : 0;
    last = numberNow();
    return looks > 20;
  });
}

const strikes = (hook: FrameHook) =>
  eventually('the rule to take a frame', () => hook.taken > 0);

const closes = (client: Client) => eventually('the connection to close', client.closed);

const hearsBytes = (client: Client, count: number) =>
  eventually(`${count} bytes`, () => client.taken() >= count);

const farSidesClose = ({sockets}: Loopback) =>
  eventually('the far side to close', () => sockets.every(({destroyed}) => destroyed));

const farSidesHear = ({sockets}: Loopback) =>
  eventually('the far side to hear of the end', () =>
    sockets.every(({readableEnded, destroyed}) => readableEnded || destroyed),
  );

const doneBody = (correlation: number) => Buffer.alloc(correlation % 50, 7);
const requestsFor = (ids: readonly number[]) =>
  Buffer.concat(ids.map((id) => requestFrame(3, id)));
const repliesFor = (ids: readonly number[]) =>
  Buffer.concat(ids.map((id) => responseFrame(id, doneBody(id))));

/** Connects without waiting for anything. */
const dial = (port: number): Socket =>
  connect({host: '127.0.0.1', port}).on('error', () => undefined);

const sizes = fc.array(fc.integer({min: 1, max: 40}), {minLength: 1, maxLength: 5});
const bodies = fc
  .uint8Array({minLength: 1, maxLength: 400})
  .map((one) => Buffer.from(one));

describe('a link', () => {
  it('passes bytes both ways unchanged, in any chunking', async () => {
    const link = await linkTo(await echo());
    await fc.assert(
      fc.asyncProperty(bodies, sizes, async (bytes, pieces) => {
        using client = await openClient(link.port);
        writeInPieces(client.socket, bytes, pieces);
        await hearsBytes(client, bytes.length);
        expect(client.heard()).toEqual(bytes);
      }),
      {numRuns: 30},
    );
  });

  it('passes requests and replies unchanged where rules may act, in any chunking', async () => {
    const {server} = await broker(doneBody);
    const link = await linkTo(server, new FrameRules());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(1000), {minLength: 1}),
        sizes,
        async (ids, pieces) => {
          using client = await openClient(link.port);
          writeInPieces(client.socket, requestsFor(ids), pieces);
          const expected = repliesFor(ids);
          await hearsBytes(client, expected.length);
          expect(client.heard()).toEqual(expected);
        },
      ),
      {numRuns: 30},
    );
  });

  it('closes, where rules may act, a connection that does not speak the protocol', async () => {
    const link = await linkTo(await echo(), new FrameRules());
    const asking = await clientOf(link);
    asking.socket.write('GET / HTTP/1.1\r\n');
    await closes(asking);
    const garbage = kept(await answering((socket) => socket.write('HTTP/1.1 400\r\n')));
    const answered = await clientOf(await linkTo(garbage, new FrameRules()));
    answered.socket.write(requestFrame(3, 1));
    await closes(answered);
    expect([asking, answered].map((one) => one.heard().length)).toEqual([0, 0]);
  });

  it('lets a fast sender wait for a slow taker, and loses nothing', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    const {server} = await broker(() => Buffer.alloc(1000, 1));
    const link = await linkTo(server, new FrameRules());
    const client = await clientOf(link);
    client.socket.pause();
    const ids = Array.from({length: 20_000}, (_, index) => index);
    client.socket.write(Buffer.concat(ids.map((id) => requestFrame(3, id))));
    await standsStill(() => server.sockets[0]?.writableLength ?? 0);
    client.socket.resume();
    await eventually('20 MB', () => client.taken() >= 20_000 * 1008);
    process.off('warning', note);
    expect(correlations(client)).toEqual(ids);
    expect(warnings).toEqual([]);
  });

  it('closes a connection whose target is dead', async () => {
    const link = kept(await Link.open(kafkaProtocol));
    link.to(await deadPort());
    await closes(await clientOf(link));
    link.to((await echo()).port);
    const client = await clientOf(link);
    client.socket.write('back');
    await hearsBytes(client, 4);
    expect(client.heard().toString()).toBe('back');
  });

  it('closes a connection that comes before there is a target', async () => {
    const client = await clientOf(kept(await Link.open(kafkaProtocol)));
    await closes(client);
    expect(client.taken()).toBe(0);
  });

  it('still brings the answer when the client has ended its half', async () => {
    const server = kept(await listenOnLoopback(answerAtTheEnd));
    for (const rules of [null, new FrameRules()]) {
      const client = await clientOf(await linkTo(server, rules));
      client.socket.end(requestFrame(3, 7));
      await eventually('the end', client.closed);
      expect(correlations(client)).toEqual([7]);
    }
  });

  it('still takes requests when the server has ended its half', async () => {
    const server = kept(await listenOnLoopback((socket) => socket.end()));
    const {port} = await linkTo(server);
    const client = kept(await openClient(port, {halfOpen: true}));
    await eventually('the end of its half', client.ended);
    const [socket] = server.sockets;
    let heard = '';
    socket?.on('data', (chunk) => (heard += chunk.toString()));
    client.socket.end('last words');
    await closes(client);
    await farSidesClose(server);
    expect(heard).toBe('last words');
  });

  it('closes the far side when the client is gone', async () => {
    const server = await echo();
    const client = await clientOf(await linkTo(server));
    await eventually('the connection', () => server.sockets.length === 1);
    client.socket.resetAndDestroy();
    await farSidesClose(server);
    expect(server.sockets).toHaveLength(1);
  });
});

describe('a cut link', () => {
  it('closes what is open and what is opened, until nobody is cut any more', async () => {
    const link = await linkTo(await echo());
    const before = await clientOf(link);
    before.socket.write('hello');
    await hearsBytes(before, 5);
    link.cut(() => true);
    await closes(before);
    const during = await clientOf(link);
    during.socket.write('hello');
    await closes(during);
    expect(during.heard().length).toBe(0);
    link.cut(() => false);
    const after = await clientOf(link);
    after.socket.write('hello');
    await hearsBytes(after, 5);
  });

  it('is cut for some clients only, by the id in their first request', async () => {
    const {server, asked} = await broker();
    const link = await linkTo(server);
    const one = await clientOf(link);
    const two = await clientOf(link);
    one.socket.write(requestFrame(3, 1, {clientId: 'broker-1-fetcher-0'}));
    two.socket.write(requestFrame(3, 2, {clientId: 'broker-2-fetcher-0'}));
    await hears(one, 1);
    await hears(two, 2);
    link.cut((clientId) => clientId?.startsWith('broker-2') === true);
    await closes(two);
    one.socket.write(requestFrame(3, 3, {clientId: 'broker-1-fetcher-0'}));
    await hears(one, 1, 3);
    const again = await clientOf(link);
    again.socket.write(requestFrame(3, 4, {clientId: 'broker-2-fetcher-0'}));
    await closes(again);
    expect(asked).toEqual([
      'broker-1-fetcher-0',
      'broker-2-fetcher-0',
      'broker-1-fetcher-0',
    ]);
  });

  it('knows a client also when its first request comes in pieces', async () => {
    const {server, asked} = await broker();
    const link = await linkTo(server);
    link.cut((clientId) => clientId === 'shop');
    const client = await clientOf(link);
    const request = requestFrame(3, 1);
    client.socket.write(request.subarray(0, 9));
    await eventually('the first piece', () => server.sockets.length === 1);
    client.socket.write(request.subarray(9));
    await closes(client);
    expect(asked).toEqual([]);
  });
});

describe('the rules of a link', () => {
  it('drop the reply of the nth request, which was forwarded all the same', async () => {
    const {server, asked} = await broker();
    const rules = new FrameRules();
    const hook = rules.add({
      kinds: ['Produce'],
      takes: (nth) => nth === 2,
      action: 'drop-reply',
    });
    const client = await clientOf(await linkTo(server, rules));
    client.socket.write(requestFrame(0, 1));
    await hears(client, 1);
    client.socket.write(requestFrame(0, 2));
    await strikes(hook);
    await closes(client);
    expect(correlations(client)).toEqual([1]);
    expect(asked).toHaveLength(2);
    expect(hook).toMatchObject({seen: 2, taken: 1});
  });

  it('hold a reply until it is released', async () => {
    const {server} = await broker();
    const rules = new FrameRules();
    const hook = rules.add({
      kinds: ['Produce'],
      takes: (nth) => nth === 1,
      action: 'hold-reply',
    });
    const client = await clientOf(await linkTo(server, rules));
    client.socket.write(requestFrame(0, 1));
    await strikes(hook);
    client.socket.write(requestFrame(3, 2));
    await hears(client, 2);
    expect(hook.taken).toBe(1);
    hook.release();
    await hears(client, 2, 1);
  });

  it('hold a request, which no broker hears of, until it is released', async () => {
    const {server, asked} = await broker();
    const rules = new FrameRules();
    const hook = rules.add({
      kinds: ['Produce'],
      takes: (nth) => nth === 1,
      action: 'hold-request',
    });
    const client = await clientOf(await linkTo(server, rules));
    client.socket.write(Buffer.concat([requestFrame(0, 1), requestFrame(3, 2)]));
    await hears(client, 2);
    expect([asked.length, hook.taken]).toEqual([1, 1]);
    hook.release();
    await hears(client, 2, 1);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['ends', (client: Client) => client.socket.end()],
    ['is killed', (client: Client) => client.socket.destroy()],
    ['resets its connection', (client: Client) => client.socket.resetAndDestroy()],
  ])('never send a held request when its client %s meanwhile', async (_, leave) => {
    const {server, asked} = await broker();
    const rules = new FrameRules();
    const hook = rules.add({
      kinds: ['Produce'],
      takes: () => true,
      action: 'hold-request',
    });
    const client = await clientOf(await linkTo(server, rules));
    client.socket.write(requestFrame(0, 1));
    await strikes(hook);
    leave(client);
    await farSidesHear(server);
    hook.release();
    await closes(client);
    await farSidesClose(server);
    expect(asked).toEqual([]);
  });

  it('release into a connection that is gone without harm', async () => {
    const {server} = await broker();
    const rules = new FrameRules();
    const hook = rules.add({kinds: ['Produce'], takes: () => true, action: 'hold-reply'});
    const client = await clientOf(await linkTo(server, rules));
    client.socket.write(requestFrame(0, 1));
    await strikes(hook);
    client.socket.destroy();
    await farSidesClose(server);
    expect(server.sockets).toHaveLength(1);
    hook.release();
    expect(hook.taken).toBe(1);
  });
});

describe('the end of a link', () => {
  it('closes open connections on both sides', async () => {
    const server = await echo();
    const link = await Link.open(kafkaProtocol);
    link.to(server.port);
    const client = await clientOf(link);
    client.socket.write('hello');
    await hearsBytes(client, 5);
    await link[Symbol.asyncDispose]();
    await closes(client);
    await farSidesClose(server);
    expect(server.sockets).toHaveLength(1);
  });

  it('comes although connections come in at the same moment', async () => {
    const server = await echo();
    for (let round = 0; round < 20; round += 1) {
      const link = await Link.open(kafkaProtocol);
      link.to(server.port);
      const coming = [1, 2, 3, 4, 5].map(() => dial(link.port));
      await link[Symbol.asyncDispose]();
      await farSidesClose({...server, sockets: coming});
    }
    await farSidesClose(server);
    expect(server.sockets.length).toBeLessThanOrEqual(100);
  });

  it('may come twice, and leaves its port', async () => {
    const link = await Link.open(kafkaProtocol);
    const {port} = link;
    await link[Symbol.asyncDispose]();
    await link[Symbol.asyncDispose]();
    const late = await clientOf({port});
    await closes(late);
    expect(late.socket.bytesRead).toBe(0);
  });
});

function answerAtTheEnd(socket: Socket): void {
  socket.resume();
  socket.on('end', () => socket.end(responseFrame(7)));
}
