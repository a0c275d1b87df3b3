import {describe, expect, it} from 'vitest';
import {checkContent} from '../../src/content/check/check.js';
import {loadContent} from '../../src/content/load.js';
import {problemLine} from '../../src/presenting/problem-line.js';
import {
  type Changes,
  edited,
  smallCourse,
  writtenCourse,
  somePromises,
} from './small-course.js';

const facts = {
  'facts.yaml': `broker: {replica.lag.time.max.ms: '30000'}
topic: {}
producer: {acks: all, batch.size: '16384'}
consumer: {}
kafkajs: {producer.acks: '-1'}
`,
};
const lesson = 'en/stations/first/lesson.md';
const text = 'en/stations/first/station.yaml';

const saying = (sentence: string): Changes => ({
  ...facts,
  [lesson]: `${smallCourse[lesson]}\n${sentence}\n`,
});

async function stationWith(changes: Changes) {
  await using course = await writtenCourse(changes);
  const content = await loadContent(course.folder, 'en', somePromises);
  return await content.openStation('first');
}

async function problemsOf(changes: Changes): Promise<readonly string[]> {
  await using course = await writtenCourse(changes);
  return (await checkContent(course.folder, somePromises)).map(problemLine);
}

describe('a default that a text refers to', () => {
  it('stands in a lesson as the system writes it, as a time, or as a size', async () => {
    const {value, problems} = await stationWith(
      saying(
        'A follower may lag for {{broker:replica.lag.time.max.ms}} ms, which is {{broker:replica.lag.time.max.ms|time}}; acks is {{ producer:acks }}, a batch {{producer:batch.size|size}}.',
      ),
    );
    expect(problems).toEqual([]);
    expect(value?.lesson.markdown).toContain(
      'A follower may lag for 30000 ms, which is 30 s; acks is all, a batch 16 KiB.',
    );
  });

  it('stands in questions, and may be the answer to one', async () => {
    const {value, problems} = await stationWith({
      ...facts,
      ...edited(
        'stations/first/station.yaml',
        'value: 5',
        "value: '{{producer:batch.size}}'",
      ),
      [text]: smallCourse[text].replace(
        'prompt: ',
        'prompt: With {{kafkajs:producer.acks}}, ',
      ),
    });
    expect(problems).toEqual([]);
    expect(value?.quiz.find(({kind}) => kind === 'numeric')).toMatchObject({
      value: 16384,
    });
    expect(value?.quiz[0]?.prompt).toMatch(/^With -1, /);
  });

  it.each([
    ['broker:no.such.key'],
    ['cluster:acks'],
    ['producer:acks|time'],
    ['producer:batch.size|money'],
    ['acks'],
    [''],
  ])('{{%s}} is told, with how to write it', async (inner) => {
    const lines = await problemsOf(saying(`See {{${inner}}}.`));
    expect(lines).toEqual([
      `${lesson}: There is no default {{${inner}}}. Write it as {{scope:key}}, {{scope:key|time}} or {{scope:key|size}}, with a key of facts.yaml.`,
    ]);
  });

  it('without the table is told once, and only when something refers to it', async () => {
    const missing = {...saying('It is {{producer:acks}}.'), 'facts.yaml': null};
    expect(await problemsOf(missing)).toEqual([
      'facts.yaml: The file is missing. Write it, or take out what asks for it.',
    ]);
    expect(await problemsOf({'facts.yaml': null})).toEqual([]);
  });

  it('stand in the words of a lab as in all other texts', async () => {
    await using course = await writtenCourse({
      ...facts,
      ...edited(
        'labs/kafka/some-lab/en/lab.yaml',
        'Some orders are lost.',
        'Within {{broker:replica.lag.time.max.ms|time}}.',
      ),
    });
    const content = await loadContent(course.folder, 'en', somePromises);
    expect(content.labTitles.get('some-lab')?.claim).toBe('Within 30 s.');
    expect((await content.openLab('some-lab')).value?.words.claim).toBe('Within 30 s.');
  });
});
