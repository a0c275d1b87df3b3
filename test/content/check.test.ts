import {describe, expect, it, onTestFinished} from 'vitest';
import {checkContent} from '../../src/content/check/check.js';
import type {Problem} from '../../src/course/problems/problem.js';
import {problemLine} from '../../src/presenting/problem-line.js';
import {speak, words, wordsIn} from '../../src/presenting/words/words.js';
import {plainWordsIn, pseudo} from '../helpers/pseudo.js';
import {broken} from './broken-content.js';
import {brokenInterviews} from './broken-interviews.js';
import {brokenLabs} from './broken-labs.js';
import {brokenPaths} from './broken-paths.js';
import {brokenQuestions} from './broken-questions.js';
import {brokenStories} from './broken-stories.js';
import {
  type Changes,
  edited,
  smallCourse,
  writtenCourse,
  somePromises,
} from './small-course.js';

const quiz = 'stations/first/station.yaml';
const text = 'en/stations/first/station.yaml';
const lesson = 'en/stations/first/lesson.md';
const talk = 'en/stories/tale.yaml';

const known = new Map<Changes, Promise<readonly Problem[]>>();

/** What the checker finds; looked for once. */
function found(changes: Changes): Promise<readonly Problem[]> {
  const problems = known.get(changes) ?? check(changes);
  known.set(changes, problems);
  return problems;
}

async function check(changes: Changes): Promise<readonly Problem[]> {
  await using course = await writtenCourse(changes);
  return await checkContent(course.folder, somePromises);
}

const problemsOf = async (changes: Changes): Promise<readonly string[]> =>
  (await found(changes)).map(problemLine);

const allBroken = [
  ...broken,
  ...brokenQuestions,
  ...brokenStories,
  ...brokenLabs,
  ...brokenInterviews,
  ...brokenPaths,
];
const guessable = withSingles(['w', 'x', 'y', 'z', 'v', 'u', 't', 's', 'r']);

describe('checkContent', () => {
  it('finds nothing in a good course', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it.each(allBroken)('tells $what', async ({changes, file, sentence}) => {
    const lines = await problemsOf(changes);
    const told = lines.filter((line) => line.startsWith(file) && sentence.test(line));
    expect(told.length === 1 ? 'told once' : lines).toBe('told once');
  });

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

  it('warns where the right choice can be guessed, of the station and of the course', async () => {
    const lines = await problemsOf(guessable);
    const first = /: A right choice stands first in 10 of 11 questions .*p = /;
    const longest = /: The longest choice is right in 9 of 11 questions .*p = 0\.\d{4}/;
    const placesOf = (sentence: RegExp) =>
      lines.filter((line) => sentence.test(line)).map((line) => line.split(': ')[0]);
    expect(placesOf(first)).toEqual([
      'course.yaml',
      'en/stations/first/station.yaml, quiz',
    ]);
    expect(placesOf(longest)).toEqual([
      'en/course.yaml',
      'en/stations/first/station.yaml, quiz',
    ]);
    expect(lines).toHaveLength(4);
  });

  it('finds nothing to guess in what chance brings about', async () => {
    expect(await problemsOf(withSingles(['w', 'x', 'y']))).toEqual([]);
  });

  it('finds each problem that there are words for', async () => {
    const codes = new Set<string>();
    for (const changes of [guessable, ...allBroken.map((one) => one.changes)])
      for (const {wrong} of await found(changes)) codes.add(wrong.code);
    expect([...codes].sort()).toEqual(Object.keys(words.content.problems).sort());
  });

  it('tells all but names and ids in the words of the language', async () => {
    onTestFinished(() => {
      speak(wordsIn('en'));
    });
    speak(pseudo(wordsIn('en')));
    const lines = await problemsOf({[lesson]: `\`\`\`\n${'1'.repeat(60)}\n\`\`\``});
    expect(lines.join('\n')).toContain(`${lesson}, ⟦ĺíńé 2⟧: ⟦`);
    expect(plainWordsIn(lines.join('\n'), [lesson])).toEqual([]);
  });
});

/** As many single questions more, each with its right choice first and longest. */
function withSingles(ids: readonly string[]): Changes {
  const structure = ids.map(
    (id) =>
      `  ${id}: {kind: single, choices: [b, a, c], right: b, sources: [a-source]}\n`,
  );
  const texts = ids.map(
    (id) =>
      `  ${id}: {prompt: Q, why: W, choices: {b: {text: the longest by far}, a: {text: A, why: no}, c: {text: C, why: no}}}\n`,
  );
  return {
    ...edited('course.yaml', '[pick,', `[${ids.join(', ')}, pick,`),
    [quiz]: smallCourse[quiz].replace('  picks:', `${structure.join('')}  picks:`),
    [text]: smallCourse[text].replace('  picks:', `${texts.join('')}  picks:`),
  };
}
