import {describe, expect, it} from 'vitest';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {parseEvent} from '../../../src/course/progress/parse.js';
import {type Aliases, renamed} from '../../../src/course/progress/renamed.js';

const lines = [
  '{"id":"1","at":1,"seq":1,"instance":"i","type":"lesson-read","station":"old"}',
  '{"id":"2","at":2,"seq":2,"instance":"i","type":"question-answered","station":"old","question":"q","result":"wrong","choice":null,"ms":5}',
  '{"id":"3","at":3,"seq":3,"instance":"i","type":"question-answered","station":"new","question":"q2","result":"right","choice":null,"ms":5}',
  '{"id":"4","at":4,"seq":4,"instance":"i","type":"predicted","lab":"old","choice":"x"}',
];

const progressUnder = (aliases: Aliases) =>
  foldProgress(
    lines.flatMap((line) => {
      const event = parseEvent(JSON.parse(line));
      return event === null ? [] : [renamed(event, aliases)];
    }),
    {now: 5},
  );

describe('progress under ids that were renamed', () => {
  it('counts for the new ones, of a station and of a question, through chains', () => {
    const {stations, labs} = progressUnder({
      stations: {old: 'middle', middle: 'new'},
      questions: {'new/q': 'new/q1', 'new/q1': 'new/q2'},
    });
    expect([...stations.keys()]).toEqual(['new']);
    expect(stations.get('new')?.lessonRead).toBe(true);
    expect(stations.get('new')?.questions.get('q2')).toMatchObject({
      last: 'right',
      times: 2,
    });
    expect([...labs.keys()]).toEqual(['old']);
  });

  it('counts what was found easy for the question that it is now', () => {
    const easy = {type: 'found-easy', station: 'old', question: 'q'} as const;
    const event = {...easy, id: '5', at: 5, seq: 5, instance: 'i'};
    const aliases = {stations: {}, questions: {'old/q': 'new/q2'}};
    expect(renamed(event, aliases)).toMatchObject({station: 'new', question: 'q2'});
  });

  it('follows a question to another station', () => {
    const {stations} = progressUnder({stations: {}, questions: {'old/q': 'new/q2'}});
    expect(stations.get('new')?.questions.get('q2')?.times).toBe(2);
    expect(stations.get('old')?.questions.size).toBe(0);
  });

  it('ends where names lead in a circle', () => {
    const aliases = {stations: {old: 'new', new: 'old'}, questions: {}};
    expect(progressUnder(aliases).stations.size).toBeGreaterThan(0);
  });
});
