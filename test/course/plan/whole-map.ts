/** The map that we ship, and progress on it. */
import {join} from 'node:path';
import {labs} from '../../../labs/index.js';
import {promiseTable} from '../../../src/app/labs/promise-table.js';
import {loadContent} from '../../../src/content/load.js';
import {entriesOf, isTask, mapOf} from '../../../src/course/map.js';
import {planUntil, type PlanWish} from '../../../src/course/plan/plan.js';
import type {Fact} from '../../../src/course/progress/event.js';
import {foldProgress} from '../../../src/course/progress/fold.js';
import type {Progress} from '../../../src/course/progress/progress.js';
import {noon, saidAt} from '../memory/answers.js';

const folder = join(import.meta.dirname, '..', '..', '..', 'content');
const content = await loadContent(folder, 'en', promiseTable(labs));
const {extras} = content.course;

export const map = mapOf(
  content.course,
  labs.map(({id, stage, minutes, core}) => ({
    ...{id, stage, minutes, core, title: id, claim: ''},
  })),
);
export const tasks = entriesOf(map).filter(isTask);

/** The day of the tests is the 20th. */
export const today = 20;

/** All of a station: read, answered and rated some days ago. Nothing is right for ever, so much is due again. */
export function learned(
  id: string,
  daysAgo: number,
): readonly (readonly [number, Fact])[] {
  const entry = tasks.find((one) => one.kind === 'station' && one.id === id);
  const at = noon(today - daysAgo);
  const answers = (entry?.kind === 'station' ? entry.questionIds : []).map(
    (question): Fact => ({
      type: 'question-answered',
      ...{station: id, question, result: 'right', choice: null, ms: 30_000, lab: null},
    }),
  );
  return [
    {type: 'lesson-read', station: id} as const,
    ...answers,
    {type: 'card-rated', station: id, ticks: 9, of: 9} as const,
  ].map((fact) => [at, fact]);
}

export const progressOf = (facts: readonly (readonly [number, Fact])[]): Progress =>
  foldProgress(saidAt(facts), {now: noon(today)});

export function planned(
  facts: readonly (readonly [number, Fact])[],
  {days, ...wish}: {readonly days: number} & Omit<PlanWish, 'interview'>,
) {
  const progress = progressOf(facts);
  const interview = progress.memory.today + days;
  return planUntil(progress, {map, extras}, {...wish, interview});
}
