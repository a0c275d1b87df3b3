import {existsSync} from 'node:fs';
import {chmod, mkdir, open, readdir, writeFile} from 'node:fs/promises';
import {describe, expect, it} from 'vitest';
import {TrainerError} from '../../../../../src/errors.js';
import {type Home, openHome} from './home.js';
import {
  cut,
  drip,
  good,
  openMirror,
  openRefusingProxy,
  publish,
  ring,
  stall,
  status,
} from '../../../../machine/artifacts/mirror.js';

const published = publish({'kafka_2.13': 3_000_000, other: 300});
const isRoot = process.getuid?.() === 0;

async function troubleOf(installing: Promise<unknown>): Promise<TrainerError> {
  const error: unknown = await installing.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TrainerError);
  expect(error).toMatchObject({code: 'environment'});
  return error as TrainerError;
}

/** A home whose mirror has gone. */
async function lonelyHome(): Promise<Home> {
  await using mirror = await openMirror(published, good);
  return await openHome(published, mirror);
}

describe('an installation that cannot go on', () => {
  it('without a network names every remedy and the reason', async () => {
    const home = await lonelyHome();
    const {message, hint} = await troubleOf(home.install());
    expect(message).toMatch(
      /^Kafka 4.3.1 is not on this machine yet and cannot be fetched from 127.0.0.1:\d+ \(4 MB to go\): nobody listens there \(ECONNREFUSED\).$/,
    );
    for (const remedy of [
      'network',
      'HTTPS_PROXY',
      'ACKADEMY_MAVEN_MIRROR',
      'KAFKA_HOME',
    ])
      expect(hint).toContain(remedy);
  });

  it('tries three times more before it says that there is no network', async () => {
    await using mirror = await openMirror(publish({'kafka_2.13': 10}), status(503));
    const home = await openHome(publish({'kafka_2.13': 10}), mirror);
    const {message} = await troubleOf(home.install());
    expect(message).toContain('HTTP 503');
    expect(mirror.asked).toHaveLength(4);
  });

  it('does not ask again for what the repository does not have', async () => {
    const one = publish({'kafka_2.13': 10});
    await using mirror = await openMirror(one, status(404));
    const home = await openHome(one, mirror);
    const {message} = await troubleOf(home.install());
    expect(message).toContain('HTTP 404');
    expect(mirror.asked).toHaveLength(1);
  });

  it.each([
    ['a proxy’s 407', status(407), 'the proxy wants a name and a password', 1],
    ['a 403', status(403), 'it does not give this out (HTTP 403)', 1],
    ['a 418, which nobody explains', status(418), ': HTTP 418.', 1],
    ['redirects in a ring', ring, 'it sends from one address to the next', 1],
    ['an answer that is cut', cut, 'the connection was closed too early', 4],
    ['silence', stall, 'nothing came for 0.2 s', 4],
    ['a byte now and then', drip, /it is too slow: \d+ bytes in 0\.2 s/, 4],
  ] as const)('says what %s means', async (...[, answer, reason, tries]) => {
    const one = publish({'kafka_2.13': 4000});
    await using mirror = await openMirror(one, answer);
    const home = await openHome(one, mirror);
    const {message} = await troubleOf(home.install({idleMs: 200}));
    expect(message).toMatch(reason);
    expect(mirror.asked.slice(0, answer === ring ? 1 : undefined)).toHaveLength(tries);
  });

  it.each([407, 502])('says what a proxy’s %i to a tunnel means', async (code) => {
    await using proxy = await openRefusingProxy(code);
    const home = await lonelyHome();
    const {message} = await troubleOf(
      home.install({
        env: {ACKADEMY_MAVEN_MIRROR: 'https://far.test', HTTPS_PROXY: proxy.url},
      }),
    );
    expect(message).toMatch(new RegExp(`far\\.test .*: .+ \\(HTTP ${code}\\)\\.$`));
  });

  it('says that what should be https is not', async () => {
    await using mirror = await openMirror(published, good);
    const home = await openHome(published, mirror);
    const {message} = await troubleOf(
      home.install({
        env: {ACKADEMY_MAVEN_MIRROR: mirror.url.replace('http:', 'https:')},
      }),
    );
    expect(message).toContain('it does not speak https there');
  });

  it.runIf(existsSync('/dev/full'))(
    'says which folder is full and what it needs',
    async () => {
      await using mirror = await openMirror(published, good);
      const home = await openHome(published, mirror);
      const {message, hint} = await troubleOf(
        home.install({openFile: () => open('/dev/full', 'r+')}),
      );
      expect(message).toBe(
        `The disk is full: Kafka 4.3.1 needs 4 MB more in ${home.jars}.`,
      );
      expect(hint).toContain('ACKADEMY_HOME');
    },
  );

  it.each(['EACCES', 'EROFS', 'EPERM'])(
    'names the folder that may not be written: %s',
    async (code) => {
      await using mirror = await openMirror(published, good);
      const home = await openHome(published, mirror);
      const refusal = Object.assign(new Error(`${code}: not allowed`), {code});
      const {message, hint} = await troubleOf(
        home.install({openFile: () => Promise.reject(refusal)}),
      );
      expect(message).toContain(home.jars);
      expect(message).toContain(code);
      expect(hint).toContain('ACKADEMY_HOME');
    },
  );

  // Root may write everywhere.
  it.skipIf(isRoot)('names a home that belongs to somebody else', async () => {
    const home = await lonelyHome();
    await chmod(home.folder, 0o555);
    const {message} = await troubleOf(home.install());
    expect(message).toContain(home.jars);
  });

  it('names a home that is a file', async () => {
    const home = await lonelyHome();
    await writeFile(`${home.folder}/cache`, '');
    const {message} = await troubleOf(home.install());
    expect(message).toContain(home.jars);
  });

  it('does not take a mirror that is no address', async () => {
    const home = await lonelyHome();
    const {message} = await troubleOf(
      home.install({env: {ACKADEMY_MAVEN_MIRROR: 'me:secret@mirror.lan'}}),
    );
    expect(message).toBe('ACKADEMY_MAVEN_MIRROR is not a web address.');
  });

  it.each(['me:secret@proxy.lan:nonsense', 'http://', 'ftp://proxy.lan'])(
    'does not take a proxy that is no address: %s',
    async (proxy) => {
      await using mirror = await openMirror(published, good);
      const home = await openHome(published, mirror);
      const {message} = await troubleOf(
        home.install({env: {ACKADEMY_MAVEN_MIRROR: mirror.url, HTTP_PROXY: proxy}}),
      );
      expect(message).toBe('HTTP_PROXY is not the address of a proxy.');
    },
  );

  it('is not begun when it is aborted already', async () => {
    const home = await lonelyHome();
    await mkdir(home.jars, {recursive: true});
    await expect(
      home.install({signal: AbortSignal.abort(new Error('enough'))}),
    ).rejects.toThrow('enough');
    expect(await readdir(home.jars)).toEqual([]);
  });
});
