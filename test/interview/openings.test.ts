import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {labs} from '../../labs/index.js';
import {promiseTable} from '../../src/app/labs/promise-table.js';
import {loadContent} from '../../src/content/load.js';
import {grade} from '../../src/course/grading.js';
import {openingsOf} from '../../src/course/interview/length.js';
import {levels, type Opening} from '../../src/course/interview/opening.js';
import type {Round} from '../../src/course/interview/record.js';
import {stepOf} from '../../src/course/interview/step.js';
import type {AnswerResult} from '../../src/course/progress/event.js';
import {answersTo} from '../content/answers.js';

const folder = join(import.meta.dirname, '..', '..', 'content');
const content = await loadContent(folder, 'en', promiseTable(labs));
const outlines = content.course.interview.openings;
const openings = new Map<string, Opening>();
for (const {id} of outlines) {
  const {value} = await content.openOpening(id);
  if (value !== null) openings.set(id, value);
}

/** Where the interview stands after these results, in a round that has a forty-minute length. */
function next(opening: Opening, results: ReadonlyMap<string, AnswerResult>) {
  const round: Round = {
    opening: opening.id,
    clarified: {asked: [], hits: 0, of: 0, decoys: 0, ms: 0},
    spent: 0,
    answered: {ms: 0, words: 0},
    probes: [...results].map(([probe, result]) => ({
      ...{probe, axis: 'store', trap: false, result, ms: 0},
    })),
    claiming: {},
    claimed: null,
  };
  return stepOf({rounds: [round], minutes: '40'}, openings);
}

/** Walks all ways of an opening as the interview does; returns the edges that were taken. */
function walk(opening: Opening): ReadonlySet<string> {
  const edges = new Set<string>();
  const seen = new Set<string>();
  const go = (results: ReadonlyMap<string, AnswerResult>): void => {
    const step = next(opening, results);
    if (step.at !== 'probe') {
      expect(step.at).toBe('rubric');
      return;
    }
    const {id} = step.probe;
    expect(results.has(id)).toBe(false);
    for (const result of ['right', 'wrong'] as const) {
      edges.add(`${id} ${result}`);
      // What comes next depends on the last answer alone.
      const known = `${results.size} ${id} ${result}`;
      if (seen.has(known)) continue;
      seen.add(known);
      go(new Map([...results, [id, result]]));
    }
  };
  go(new Map());
  return edges;
}

describe('the openings of the interview', () => {
  it('are at least twelve with 120 probes, and enough for every level and focus', () => {
    expect(openings.size).toBe(outlines.length);
    expect(outlines.length).toBeGreaterThanOrEqual(12);
    const probes = outlines.flatMap((outline) => outline.probes);
    expect(new Set(probes).size).toBe(probes.length);
    expect(probes.length).toBeGreaterThanOrEqual(120);
    for (const level of levels)
      for (const focus of ['kafka', 'general'] as const) {
        const fitting = outlines.filter(
          (one) => one.levels.includes(level) && one.focus.includes(focus),
        );
        expect([level, focus, fitting.length >= openingsOf['40']]).toEqual([
          ...[level, focus, true],
        ]);
      }
  });

  it.each(outlines.map(({id}) => id))(
    'of %s: every edge is walked, none leads nowhere, nothing is asked twice',
    (id) => {
      const opening = openings.get(id);
      if (opening === undefined) throw new Error(id);
      const edges = walk(opening);
      const unwalked = opening.probes
        .flatMap((probe) => [`${probe} right`, `${probe} wrong`])
        .filter((edge) => !edges.has(edge));
      expect(unwalked).toEqual([]);
    },
  );

  it('have probes that a program grades: the right answer is right, any other is not', () => {
    for (const {graph} of openings.values())
      for (const {question} of graph.values()) {
        const {right, wrong} = answersTo(question);
        expect(grade(question, right)).toMatchObject({grade: {outcome: 'right'}});
        for (const answer of wrong)
          expect(grade(question, answer)).toMatchObject({
            grade: {outcome: expect.stringMatching(/wrong|partly/) as unknown},
          });
      }
  });

  it('have false beliefs among the points of their rubrics, and decoys among what to ask', () => {
    for (const {id, rubric, clarify} of openings.values()) {
      const beliefs = rubric.filter(({sound}) => !sound).length;
      const decoys = clarify.filter(({worth}) => !worth).length;
      expect([id, beliefs >= 2, rubric.length - beliefs >= 6, decoys >= 2]).toEqual([
        ...[id, true, true, true],
      ]);
    }
  });
});
