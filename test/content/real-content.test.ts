import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {labs} from '../../labs/index.js';
import {promiseTable} from '../../src/app/labs/promise-table.js';
import {checkContent} from '../../src/content/check/check.js';
import {loadContent} from '../../src/content/load.js';
import {problemLine} from '../../src/presenting/problem-line.js';
import {grade} from '../../src/course/grading.js';
import {stationsOf} from '../../src/course/outline.js';
import {answersTo} from './answers.js';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'content');

const promises = promiseTable(labs);

describe('the content that we ship', () => {
  it('has no problems', async () => {
    const problems = await checkContent(folder, promises);
    expect(problems.map(problemLine)).toEqual([]);
  });

  it('opens: every station, story and source, in both languages', async () => {
    for (const language of ['en', 'zh'] as const) {
      const content = await loadContent(folder, language, promises);
      expect(content.problems).toEqual([]);
      for (const {id, story, questionIds} of stationsOf(content.course)) {
        const {value, problems} = await content.openStation(id);
        expect(problems).toEqual([]);
        expect(value?.quiz.map((question) => question.id)).toEqual(questionIds);
        const told = story === null ? [] : (await content.openStory(story)).problems;
        expect(told).toEqual([]);
      }
    }
  });

  it('has on each path what somebody with so much time must be able to defend', async () => {
    const {course} = await loadContent(folder, 'en', promises);
    const on = (path: string) =>
      stationsOf(course).flatMap((station) => (station.path === path ? station.id : []));
    expect(on('evening').toSorted()).toEqual([
      'dual-write',
      'idempotent-consumption',
      'leader-crash',
      'offsets-and-commits',
      'promise',
      'shrunken-isr',
      'whole-answer',
    ]);
    const ofTheWeek = ['auto-commit', 'backlog', 'groups', 'noticing', 'poison-pill'];
    expect(on('week')).toEqual(expect.arrayContaining([...ofTheWeek, 'retention']));
    expect(course.extras.interviews).toEqual({
      ...{evening: ['10'], week: ['10', '20'], month: ['20']},
    });
    expect(course.extras.incident).not.toBeNull();
  });

  it('names in each lesson the lab that shows what it says', async () => {
    const {course, openStation} = await loadContent(folder, 'en', promises);
    const withLab = stationsOf(course).filter(({lab}) => lab !== null);
    const silent = [];
    for (const {id, lab} of withLab) {
      const {value} = await openStation(id);
      if (!value?.lesson.markdown.includes(`\`${lab}\``)) silent.push(id);
    }
    expect(silent).toEqual([]);
    expect(withLab.length).toBeGreaterThan(30);
  });

  it('has for each station a quarter of an hour or so besides its lab', async () => {
    const {course} = await loadContent(folder, 'en', promises);
    const minutesOf = (lab: string | null) =>
      labs.find(({id}) => id === lab)?.minutes ?? 0;
    const short = stationsOf(course).filter(
      ({minutes, lab}) => minutes - minutesOf(lab) < 15,
    );
    expect(short.map(({id}) => id)).toEqual([]);
  });

  it('asks about a dying leader in all six ways', async () => {
    const content = await loadContent(folder, 'en', promises);
    const {value} = await content.openStation('leader-crash');
    expect(new Set(value?.quiz.map(({kind}) => kind)).size).toBe(6);
    expect(value?.quiz).toHaveLength(9);
  });

  it('grades the right answer right and says why any other is wrong, to every question', async () => {
    const content = await loadContent(folder, 'en', promises);
    for (const {id} of stationsOf(content.course)) {
      const {value} = await content.openStation(id);
      for (const question of value?.quiz ?? []) {
        const {right, wrong} = answersTo(question);
        expect(grade(question, right)).toMatchObject({grade: {outcome: 'right'}});
        for (const answer of wrong)
          expect(grade(question, answer)).toMatchObject({
            grade: {
              outcome: expect.stringMatching(/wrong|partly/) as unknown,
              remarks: [{why: expect.any(String) as unknown}],
            },
          });
      }
    }
  });
});
