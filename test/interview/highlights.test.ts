/** How well the highlights find what an answer says, held against what people read in it. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {labs} from '../../labs/index.js';
import {promiseTable} from '../../src/app/labs/promise-table.js';
import {loadContent} from '../../src/content/load.js';
import {sentencesOf} from '../../src/course/interview/sentences.js';
import {highlighter, noTerms} from '../../src/course/interview/terms.js';

type Answer = {
  readonly opening: string;
  readonly language: 'en' | 'zh';
  readonly misleading?: boolean;
  readonly text: string;
  readonly makes: readonly {readonly point: string; readonly quote: string}[];
};

const own = import.meta.dirname;
const answers = readdirSync(join(own, 'answers'))
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => parse(readFileSync(join(own, 'answers', file), 'utf8')) as Answer[]);
const content = await loadContent(
  join(own, '..', '..', 'content'),
  'en',
  promiseTable(labs),
);
const rubrics = new Map(
  await Promise.all(
    content.course.interview.openings.map(
      async ({id}) => [id, (await content.openOpening(id)).value?.rubric ?? []] as const,
    ),
  ),
);
const highlight = highlighter((await content.openTerms()).value ?? noTerms);

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** Of an answer: the points that are there, those that are marked, and those marked in the right sentence. */
function counted({opening, text, makes}: Answer) {
  const rubric = rubrics.get(opening) ?? [];
  const sentences = sentencesOf(text).map(plain);
  const marked = highlight(text, rubric);
  const known = makes.filter(({point}) => rubric.some(({id}) => id === point));
  const hits = [...marked].filter(([, found]) => found.length > 0).map(([id]) => id);
  const placed = known.filter(({point, quote}) =>
    (marked.get(point) ?? []).some((index) => {
      const sentence = sentences[index] ?? '';
      return plain(quote).includes(sentence) || sentence.includes(plain(quote));
    }),
  );
  const right = hits.filter((id) => known.some(({point}) => point === id)).length;
  return {there: known.length, hits: hits.length, right, placed: placed.length};
}

function measured(some: readonly Answer[]) {
  const counts = some.map(counted);
  const sum = (key: 'there' | 'hits' | 'right' | 'placed'): number =>
    counts.reduce((all, one) => all + one[key], 0);
  return {
    answers: some.length,
    precision: sum('right') / sum('hits'),
    recall: sum('right') / sum('there'),
    inTheRightSentence: sum('placed') / sum('there'),
  };
}

const groups = {
  all: answers,
  English: answers.filter(({language}) => language === 'en'),
  Chinese: answers.filter(({language}) => language === 'zh'),
  'right words, wrong meaning': answers.filter(({misleading}) => misleading === true),
};

describe('the highlights', () => {
  it('find what people find in eighty answers, a third Chinese, a third misleading', () => {
    const rows: Record<string, ReturnType<typeof measured>> = {};
    for (const [name, some] of Object.entries(groups)) rows[name] = measured(some);
    process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
    expect(groups.all.length).toBeGreaterThanOrEqual(80);
    expect(groups.Chinese.length).toBeGreaterThanOrEqual(groups.all.length / 3 - 1);
    expect(rows['all']?.precision).toBeGreaterThan(0.5);
    expect(rows['all']?.recall).toBeGreaterThan(0.5);
  });
});
