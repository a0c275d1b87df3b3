import {mkdir, readFile, rm, stat, truncate, utimes, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Home, openHome} from './home.js';
import {good, openMirror, publish} from './mirror.js';

const jar = 'some-server-4.3.1.jar';
const published = publish({'some-server': 5000, other: 300});
const content = published.content.get(jar) ?? Buffer.alloc(0);
const refused = (home: Home) => home.events.filter(({step}) => step === 'jar-refused');

describe('a jar in the cache', () => {
  it.each([
    ['tampered with', (path: string) => writeFile(path, Buffer.alloc(5000, 'x')), 'hash'],
    ['truncated', (path: string) => truncate(path, 4999), 'size'],
    [
      'replaced by a folder',
      async (path: string) => {
        await rm(path);
        await mkdir(path);
      },
      'no-file',
    ],
  ] as const)('that was %s is named, removed and fetched again', async (_, harm, why) => {
    await using mirror = await openMirror(published, good);
    const home = await openHome(published, mirror);
    await home.install();
    await harm(join(home.jars, jar));

    await home.install();
    expect(refused(home)).toMatchObject([{step: 'jar-refused', file: jar, why}]);
    expect(await readFile(join(home.jars, jar))).toEqual(content);
    expect(mirror.asked.slice(2)).toMatchObject([{file: jar}]);
  });

  it('that was only touched is hashed again and kept', async () => {
    await using mirror = await openMirror(published, good);
    const home = await openHome(published, mirror);
    await home.install();
    await utimes(join(home.jars, jar), 1, 1);

    await home.install();
    expect(mirror.asked).toHaveLength(2);
    const note = await readFile(join(home.jars, 'verified.json'), 'utf8');
    expect(JSON.parse(note)).toMatchObject({[jar]: {mtimeMs: 1000}});
  });

  it('is not hashed while its size and time are those of the note', async () => {
    await using mirror = await openMirror(published, good);
    const home = await openHome(published, mirror);
    await home.install();
    const path = join(home.jars, jar);
    const {atime, mtime} = await stat(path);
    await utimes(path, atime, mtime);
    await home.install();
    // The same size at the same time: only a hash would tell, and that is what the note saves.
    await writeFile(path, Buffer.alloc(5000, 'x'));
    await utimes(path, atime, mtime);
    await home.install();
    expect(refused(home)).toEqual([]);
  });

  it('stays noted when a jar of another product is looked at', async () => {
    await using mirror = await openMirror(published, good);
    const home = await openHome(published, mirror);
    for (const one of published.lock) await home.install({lock: [one]});
    const note = await readFile(join(home.jars, 'verified.json'), 'utf8');
    expect(Object.keys(JSON.parse(note) as object)).toHaveLength(2);
  });

  it.each(['{', 'null', '[]', '{"some-server-4.3.1.jar": 5}'])(
    'is hashed when the note is damaged: %s',
    async (damaged) => {
      await using mirror = await openMirror(published, good);
      const home = await openHome(published, mirror);
      await home.install();
      await writeFile(join(home.jars, 'verified.json'), damaged);
      await writeFile(join(home.jars, jar), Buffer.alloc(5000, 'x'));
      await home.install();
      expect(refused(home)).toHaveLength(1);
    },
  );
});
