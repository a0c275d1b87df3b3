/** A repository mirror on loopback that serves the jars of the shared cache, slowly. */
import {once} from 'node:events';
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {basename, join} from 'node:path';
import {Transform} from 'node:stream';
import {sleep} from '../../src/machine/waiting.js';
import {sharedCache} from './homes.js';

export type Mirror = AsyncDisposable & {readonly address: string};

/** About 5 MB a second: a download lasts long enough to be struck in its middle. */
export async function openSlowMirror(): Promise<Mirror> {
  const server = createServer((request, response) => {
    const file = join(sharedCache, 'jars', basename(request.url ?? ''));
    void stat(file).then(
      ({size}) => {
        const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
        response.writeHead(from > 0 ? 206 : 200, {
          'content-length': size - from,
          ...(from > 0 ? {'content-range': `bytes ${from}-${size - 1}/${size}`} : {}),
        });
        createReadStream(file, {start: from}).pipe(slow()).pipe(response);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function slow(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      void sleep((chunk.length / 1.25e6) * 1000).then(() => {
        done(null, chunk);
      });
    },
  });
}
