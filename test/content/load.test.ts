import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {loadContent} from '../../src/content/load.js';
import {problemLine} from '../../src/presenting/problem-line.js';
import type {Language} from '../../src/course/course.js';
import {stationsOf} from '../../src/course/outline.js';
import {
  type Changes,
  type File,
  edited,
  smallCourse,
  writtenCourse,
  somePromises,
} from './small-course.js';

async function station(changes: Changes, language: Language = 'en') {
  await using course = await writtenCourse(changes);
  const content = await loadContent(course.folder, language, somePromises);
  const {value, problems} = await content.openStation('first');
  return {content, value, lines: [...content.problems, ...problems].map(problemLine)};
}

const chinese = {
  'zh/course.yaml':
    'stages: {produce: 生产}\nstations: {first: {title: 标题, claim: 一句话, defend: 它}}\n',
  'zh/stations/first/station.yaml': `
quiz:
  tell: {prompt: 为什么？, why: 因为。, rubric: {a: 甲, b: 乙}}
`,
};

describe('loadContent', () => {
  it('reads the outline without opening a lesson', async () => {
    const {content} = await station({'en/stations/first/lesson.md': null});
    expect(content.problems).toEqual([]);
    expect(content.course.stages.map(({title}) => title)).toEqual(['P', 'S']);
    expect(stationsOf(content.course)).toEqual([
      {
        id: 'first',
        stage: 'produce',
        title: 'T',
        claim: 'C',
        defend: 'D',
        minutes: 10,
        ...{level: 'junior', path: 'evening', buildsOn: []},
        core: false,
        lab: 'some-lab',
        story: 'tale',
        questionIds: [
          'pick',
          'picks',
          'sort',
          'count',
          'spot',
          'fit',
          'mend',
          'bet',
          'tell',
        ],
      },
    ]);
  });

  it('opens a station with its lesson, its questions in order, and its card', async () => {
    const {value, lines} = await station({});
    expect(lines).toEqual([]);
    expect(value?.lesson.markdown).toContain('# Lesson');
    expect(value?.quiz.map(({kind}) => kind)).toEqual([
      'single',
      'multiple',
      'order',
      'numeric',
      'spot-the-line',
      'match',
      'fix-config',
      'predict-lab',
      'open',
    ]);
    expect(value?.quiz[0]).toEqual({
      id: 'pick',
      kind: 'single',
      prompt: 'Which?',
      why: 'Because.',
      sources: ['a-source'],
      lab: null,
      choices: [
        {id: 'a', text: 'A', right: false, why: 'no'},
        {id: 'b', text: 'B', right: true, why: null},
        {id: 'c', text: 'C', right: false, why: 'no'},
      ],
    });
    expect(value?.quiz[4]).toMatchObject({
      code: 'send();\n}\ncommit();',
      lines: [
        {line: 1, wrong: true, why: null},
        {line: 3, wrong: false, why: 'It comes last.'},
      ],
    });
    expect(value?.quiz[5]).toMatchObject({
      items: [
        {id: 'a', text: 'A', partner: 'x', why: 'ax'},
        {id: 'b', text: 'B', partner: 'y', why: 'by'},
        {id: 'c', text: 'C', partner: 'x', why: 'cx'},
      ],
      partners: [
        {id: 'x', text: 'X'},
        {id: 'y', text: 'Y'},
        {id: 'z', text: 'Z'},
      ],
    });
    expect(value?.quiz[6]).toMatchObject({
      code: 'acks=<<acks>>\nretries=<<retries>>',
      settings: [
        {
          name: 'acks',
          shown: '1',
          best: 'all',
          offered: [
            {value: '0', right: false, why: 'no'},
            {value: '1', right: false, why: 'no'},
            {value: 'all', right: true, why: null},
          ],
        },
        {name: 'retries', shown: '5', best: '5'},
      ],
    });
    expect(value?.quiz[7]).toEqual({
      id: 'bet',
      kind: 'predict-lab',
      prompt: 'Will any be lost?',
      why: 'Because.',
      sources: [],
      lab: 'some-lab',
      run: 'a-fix',
      runTitle: 'A fix',
      asks: 'none-lost',
      choices: [
        {id: 'holds', text: 'None is lost.', right: true, why: null},
        {
          id: 'breaks',
          text: 'Some are lost.',
          right: false,
          why: 'People fear for the worst.',
        },
      ],
    });
    expect(value?.card.followUps[3]).toEqual({id: 'd', question: 'D?', answer: 'D'});
    expect(value?.inEnglish).toEqual([]);
  });

  it('opens a story and the sources', async () => {
    await using course = await writtenCourse();
    const content = await loadContent(course.folder, 'en', somePromises);
    const story = await content.openStory('tale');
    expect(story.value?.steps[7]).toMatchObject({id: 's8', text: 'Something happens.'});
    const sources = await content.openSources();
    expect(sources.value?.get('a-source')?.title).toBe('A page');
  });

  it('leaves a broken question out, says why, and keeps the others', async () => {
    const {value, lines} = await station(
      edited('stations/first/station.yaml', 'kind: open', 'kind: essay'),
    );
    expect(value?.quiz).toHaveLength(8);
    expect(lines).toEqual([
      expect.stringContaining('stations/first/station.yaml, quiz/tell'),
    ]);
  });

  it('leaves a broken station out of the outline, says why, and keeps the others', async () => {
    const {content} = await station(
      edited('course.yaml', 'stations: []', 'stations: [{id: Bad Id, minutes: 0}]'),
    );
    expect(stationsOf(content.course).map(({id}) => id)).toEqual(['first']);
    expect(content.problems.map(problemLine)).toEqual([
      expect.stringContaining('store/1/id'),
      expect.stringContaining('store/1/minutes'),
      expect.stringContaining('store/1/level'),
      expect.stringContaining('store/1/path'),
      expect.stringContaining('store/1/buildsOn'),
      expect.stringContaining('store/1/questions'),
    ]);
  });

  it('gives an empty outline and a sentence when there is no content at all', async () => {
    const content = await loadContent(join('nowhere', 'at', 'all'), 'en', somePromises);
    expect(stationsOf(content.course)).toEqual([]);
    expect(content.problems.map(problemLine)).toEqual([
      expect.stringContaining('course.yaml: The file is missing.'),
      expect.stringContaining('en/course.yaml: The file is missing.'),
    ]);
  });

  it('knows no station that is not in the outline', async () => {
    await using course = await writtenCourse();
    const content = await loadContent(course.folder, 'en', somePromises);
    expect(await content.openStation('../../first')).toEqual({value: null, problems: []});
  });

  it('shows what is translated, and the rest in English with a note', async () => {
    const {content, value, lines} = await station(chinese, 'zh');
    expect(content.course.stages.map(({title}) => title)).toEqual(['生产', 'S']);
    expect(stationsOf(content.course)[0]?.title).toBe('标题');
    expect(value?.quiz.at(-1)?.prompt).toBe('为什么？');
    expect(value?.quiz[0]?.prompt).toBe('Which?');
    expect(value?.inEnglish).toEqual([
      'lesson',
      'quiz/pick',
      'quiz/picks',
      'quiz/sort',
      'quiz/count',
      'quiz/spot',
      'quiz/fit',
      'quiz/mend',
      'quiz/bet',
      'card',
    ]);
    expect(lines).toEqual([]);
  });

  it('falls back to English where a translation is broken, and says so', async () => {
    const {value, lines} = await station(
      {
        ...chinese,
        'zh/stations/first/station.yaml': 'quiz: {tell: {prompt: 为什么？}}\n',
      },
      'zh',
    );
    expect(value?.quiz.at(-1)?.prompt).toBe('Why?');
    expect(lines[0]).toContain(
      'zh/stations/first/station.yaml, quiz/tell/why: This is missing.',
    );
  });

  it('is all English where nothing is translated', async () => {
    const {content, value} = await station({}, 'zh');
    expect(content.problems).toEqual([]);
    expect(stationsOf(content.course)[0]?.title).toBe('T');
    expect(value?.inEnglish).toHaveLength(11);
  });

  it('never throws, whatever part of a file is cut off', async () => {
    const files = Object.keys(smallCourse) as File[];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(), async (file, at) => {
        const text = smallCourse[file];
        const cut = text.slice(0, at % text.length);
        const {content} = await station({[file]: cut});
        await content.openSources();
      }),
      {numRuns: 60},
    );
  });

  it('reads what the files say, byte for byte', async () => {
    await using course = await writtenCourse();
    const content = await loadContent(course.folder, 'en', somePromises);
    const {value} = await content.openStation('first');
    const file = await readFile(
      join(course.folder, 'en/stations/first/lesson.md'),
      'utf8',
    );
    expect(value?.lesson.markdown).toBe(file);
  });

  it('shows of a lab what is translated, id by id, and the rest in English with a note', async () => {
    await using course = await writtenCourse({
      'zh/course.yaml': 'stages: {}\nstations: {}\n',
      'labs/kafka/some-lab/zh/lab.yaml': 'title: 实验\nfixes: {a-fix: {why: 有用}}\n',
      'labs/kafka/some-lab/zh/debrief.md': '# 结果\n',
    });
    const content = await loadContent(course.folder, 'zh', somePromises);
    expect(content.labTitles.get('some-lab')).toEqual({
      title: '实验',
      claim: 'Some orders are lost.',
    });
    const {value} = await content.openLab('some-lab');
    expect(value?.words).toMatchObject({
      title: '实验',
      claim: 'Some orders are lost.',
      fixes: {'a-fix': {title: 'A fix', why: '有用'}},
      sources: ['a-source'],
    });
    expect(value?.debrief).toBe('# 结果\n');
    expect(value?.inEnglish).toContain('fixes/a-fix/title');
    expect(value?.inEnglish).toContain('brief');
    expect(value?.inEnglish).not.toContain('sources');
  });

  it('says why the words of a lab cannot be read, and has its id for a title', async () => {
    await using course = await writtenCourse({
      'labs/kafka/some-lab/en/lab.yaml': 'title: 1',
    });
    const content = await loadContent(course.folder, 'en', somePromises);
    expect(content.labTitles.get('some-lab')).toEqual({title: 'some-lab', claim: ''});
    const {value, problems} = await content.openLab('some-lab');
    expect(value).toBeNull();
    expect(problems[0]?.file).toBe('labs/kafka/some-lab/en/lab.yaml');
  });
});
