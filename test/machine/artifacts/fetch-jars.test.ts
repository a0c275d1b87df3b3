import {spawnSync} from 'node:child_process';
import {mkdir, readFile, readdir, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Home, openHome} from './home.js';
import {
  type Answer,
  cut,
  good,
  openMirror,
  publish,
  stall,
  status,
  whole,
} from './mirror.js';

const jar = 'some-server-4.3.1.jar';
const published = publish({'some-server': 400_000});
const content = published.content.get(jar) ?? Buffer.alloc(0);
const inPlace = async (home: Home) =>
  content.equals(await readFile(join(home.jars, jar)));
const parts = async (home: Home) =>
  (await readdir(home.jars)).filter((name) => name.endsWith('.part'));

/** A pid that no process has any more. */
const deadPid = spawnSync(process.execPath, ['-e', '']).pid;

/** An unfinished download with this content, left by the process with this pid. */
async function leavePart(home: Home, left: Buffer, pid = deadPid): Promise<void> {
  await mkdir(home.jars, {recursive: true});
  await writeFile(join(home.jars, `${jar}.${pid}-1.part`), left);
}

const refused = (home: Home) => home.events.filter(({step}) => step === 'jar-refused');

const wrong: Answer = (response, body, range) => {
  whole(response, Buffer.alloc(body.length, 'x'), range);
};

describe('a download', () => {
  it('goes on where the connection was cut', async () => {
    await using mirror = await openMirror(published, cut, good);
    const home = await openHome(published, mirror);
    await home.install();
    expect(await inPlace(home)).toBe(true);
    expect(mirror.asked.map(({range}) => range)).toEqual([undefined, 'bytes=200000-']);
  });

  it('goes on when the connection falls silent', async () => {
    await using mirror = await openMirror(published, stall, good);
    const home = await openHome(published, mirror);
    await home.install({idleMs: 100});
    expect(await inPlace(home)).toBe(true);
    expect(mirror.asked[1]?.range).toBe('bytes=200000-');
  });

  it('leaves a part when it is aborted, and goes on from it in the next run', async () => {
    await using mirror = await openMirror(published, stall, good);
    const home = await openHome(published, mirror);
    const stop = new AbortController();
    const reason = new Error('enough');
    const stopped = home.install({
      signal: stop.signal,
      onProgress: (event) => {
        if (event.step === 'jars' && event.doneBytes > 0) stop.abort(reason);
      },
    });
    await expect(stopped).rejects.toBe(reason);
    const [part] = await parts(home);
    const left = (await stat(join(home.jars, part ?? ''))).size;
    expect(left).toBeGreaterThan(0);

    await home.install();
    expect(await inPlace(home)).toBe(true);
    expect(mirror.asked[1]?.range).toBe(`bytes=${left}-`);
    expect(await parts(home)).toEqual([]);
  });

  it('goes on from the part of a process that was killed', async () => {
    await using mirror = await openMirror(published, good);
    const home = await openHome(published, mirror);
    await leavePart(home, content.subarray(0, 1234));
    await home.install();
    expect(await inPlace(home)).toBe(true);
    expect(mirror.asked).toMatchObject([{range: 'bytes=1234-'}]);
    expect(await parts(home)).toEqual([]);
  });

  it('does not touch the part of a process that is alive', async () => {
    await using mirror = await openMirror(published, good);
    const home = await openHome(published, mirror);
    await leavePart(home, content.subarray(0, 1234), process.ppid);
    await home.install();
    expect(mirror.asked).toMatchObject([{range: undefined}]);
    expect(await parts(home)).toEqual([`${jar}.${process.ppid}-1.part`]);
  });

  it('needs no network for a part that is complete', async () => {
    await using mirror = await openMirror(published, good);
    const home = await openHome(published, mirror);
    await leavePart(home, content);
    await home.install();
    expect(await inPlace(home)).toBe(true);
    expect(mirror.asked).toEqual([]);
  });

  it.each([
    ['ignores the range', whole, ['bytes=1234-']],
    ['answers 416', status(416), ['bytes=1234-', undefined]],
  ] as const)('starts over when the server %s', async (_, answer, ranges) => {
    await using mirror = await openMirror(published, answer, good);
    const home = await openHome(published, mirror);
    await leavePart(home, content.subarray(0, 1234));
    await home.install();
    expect(await inPlace(home)).toBe(true);
    expect(mirror.asked.map(({range}) => range)).toEqual(ranges);
  });

  it('starts over when the part is longer than the file', async () => {
    await using mirror = await openMirror(published, good);
    const home = await openHome(published, mirror);
    await leavePart(home, Buffer.concat([content, content]));
    await home.install();
    expect(await inPlace(home)).toBe(true);
    expect(mirror.asked).toMatchObject([{range: undefined}]);
  });

  it('starts over, once, when the part was damaged', async () => {
    await using mirror = await openMirror(published, good);
    const home = await openHome(published, mirror);
    await leavePart(home, Buffer.alloc(1234, 'x'));
    await home.install();
    expect(await inPlace(home)).toBe(true);
    expect(mirror.asked.map(({range}) => range)).toEqual(['bytes=1234-', undefined]);
    expect(refused(home)).toEqual([
      {step: 'jar-refused', file: jar, why: 'hash', facts: {}},
    ]);
  });

  it('refuses a wrong file twice and then gives up, leaving nothing of it', async () => {
    await using mirror = await openMirror(published, wrong);
    const home = await openHome(published, mirror);
    await expect(home.install()).rejects.toMatchObject({
      name: 'TrainerError',
      code: 'environment',
      message: expect.stringMatching(
        /^some-server-4\.3\.1\.jar from \S+ is not the file that Some server was pinned with: /,
      ) as string,
      hint: expect.stringContaining('ACKADEMY_MAVEN_MIRROR') as string,
    });
    expect(mirror.asked).toHaveLength(2);
    expect(refused(home)).toHaveLength(2);
    expect(await readdir(home.jars)).toEqual([]);
  });

  it('stops reading an answer that is longer than the file', async () => {
    const endless: Answer = (response) => {
      response.writeHead(200);
      const more = () => response.write(Buffer.alloc(64_000));
      response.on('drain', more);
      while (more());
    };
    await using mirror = await openMirror(published, endless);
    const home = await openHome(published, mirror);
    await expect(home.install()).rejects.toThrow(/bytes, not 400000/);
    expect(await readdir(home.jars)).toEqual([]);
  });

  it.each([500, 503, 429])('tries again after HTTP %i', async (code) => {
    await using mirror = await openMirror(published, status(code), good);
    const home = await openHome(published, mirror);
    await home.install();
    expect(await inPlace(home)).toBe(true);
  });
});
