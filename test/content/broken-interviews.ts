/** Ways to break the interview of the small course. */
import {type Broken, type Case, asBroken} from './broken-content.js';
import {edited} from './small-course.js';

const open = 'interview/open/opening.yaml';
const said = 'en/interview/open/opening.yaml';
const index = 'interview/index.yaml';

const cases: readonly Case[] = [
  [
    'a probe that can be asked twice',
    edited(open, 'next: p6', 'next: {right: p6, wrong: p2}'),
    open,
    /p2: This can be asked twice in one interview/,
  ],
  [
    'a way that ends early',
    edited(open, 'next: p4', 'next: {right: p4, wrong: p5}'),
    open,
    /probes: The way p1, p2, p3, p5, p6 ends after 5/,
  ],
  [
    'a probe that no way leads to',
    edited(open, 'next: p3', 'next: p4'),
    open,
    /p3: No way from "p1" leads here/,
  ],
  [
    'a probe that leads to nothing',
    edited(open, 'next: p6', 'next: p7'),
    open,
    /p5\/next: There is no question "p7"/,
  ],
  [
    'a probe that no program can grade',
    edited(
      open,
      /question: \{.*/,
      'question: {kind: open, rubric: [a], pass: 1, sources: [a-source]}',
    ),
    open,
    /p1: A program cannot grade an open question/,
  ],
  [
    'a probe of a station that there is not',
    edited(open, 'station: first', 'station: second'),
    open,
    /p1\/station: There is no station "second"/,
  ],
  [
    'a point that no words are known for',
    edited(open, '[[a-term]]', '[[b-term]]'),
    open,
    /copies\/terms: There is no term "b-term"/,
  ],
  [
    'a point that rests on nothing',
    edited(open, 'sources: [a-source]}', '}'),
    open,
    /copies: /,
  ],
  [
    'a probe without a text',
    edited(said, '  p6:', '  p7:'),
    said,
    /p6: The text of this question is missing/,
  ],
  ['an opening without its file', {[open]: null}, open, /The file is missing/],
  [
    'a probe of two openings',
    edited(
      index,
      'scenarios',
      '  too: {levels: [junior], focus: [kafka], probes: [p1]}\nscenarios',
    ),
    index,
    /openings: "p1" is there twice/,
  ],
];

export const brokenInterviews: readonly Broken[] = cases.map(asBroken);
