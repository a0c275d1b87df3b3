import {describe, expect, it} from 'vitest';
import {checkContent} from '../../src/content/check.js';
import {problemLine} from '../../src/content/place.js';
import {broken} from './broken-content.js';
import {brokenQuestions} from './broken-questions.js';
import {brokenStories} from './broken-stories.js';
import {
  type Changes,
  edited,
  smallCourse,
  writtenCourse,
  somePromises,
} from './small-course.js';

const quiz = 'stations/first.yaml';
const text = 'en/stations/first.yaml';
const lesson = 'en/stations/first.md';
const talk = 'en/stories/tale.yaml';

async function problemsOf(changes: Changes): Promise<readonly string[]> {
  await using course = await writtenCourse(changes);
  const problems = await checkContent(course.folder, somePromises);
  return problems.map(problemLine);
}

describe('checkContent', () => {
  it('finds nothing in a good course', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it.each([...broken, ...brokenQuestions, ...brokenStories])(
    'tells $what',
    async ({changes, file, sentence}) => {
      const lines = await problemsOf(changes);
      const told = lines.filter((line) => line.startsWith(file) && sentence.test(line));
      expect(told.length === 1 ? 'told once' : lines).toBe('told once');
    },
  );

  it('tells every problem at once, each with a remedy', async () => {
    const lines = await problemsOf({
      ...edited(quiz, 'right: b', 'right: z'),
      ...edited(talk, '  s8:', '  s9:'),
      [lesson]: 'Short.',
      'stray.txt': '',
    });
    for (const file of [quiz, talk, lesson, 'stray.txt'])
      expect(lines.some((line) => line.startsWith(file))).toBe(true);
    for (const line of lines) expect(line).toMatch(/^\S+(, [^:]+)?: .+[.)] \S.*\.$/);
  });

  it('warns where the right choice can be guessed', async () => {
    const four = ['w', 'x', 'y', 'z'];
    const changes = {
      ...edited('course.yaml', '[pick,', `[${four.join(', ')}, pick,`),
      [quiz]: smallCourse[quiz]
        .replace('choices: [a, b, c], right: b', 'choices: [b, a, c], right: b')
        .replace(
          '  picks:',
          four
            .map(
              (id) =>
                `  ${id}: {kind: single, choices: [b, a], right: b, sources: [a-source]}\n`,
            )
            .join('') + '  picks:',
        ),
      [text]: smallCourse[text].replace(
        '  picks:',
        four
          .map(
            (id) =>
              `  ${id}: {prompt: Q, why: W, choices: {b: {text: the longest by far}, a: {text: A, why: no}}}\n`,
          )
          .join('') + '  picks:',
      ),
    };
    const lines = await problemsOf(changes);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('the first one in every single question');
    expect(lines[1]).toContain('the longest in 4 of 5 single questions');
  });
});
