import {cp, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {contentFolder} from '../../../src/app/content/content-folder.js';
import {openContent} from '../../../src/app/services/content-services.js';
import {tempFolder} from '../../helpers/temp-folder.js';

async function copy(): Promise<string> {
  const folder = await tempFolder();
  await cp(contentFolder(), folder, {recursive: true});
  return folder;
}

const english = {language: 'en'} as const;

describe('the course as the app opens it', () => {
  it('opens the shipped stations, stories and sources without a word', async () => {
    const said: string[] = [];
    const content = await openContent(contentFolder(), {
      ...english,
      remark: (text) => said.push(text),
    });
    expect(content.notices).toEqual([]);
    const station = await content.services.station('leader-crash');
    expect(station.quiz.length).toBeGreaterThanOrEqual(8);
    expect((await content.services.story('x-ray')).steps.length).toBeGreaterThan(3);
    expect((await content.services.sources()).size).toBeGreaterThan(10);
    expect(said).toEqual([]);
  });

  it('says what is wrong with a station that cannot be opened', async () => {
    const folder = await copy();
    await rm(join(folder, 'en', 'stations', 'leader-crash', 'lesson.md'));
    const {services} = await openContent(folder, {...english, remark: () => undefined});
    await expect(services.station('leader-crash')).rejects.toMatchObject({
      code: 'environment',
      message: expect.stringContaining('The lesson is missing') as unknown,
    });
  });

  it('opens a station without a broken question, and tells the question', async () => {
    const folder = await copy();
    const said: string[] = [];
    const file = join(folder, 'course.yaml');
    const course = await readFile(file, 'utf8');
    const asked = '          - what-yes-means\n';
    await writeFile(file, course.replace(asked, `${asked}          - no-such\n`));
    const {services} = await openContent(folder, {
      ...english,
      remark: (sentence) => said.push(sentence),
    });
    const station = await services.station('leader-crash');
    const ids = station.quiz.map(({id}) => id);
    expect(ids).toContain('what-yes-means');
    expect(ids).not.toContain('no-such');
    expect(said.join()).toContain('no-such');
  });

  it('opens an empty course, and tells it, where there is no content at all', async () => {
    const content = await openContent(await tempFolder(), {
      ...english,
      remark: () => undefined,
    });
    expect(content.course.stages).toEqual([]);
    expect(content.notices.join()).toContain('course.yaml');
  });

  it('goes on without sources that are broken, and tells it once', async () => {
    const folder = await copy();
    const said: string[] = [];
    await writeFile(join(folder, 'sources.yaml'), '{');
    const {services} = await openContent(folder, {
      ...english,
      remark: (sentence) => said.push(sentence),
    });
    expect((await services.sources()).size).toBe(0);
    await services.sources();
    expect(said).toHaveLength(new Set(said).size);
    expect(said.join()).toContain('sources.yaml');
  });
});
