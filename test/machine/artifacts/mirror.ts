import {createHash, randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {
  type IncomingMessage,
  type Server,
  type ServerResponse,
  createServer,
  request,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {type Jar, type JarLock, fileOf} from '../../../src/machine/artifacts/jars.js';

/** Jars of random bytes, by file name, and the lock that pins them. */
export type Published = {
  readonly lock: JarLock;
  readonly content: ReadonlyMap<string, Buffer>;
};

export function publish(sizes: Readonly<Record<string, number>>): Published {
  const content = new Map<string, Buffer>();
  const lock = Object.entries(sizes).map(([artifact, bytes]): Jar => {
    const body = randomBytes(bytes);
    const sha256 = createHash('sha256').update(body).digest('hex');
    const jar = {group: 'org.example.some', artifact, version: '4.3.1', bytes, sha256};
    content.set(fileOf(jar), body);
    return jar;
  });
  return {lock, content};
}

type Asked = {
  readonly path: string;
  readonly file: string;
  readonly range: string | undefined;
  readonly authorization: string | undefined;
};

/** How the mirror answers one request for `content`. */
export type Answer = (
  response: ServerResponse,
  content: Buffer,
  range: string | undefined,
) => void;

export const whole: Answer = (response, content) => {
  response.writeHead(200, {'content-length': content.length}).end(content);
};

/** As a good repository does: the rest from where the range begins. */
export const good: Answer = (response, content, range) => {
  const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
  if (from === 0) whole(response, content, range);
  else if (from >= content.length) response.writeHead(416).end();
  else
    response
      .writeHead(206, {
        'content-range': `bytes ${from}-${content.length - 1}/${content.length}`,
        'content-length': content.length - from,
      })
      .end(content.subarray(from));
};

const half = (response: ServerResponse, content: Buffer, sent: () => void): void => {
  response.writeHead(200, {'content-length': content.length});
  response.write(content.subarray(0, content.length / 2), sent);
};

/** Half of the file, and then the end of the connection. */
export const cut: Answer = (response, content) => {
  half(response, content, () => response.socket?.end());
};

/** Half of the file, and then nothing more on an open connection. */
export const stall: Answer = (response, content) => {
  half(response, content, () => undefined);
};

/** A byte now and then, without an end. */
export const drip: Answer = (response, content) => {
  response.writeHead(200, {'content-length': content.length});
  let at = 0;
  const timer = setInterval(() => {
    response.write(content.subarray(at, (at += 1)));
  }, 20);
  response.on('close', () => {
    clearInterval(timer);
  });
};

/** From one address to the next. */
export const ring: Answer = (response) => {
  response.writeHead(302, {location: '/again'}).end();
};

export const status =
  (code: number): Answer =>
  (response) => {
    response.writeHead(code).end('no');
  };

export type Listening = AsyncDisposable & {readonly url: string};

export type Mirror = Listening & {readonly asked: readonly Asked[]};

/** A Maven repository on this machine. `answers` are given in turn, the last one from then on. */
export async function openMirror(
  {content}: Published,
  ...answers: readonly [Answer, ...Answer[]]
): Promise<Mirror> {
  const asked: Asked[] = [];
  const server = createServer((incoming, response) => {
    const path = incoming.url ?? '';
    const file = path.slice(path.lastIndexOf('/') + 1);
    const {range, authorization} = incoming.headers;
    const answer = answers[asked.length] ?? answers.at(-1) ?? good;
    asked.push({path, file, range, authorization});
    answer(response, content.get(file) ?? Buffer.alloc(0), range);
  });
  return {asked, ...(await listen(server))};
}

export type Proxy = Listening & {readonly passed: readonly IncomingMessage[]};

/** A forward proxy for plain http. */
export async function openProxy(): Promise<Proxy> {
  const passed: IncomingMessage[] = [];
  const server = createServer((incoming, response) => {
    passed.push(incoming);
    request(incoming.url ?? '', {headers: incoming.headers}, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    }).end();
  });
  return {passed, ...(await listen(server))};
}

/** A proxy that opens no tunnel. */
export async function openRefusingProxy(code: number): Promise<Listening> {
  const server = createServer().on('connect', (_, socket) => {
    socket.on('error', () => undefined).end(`HTTP/1.1 ${code} \r\n\r\n`);
  });
  return listen(server);
}

async function listen(server: Server): Promise<Listening> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
