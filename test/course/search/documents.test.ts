import {describe, expect, it} from 'vitest';
import {placeKey} from '../../../src/course/search/document.js';
import {
  documentsOfLab,
  documentsOfStation,
} from '../../../src/course/search/documents.js';
import {plainText, sectionsOf} from '../../../src/course/search/plain-text.js';
import {station} from '../../ui/fake-course.js';

describe('plainText', () => {
  it.each([
    [
      'With `acks=1` the **leader** _answers_.[^a-source]',
      'With acks=1 the leader answers.',
    ],
    ['## Heading\n\n- one\n- two', 'Heading one two'],
    ['| a | b |\n| - | :-: |\n| 1 | 2 |', 'a b 1 2'],
    ['```ts\nacks: -1, // all\n```', 'acks: -1, // all'],
    ['set `min_isr` and snake_case_names', 'set min_isr and snake_case_names'],
    ['```\nbroker 1 ─▶ ██ 100\n         └ committed\n```', 'broker 1 100 committed'],
    ['see [the page](x/y)', 'see the page'],
    ['> quoted\n1. first', 'quoted first'],
  ])('of %j is %j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });
});

it('cuts a lesson at its headings, and not at a comment in its code', () => {
  const sections = sectionsOf(
    '# Title\n\nLead.\n\n```sh\n## no heading\n```\n\n## The `rule`\n\nSo.',
  );
  expect(sections.map(({heading}) => heading)).toEqual([null, 'The rule']);
  expect(sections[0]?.markdown).toContain('## no heading');
});

describe('documentsOfStation', () => {
  const documents = documentsOfStation(station);

  it('has the station, each section, each question and the card, each with a place of its own', () => {
    expect(new Set(documents.map(({place}) => placeKey(place))).size).toBe(
      documents.length,
    );
    const kinds = documents.map(({place}) => place.at);
    expect(kinds.filter((kind) => kind === 'question')).toHaveLength(station.quiz.length);
    expect(new Set(kinds)).toEqual(new Set(['station', 'lesson', 'question', 'card']));
  });

  it('gives no answer to a question away', () => {
    const asked = documents.filter(({place}) => place.at === 'question');
    expect(asked.map(({text}) => text)).toEqual(
      station.quiz.map(({prompt}) => plainText(prompt)),
    );
  });
});

describe('documentsOfLab', () => {
  const documents = documentsOfLab({
    id: 'some-lab',
    title: 'A lab',
    claim: 'It loses.',
    brief: '# Go',
    debrief: 'Why.',
    predict: ['How many?', 'None'],
    cause: '`acks=1`: one copy.',
    fixes: [
      {id: 'retry', title: 'Retry', why: 'It is too late.', remains: 'All.'},
      {id: 'log', title: 'Log it', why: 'No.', remains: 'It.', cause: 'Swallowed.'},
    ],
    interview: ['Say `this`.'],
  });

  it('has the lab by its name, its texts, what is asked, its fixes, and what to say of it', () => {
    expect(documents[0]).toEqual({
      place: {at: 'lab', lab: 'some-lab'},
      title: 'A lab',
      part: 'some-lab',
      text: 'It loses. Go Why. Say this. How many? None Retry It is too late. All. Log it No. It.',
    });
  });

  it('has each reason for a loss by itself, and leads to the lab', () => {
    expect(documents.slice(1)).toEqual([
      {
        place: {at: 'diagnosis', lab: 'some-lab', fix: null},
        title: 'A lab',
        part: '',
        text: 'acks=1: one copy.',
      },
      {
        place: {at: 'diagnosis', lab: 'some-lab', fix: 'log'},
        title: 'A lab',
        part: 'Log it',
        text: 'Swallowed.',
      },
    ]);
    expect(new Set(documents.map(({place}) => placeKey(place))).size).toBe(3);
  });
});
