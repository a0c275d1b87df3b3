import {readdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {HostSlot} from '../../../src/app/services/host-slot.js';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {copyOf} from '../../../src/presenting/lab-material.js';
import {labServices} from '../../../src/app/services/lab-services.js';
import type {LabHostClient} from '../../../src/app/labs/lab-host-client.js';
import type {LabServices} from '../../../src/ui/services.js';
import {tempFolder} from '../../helpers/temp-folder.js';

const lab = 'leader-crash';

async function labs(
  extra: NodeJS.ProcessEnv = {},
  settings: Readonly<Record<string, string>> = {},
): Promise<LabServices> {
  const env = {...process.env, ACKADEMY_HOME: await tempFolder(), ...extra};
  const host = new HostSlot<LabHostClient>(() =>
    Promise.reject(new Error('no host here')),
  );
  const content = {sources: () => Promise.resolve(new Map())};
  const known = foldProgress([], {now: 0});
  const progress = {
    current: () => ({...known, settings: new Map(Object.entries(settings))}),
  };
  return labServices({env, host, content, progress});
}

describe('a lab as the app opens it', () => {
  it("has its texts and the learner's copy, made as shipped", async () => {
    const material = await (await labs()).open(lab);
    const {definition, brief, debrief} = material;
    expect(definition.id).toBe(lab);
    expect(brief).toContain('1000 orders');
    expect(debrief).toContain('truncated');
    expect(await readFile(copyOf(material), 'utf8')).toContain('acks: 1');
  });

  it('says what is missing where there is no Java, and opens all the same', async () => {
    const material = await (await labs({PATH: '', JAVA_HOME: ''})).open(lab);
    expect(material.problem?.message).toContain('no Java');
    expect(material.brief).not.toBe('');
  });

  it("says where the learner's copy cannot be written, and opens all the same", async () => {
    const file = join(await tempFolder(), 'file');
    await writeFile(file, '');
    const material = await (await labs({ACKADEMY_HOME: file})).open(lab);
    expect(material.problem?.message).toContain('Your copy of the lab cannot be written');
  });

  it('refuses a lab and a fix that there are not', async () => {
    const services = await labs();
    await expect(services.open('leader-crush')).rejects.toThrow('There is no lab');
    await expect(services.diff({lab, fix: 'acks'})).rejects.toThrow('has no fix "acks"');
  });

  it('does not ask for the host when it was stopped before it began', async () => {
    const run = (await labs()).run(
      {lab, fix: null},
      {
        signal: AbortSignal.abort(new Error('stopped')),
        onEntry: () => undefined,
        onProgress: () => undefined,
      },
    );
    await expect(run).rejects.toThrow('stopped');
  });
});

describe('a lab that has several languages', () => {
  const both = 'commit-first';
  const inJava = {'code-language': 'java'};

  it('opens in the one that is asked for, else in the one that is set, else in its usual one', async () => {
    const code = async (
      settings: Readonly<Record<string, string>>,
      asked?: 'typescript' | 'java',
    ) => (await (await labs({}, settings)).open(both, asked)).code;
    expect(await code({})).toBe('typescript');
    expect(await code(inJava)).toBe('java');
    expect(await code(inJava, 'typescript')).toBe('typescript');
    expect(await code({'code-language': 'cobol'})).toBe('typescript');
    expect(await code({}, 'java')).toBe('java');
  });

  it('refuses what a lab lacks when it is asked for, and does without it when it is only set', async () => {
    const services = await labs({}, inJava);
    await expect(services.open('retention', 'java')).rejects.toThrow('not there in Java');
    expect((await services.open('retention')).code).toBe('typescript');
  });

  it('has a copy in each, and an editor opens the program that the lab is about', async () => {
    const {copies} = await (await labs()).open(both);
    const names = [...copies].map(([code, file]) => [code, ...file.split('/').slice(-2)]);
    expect(names).toEqual([
      ['typescript', 'commit-first', 'shipping.ts'],
      ['java', 'commit-first-java', 'Shipping.java'],
    ]);
    for (const file of copies.values())
      expect(await readFile(file, 'utf8')).toMatch(/commit/i);
  });

  it('shows what a fix changes, and applies it, in that language alone', async () => {
    const services = await labs();
    const request = {lab: both, fix: 'commit-each-after', code: 'java'} as const;
    const change = await services.diff(request);
    expect(change.files).toContain('+++ b/Shipping.java');
    expect(change.opens).toMatch(/commit-first-java\/Shipping\.java$/);
    const {copies} = await services.open(both, 'java');
    const copy = copies.get('java') ?? '';
    await writeFile(copy, '// mine');
    const said = await services.apply(request);
    expect(said).toContain('Shipping.java of your copy is now as in');
    expect(said).toContain('is kept as Shipping.java.before.');
    const mine = await services.diff({...request, fix: 'mine'});
    expect(mine.copy).toBe(dirname(copy));
    expect(mine.files).toEqual(change.files);
    const other = await services.diff({...request, fix: 'mine', code: 'typescript'});
    expect(other.files).toEqual([]);
  });
});

describe('the changes of a fix', () => {
  it('are shown against the shipped files; as shipped and the control change nothing', async () => {
    const services = await labs();
    const {files} = await services.diff({lab, fix: 'acks-all'});
    expect(files).toContain('+++ b/checkout.ts');
    expect(files.some((row) => /^-.*acks: 1/.test(row))).toBe(true);
    expect((await services.diff({lab, fix: null})).files).toEqual([]);
    expect((await services.diff({lab, fix: 'control'})).files).toEqual([]);
    expect((await services.diff({lab, fix: 'mine'})).files).toEqual([]);
  });

  it("go into the learner's copy, one fix over the other", async () => {
    const services = await labs();
    expect(await services.apply({lab, fix: 'acks-all'})).toContain('checkout.ts');
    const said = await services.apply({lab, fix: 'min-isr-only'});
    expect(said).toContain('topic.properties of your copy is now as in');
    const mine = (await services.diff({lab, fix: 'mine'})).files.join('\n');
    expect(mine).toContain('acks: -1');
    expect(mine).toContain('+min.insync.replicas=2');
  });

  it('go into the copy where they are those of another fix, and say that the fault is the lab’s', async () => {
    const services = await labs();
    const request = {lab: 'shrunken-isr', fix: 'min-isr-2-followers-killed'};
    const said = await services.apply(request);
    expect(said).toContain('topic.properties of your copy is now as in');
    expect(said).toContain('the lab’s own fault happens');
    const mine = await services.diff({lab: 'shrunken-isr', fix: 'mine'});
    expect(mine.files).toContain('+min.insync.replicas=2');
    expect(mine.happens).toEqual([]);
  });

  it('leave the copy alone where a fix changes no file', async () => {
    const services = await labs();
    const said = await services.apply({lab: 'shrunken-isr', fix: 'new-disk'});
    expect(said).toBe('Your copy is as it was.');
    const mine = await services.diff({lab: 'shrunken-isr', fix: 'mine'});
    expect(mine.files).toEqual([]);
  });

  it("never cost the learner's own work: it is kept under names that were free", async () => {
    const services = await labs();
    const copy = copyOf(await services.open(lab));
    for (const work of ['// mine', '// mine again']) {
      await writeFile(copy, work);
      expect(await services.apply({lab, fix: 'acks-all'})).toContain('is kept as');
    }
    const names = (await readdir(dirname(copy))).filter((name) =>
      name.includes('before'),
    );
    expect(names).toEqual(['checkout.ts.before', 'checkout.ts.before-2']);
    const kept = await readFile(join(dirname(copy), 'checkout.ts.before'), 'utf8');
    expect(kept).toBe('// mine');
  });

  it('leave nothing behind when the copy was as shipped or as another fix has it', async () => {
    const services = await labs();
    const copy = copyOf(await services.open(lab));
    await services.apply({lab, fix: 'more-retries'});
    await services.apply({lab, fix: 'acks-all'});
    expect(
      (await readdir(dirname(copy))).filter((name) => name.includes('before')),
    ).toEqual([]);
  });
});
