import {describe, expect, it} from 'vitest';
import {documentsOfStation} from '../../../src/course/search/documents.js';
import {corpusOf} from '../../course/search/corpus-of.js';
import {keys, letters, mount, sizes} from '../../helpers/screen.js';
import {largeCourse, nineLabs, station} from '../fake-course.js';
import {fakeServices} from '../fake-services.js';

type Options = Parameters<typeof fakeServices>[0];

const normal = {columns: 80, rows: 24};

async function openSearch(options: Options = {}, size = normal) {
  const app = await mount(fakeServices(options).services, size);
  await app.press('/');
  await app.until('Type words');
  return app;
}

describe('search', {timeout: 30_000}, () => {
  it('says what it looks through, and shows what has the words while they are typed', async () => {
    await using app = await openSearch();
    expect(app.text()).toContain('lessons, questions, interview cards, labs');
    await app.press(...letters('leader dies'));
    expect(app.text()).toMatch(/Search leader dies/);
    expect(app.text()).toMatch(/▶ \S.* acks=1 and a dying leader/);
    expect(app.lines()[0]).toMatch(/\d+ places?$/);
  });

  it('keeps the words that are typed while it is being opened', async () => {
    const {services} = fakeServices();
    const whole = await services.content.corpus();
    let read: (() => void) | undefined;
    const corpus = () =>
      new Promise<typeof whole>((resolve) => {
        read = () => {
          resolve(whole);
        };
      });
    const content = {...services.content, corpus};
    await using app = await mount({...services, content}, normal);
    await app.press('/', ...letters('quick dies'));
    expect(app.text()).toContain('opening…');
    read?.();
    await app.until('Search quick dies');
  });

  it('takes every letter as text: q, j, / and ? as well', async () => {
    await using app = await openSearch();
    await app.press('q', 'j', '/', '?', ' ', 'x');
    expect(app.text()).toContain('Search qj/? x');
    expect(app.text()).toContain('Nothing is found for “qj/? x”.');
    expect(app.text()).toContain('esc back');
  });

  it('opens the section of a lesson, and comes back to what was found', async () => {
    const markdown = `# ${station.title}\n\n${'Long before. '.repeat(200)}\n\n## The \`rule\`\n\nIdempotence removes the repeat.\n`;
    const long = {...station, lesson: {...station.lesson, markdown}};
    const {services} = fakeServices();
    const content = {
      ...services.content,
      station: () => Promise.resolve(long),
      corpus: () => Promise.resolve(corpusOf(documentsOfStation(long))),
    };
    await using app = await mount({...services, content}, normal);
    await app.press('/');
    await app.until('Type words');
    await app.press(...letters('removes repeat'));
    expect(app.text()).toContain('▶ lesson  acks=1 and a dying leader › The rule');
    await app.press(keys.enter);
    await app.until('Idempotence removes the repeat.');
    expect(app.text()).not.toContain('page 1 of');
    await app.press('q');
    expect(app.text()).toContain('Search removes repeat');
  });

  it('says which words no place has, and that none has all of them', async () => {
    await using app = await openSearch();
    await app.press(...letters('leader qwertzuiop'));
    expect(app.text()).toContain('Nowhere as it is typed: “qwertzuiop”.');
    expect(app.text()).toMatch(/▶ \S/);
    const documents = ['snow falls', 'rain comes'].map((text, index) => ({
      ...{title: `Day ${index}`, part: '', text},
      place: {at: 'station', station: `day-${index}`} as const,
    }));
    const {services} = fakeServices();
    const corpus = () => Promise.resolve(corpusOf(documents));
    const content = {...services.content, corpus};
    await using other = await mount({...services, content}, normal);
    await other.press('/');
    await other.until('Type words');
    await other.press(...letters('snow rain'));
    expect(other.text()).toContain('No place has all the words');
    expect(other.text()).toContain('Day 0  without “rain”');
  });

  it('opens a question alone, and a lab', async () => {
    await using app = await openSearch({labs: nineLabs});
    await app.press(...letters('timestamps'), keys.enter);
    await app.until(' lab  lab-7 ');
    await app.press('q');
    for (let letter = 0; letter < 10; letter += 1) await app.press(keys.backspace);
    await app.press(...letters('which would'));
    for (let step = 0; step < 20 && !app.text().includes('▶ question'); step += 1)
      await app.press(keys.down);
    await app.press(keys.enter);
    expect(await app.until('question 1 of 1')).toContain('would have kept the orders');
  });

  it('escape brings the map back, with the cursor where it was', async () => {
    await using app = await mount(fakeServices({course: largeCourse}).services, sizes[1]);
    await app.press('j', '/');
    await app.until('Type words');
    await app.press('x', keys.escape);
    expect(app.text()).toContain('PRODUCE');
    expect(app.text()).toMatch(/▶ ○ The reused/);
  });

  it('takes the first line of a pasted text, without its escapes', async () => {
    await using app = await openSearch();
    await app.press('\u001b[200~poi\u001b[2Json\nq\u001b[201~');
    expect(app.text()).toContain('Search poi[2Json');
  });

  it.each(sizes)(
    'shows each of many hits at $columns×$rows, and never more rows than there are',
    async (size) => {
      await using app = await openSearch({course: largeCourse}, size);
      await app.press(...letters('leader'));
      const [, count = '0'] = /(\d+) places/.exec(app.text()) ?? [];
      expect(Number(count)).toBeGreaterThan(50);
      const seen = new Set<string>();
      for (let step = 0; step < 50; step += 1) {
        const lines = app.lines();
        expect(lines.filter((line) => line.includes('▶'))).toHaveLength(1);
        expect(lines.at(-1)).toBe('');
        expect(lines.every((line) => line.length < size.columns)).toBe(true);
        seen.add(lines.join('\n'));
        await app.press(keys.down);
      }
      expect(seen.size).toBe(50);
    },
  );

  it('looks for the pieces of those places only that may be seen', async () => {
    const looked = new Set<number>();
    const hits = Array.from({length: 50}, (_, index) => ({
      document: {
        ...{title: `Day ${index}`, part: '', text: 'snow'},
        place: {at: 'station', station: 'winter'} as const,
      },
      missing: [],
      get excerpt() {
        looked.add(index);
        return [{text: `snow falls on day ${index}`, marked: false}];
      },
    }));
    const search = () => ({hits, of: 50, complete: true, nowhere: []});
    const {services} = fakeServices();
    const content = {...services.content, corpus: () => Promise.resolve({search})};
    await using app = await mount({...services, content}, normal);
    await app.press('/');
    await app.until('Type words');
    await app.press('s');
    expect(app.text()).toContain('snow falls on day 5');
    expect(Math.max(...looked)).toBeLessThan(normal.rows);
  });

  it('keeps wide letters whole, and erases one at a time', async () => {
    await using app = await openSearch({}, sizes[0]);
    await app.press('高', '水', '位', keys.backspace);
    expect(app.text()).toContain('Nothing is found for “高水”.');
  });
});
