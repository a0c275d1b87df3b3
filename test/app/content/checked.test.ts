import {appendFile, cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {
  type Checked,
  type CheckedCourse,
  type CheckedLabs,
  courseFile,
  labsFile,
  stillTrue,
} from '../../../src/app/content/checked.js';
import {contentFolder} from '../../../src/app/content/content-folder.js';
import {writeChecked} from '../../../src/app/content/write-checked.js';
import {openContent} from '../../../src/app/services/content-services.js';
import {tempFolder} from '../../helpers/temp-folder.js';

const shipped = contentFolder();
let beside = '';

/** The content and the labs' words beside it, to be edited. */
async function copy(): Promise<string> {
  const root = await tempFolder();
  const content = contentFolder();
  await cp(content, join(root, 'content'), {recursive: true});
  await cp(join(content, '..', 'labs'), join(root, 'labs'), {
    recursive: true,
    filter: (path) => !path.includes('fixes'),
  });
  return join(root, 'content');
}

const open = (folder: string, saved: string) =>
  openContent(folder, {language: 'en', remark: () => undefined, beside: saved});

const json = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(join(beside, name), 'utf8')) as T;

/** What was saved, and says that there are no stations: whoever shows that has not read the files. */
async function emptied(): Promise<string> {
  const folder = await tempFolder();
  const saved = await json<Checked<CheckedCourse>>(courseFile('en'));
  const {course} = saved.value;
  const value = {...saved.value, course: {...course, stages: []}};
  await writeFile(join(folder, courseFile('en')), JSON.stringify({...saved, value}));
  return folder;
}

beforeAll(async () => {
  beside = await mkdtemp(join(tmpdir(), 'ackademy-'));
  await writeChecked(shipped, beside, 'en');
});

afterAll(async () => {
  await rm(beside, {recursive: true});
});

describe('what the build has checked', () => {
  it('is the same course as that in the files', async () => {
    const saved = await open(shipped, beside);
    const read = await open(shipped, await tempFolder());
    for (const part of ['course', 'labTitles', 'aliases', 'notices'] as const)
      expect(saved[part]).toEqual(read[part]);
    expect(saved.labTitles.size).toBeGreaterThan(15);
  });

  it('is taken as it stands while the files are as they were, wherever they lie', async () => {
    const saved = await emptied();
    expect((await open(shipped, saved)).course.stages).toEqual([]);
    expect((await open(await copy(), saved)).course.stages).toEqual([]);
  });

  it.each([
    'course.yaml',
    'aliases.yaml',
    'facts.yaml',
    'en/course.yaml',
    '../labs/kafka/leader-crash/en/lab.yaml',
  ])('is read again when %s was edited', async (file) => {
    const folder = await copy();
    await appendFile(join(folder, file), '\n# edited\n');
    expect((await open(folder, await emptied())).course.stages).toHaveLength(4);
  });

  it('is no reason not to tell what an edit has broken', async () => {
    const folder = await copy();
    await writeFile(join(folder, 'course.yaml'), '{');
    expect((await open(folder, beside)).notices.join()).toContain('course.yaml');
  });

  it('of a lab holds until one of its texts is edited, and only of that lab', async () => {
    const folder = await copy();
    const labs = await json<CheckedLabs>(labsFile('en'));
    expect(stillTrue(folder, labs['leader-crash'])?.value?.words.title).toBe(
      'acks=1 and a dying leader',
    );
    const brief = 'labs/kafka/leader-crash/en/brief.md';
    await appendFile(join(dirname(folder), brief), 'One sentence more.\n');
    expect(stillTrue(folder, labs['leader-crash'])).toBeNull();
    expect(stillTrue(folder, labs['lost-reply'])).not.toBeNull();
  });
});
