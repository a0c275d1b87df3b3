import {describe, expect, it} from 'vitest';
import {commitFirst as commitFirstDefined} from '../../../../labs/kafka/commit-first/lab.js';
import {inEnglish} from '../../../helpers/in-english.js';
import {keys, mount, sizes} from '../../../helpers/screen.js';
import {fakeServices} from '../../fake-services.js';
import {recordedRun} from '../../fake-run.js';
import {faultsOf} from '../../whole-picture.js';

const commitFirst = await inEnglish(commitFirstDefined);

const copies = new Map([
  ['typescript', 'labs/commit-first/shipping.ts'],
  ['java', 'labs/commit-first-java/Shipping.java'],
] as const);

/** As programs in Java leave it. */
const inJava = (fix: string | null, kept: number) =>
  recordedRun(fix, kept).map((entry) =>
    entry.type === 'run-began' ? ({...entry, code: 'java'} as const) : entry,
  );

async function openLab(size = sizes[1]) {
  const shown: unknown[] = [];
  const fake = fakeServices({
    material: {definition: commitFirst, copies},
    change: (request) => {
      shown.push(request);
      return Promise.resolve({
        ...{files: [], copy: null, filesOf: null, happens: []},
        opens: request.code === 'java' ? 'java/Shipping.java' : null,
      });
    },
  });
  const app = await mount(fake.services, size);
  await app.press(keys.enter, '4', keys.enter);
  return {
    ...{fake, app, shown},
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

const setTo = (value: string) => ({type: 'setting', key: 'code-language', value});

describe('a lab that has several languages', {timeout: 30_000}, () => {
  it.each(sizes)('is whole in each of them at $columns×$rows', async (size) => {
    await using lab = await openLab(size);
    const {app, fake} = lab;
    const look = async (...pressed: readonly string[]) => {
      await app.press(...pressed);
      expect(faultsOf(app)).toEqual([]);
      return app.text();
    };
    expect(await look('c')).toContain('commit-first · in Java');
    expect(await look(keys.enter)).toContain('commit-first · in Java');
    await look(keys.enter);
    fake.runs.at(-1)?.end(inJava(null, 50));
    expect(await look()).toContain('as shipped · in Java');
    await look(keys.enter);
    expect(await look('c')).toContain('commit-first · in TypeScript');
  });

  it('says which one it runs in, and which one a key would take', async () => {
    await using lab = await openLab();
    expect(lab.app.text()).toContain('commit-first · in TypeScript');
    expect(lab.app.text()).toContain('c in Java');
    const there = await lab.app.press('c');
    expect(there).toContain('commit-first · in Java');
    expect(there).toContain('c in TypeScript');
  });

  it('remembers what the key took', async () => {
    await using lab = await openLab();
    await lab.app.press('c');
    expect(lab.fake.said).toEqual([setTo('java')]);
    await lab.app.press('c');
    expect(lab.fake.said).toEqual([setTo('java'), setTo('typescript')]);
  });

  it('runs, compares, applies and edits in that language', async () => {
    await using lab = await openLab();
    const {app, fake, shown} = lab;
    await app.press(keys.enter, 'c', keys.enter);
    const request = {lab: 'commit-first', code: 'java'};
    expect(fake.runs.at(-1)?.request).toEqual({...request, fix: null});
    fake.runs.at(-1)?.end(inJava(null, 50));
    await app.until('4 of 7');
    await app.press(keys.enter);
    const [first] = commitFirst.fixes;
    expect(shown.at(-1)).toEqual({...request, fix: first?.id});
    await app.press('e');
    expect(fake.asked.at(-1)).toBe('edit java/Shipping.java');
    fake.hold.away?.();
    await app.settle();
    await app.press('c');
    expect(shown.at(-1)).toEqual({...request, fix: first?.id, code: 'typescript'});
    await app.press('e');
    expect(fake.asked.at(-1)).toBe('edit labs/commit-first/shipping.ts');
    fake.hold.away?.();
    await app.settle();
    await app.press(keys.enter);
    expect(fake.runs.at(-1)?.request.code).toBe('typescript');
  });

  it('marks a fix as tried in the language alone in which it ran', async () => {
    await using lab = await openLab();
    const {app, fake} = lab;
    await app.press(keys.enter, 'c', keys.enter);
    fake.runs.at(-1)?.end(inJava(null, 50));
    await app.until('4 of 7');
    const {id = ''} = commitFirst.fixes[0] ?? {};
    await app.press(keys.enter, keys.enter);
    fake.runs.at(-1)?.end(inJava(id, 50));
    await app.until('4 of 7');
    const marked = /1 {2}Commit each record before processing it {3}✗/;
    expect(await app.press('f')).toMatch(marked);
    expect(await app.press('c')).not.toMatch(marked);
    expect(await app.press('c')).toMatch(marked);
  });

  it('offers no other while it runs', async () => {
    await using lab = await openLab();
    await lab.app.press(keys.enter, keys.enter);
    expect(lab.app.text()).toContain('as shipped · in TypeScript');
    await lab.app.press('c');
    expect(lab.fake.said.filter(({type}) => type === 'setting')).toEqual([]);
  });
});

it('a lab in one language says nothing of it, and has no such key', async () => {
  const fake = fakeServices();
  await using app = await mount(fake.services, sizes[1]);
  await app.press(keys.enter, '4', keys.enter);
  expect(app.text()).not.toContain('in TypeScript');
  await app.press('c');
  expect(fake.said).toEqual([]);
});
