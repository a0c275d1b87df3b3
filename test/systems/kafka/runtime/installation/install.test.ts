import {readFile, readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {kafkaLock} from '../../../../../src/systems/kafka/runtime/installation/lock.js';
import {openHome} from './home.js';
import {cut, good, openMirror, publish} from '../../../../machine/artifacts/mirror.js';

const kafka = 'kafka_2.13-4.3.1.jar';

/** Every file of a folder with what shows whether it was touched. */
async function snapshot(folder: string): Promise<Record<string, number>> {
  const names = ['.', ...(await readdir(folder)).sort()];
  const times = names.map(async (name) => [
    name,
    (await stat(join(folder, name))).mtimeMs,
  ]);
  return Object.fromEntries(await Promise.all(times)) as Record<string, number>;
}

describe('installKafka', () => {
  it('fetches every jar by its Maven address and puts them on the class path in lock order', async () => {
    const published = publish({'kafka_2.13': 200_000, 'a-library': 1000, empty: 0});
    await using mirror = await openMirror(published, good);
    const home = await openHome(published, mirror);
    const installed = await home.install();

    const files = ['kafka_2.13-4.3.1.jar', 'a-library-4.3.1.jar', 'empty-4.3.1.jar'];
    expect(installed.version).toBe('4.3.1');
    expect(installed).toMatchObject({folder: home.jars, jars: files});
    for (const file of files)
      expect(await readFile(join(home.jars, file))).toEqual(published.content.get(file));
    expect(mirror.asked.map(({path}) => path)).toContain(
      '/org/example/some/kafka_2.13/4.3.1/kafka_2.13-4.3.1.jar',
    );
    expect((await readdir(home.jars)).sort()).toEqual([...files, 'verified.json'].sort());
  });

  it('tells the size first, then progress up to all of it', async () => {
    const published = publish({'kafka_2.13': 200_000, other: 1000});
    await using mirror = await openMirror(published, good);
    const home = await openHome(published, mirror);
    await home.install();

    expect(home.events[0]).toEqual({
      step: 'jars',
      product: 'Kafka',
      doneBytes: 0,
      totalBytes: 201_000,
    });
    expect(home.events.at(-1)).toEqual({
      step: 'jars',
      product: 'Kafka',
      doneBytes: 201_000,
      totalBytes: 201_000,
    });
  });

  it('asks nothing, tells nothing and writes nothing when all is there', async () => {
    const published = publish({'kafka_2.13': 2000, other: 1000});
    await using mirror = await openMirror(published, good);
    const home = await openHome(published, mirror);
    const first = await home.install();
    const before = await snapshot(home.jars);
    const told = home.events.length;

    expect(await home.install()).toEqual(first);
    expect(await snapshot(home.jars)).toEqual(before);
    expect(home.events).toHaveLength(told);
    expect(mirror.asked).toHaveLength(2);
  });

  it('names different jars differently', async () => {
    const published = publish({'kafka_2.13': 100});
    const others = publish({'kafka_2.13': 100});
    await using mirror = await openMirror(published, good);
    await using otherMirror = await openMirror(others, good);
    const one = await (await openHome(published, mirror)).install();
    const two = await (await openHome(others, otherMirror)).install();
    expect(one.lockHash).not.toBe(two.lockHash);
  });

  it('lets two trainers fill one cache at the same time', async () => {
    const published = publish({'kafka_2.13': 300_000, a: 100_000, b: 50_000, c: 10});
    await using mirror = await openMirror(published, cut, good);
    const home = await openHome(published, mirror);
    const [one, two] = await Promise.all([home.install(), home.install()]);

    expect(one).toEqual(two);
    expect(await readFile(join(home.jars, kafka))).toEqual(published.content.get(kafka));
    expect((await readdir(home.jars)).filter((name) => name.endsWith('.part'))).toEqual(
      [],
    );
  });
});

describe('the lock', () => {
  it('pins 46 jars of Kafka 4.3.1, each file once, with the binding without which a broker logs nothing', () => {
    const names = kafkaLock.map(({artifact, version}) => `${artifact}-${version}`);
    expect(new Set(names).size).toBe(46);
    expect(names).toContain('kafka_2.13-4.3.1');
    expect(names.some((name) => name.startsWith('log4j-slf4j-impl-'))).toBe(true);
    for (const {sha256} of kafkaLock) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
