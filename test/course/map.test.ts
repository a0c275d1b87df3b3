import {describe, expect, it} from 'vitest';
import type {Course, StationOutline} from '../../src/course/course.js';
import {
  entriesOf,
  isTask,
  type LabOutline,
  type MapEntry,
  mapOf,
  tasksOf,
} from '../../src/course/map.js';
import type {Fact} from '../../src/course/progress/event.js';
import {foldProgress} from '../../src/course/progress/fold.js';
import {entryMark} from '../../src/course/progress/station-state.js';
import {facts, saidInOrder} from './progress/said.js';
import {noInterview} from './no-interview.js';
import {noExtras, onThePath} from './some-path.js';

const common = {claim: '', minutes: 5, core: false} as const;
const station = (id: string, lab: string | null): StationOutline => ({
  ...common,
  ...onThePath,
  ...{id, lab, title: id, stage: 'produce', story: null, questionIds: ['q']},
});
const lab = (id: string, stage: LabOutline['stage']): LabOutline => ({
  ...common,
  ...{id, stage, title: `The lab ${id}`},
});

const course: Course = {
  language: 'en',
  interview: noInterview,
  extras: noExtras,
  stages: [
    {
      id: 'produce',
      title: 'Produce',
      stations: [station('a', 'led'), station('same', null)],
    },
  ],
};
const map = mapOf(course, [
  lab('late', 'consume'),
  lab('led', 'produce'),
  lab('same', 'produce'),
  lab('early', 'produce'),
]);

const nameOf = ({kind, id}: MapEntry) => `${kind} ${id}`;
const late = entriesOf(map)
  .filter(isTask)
  .filter(({id}) => id === 'late');
const markOfLate = (...said: readonly Fact[]) =>
  late.map((entry) => entryMark(foldProgress(saidInOrder(said), {now: 0}), entry));

describe('the map of a course', () => {
  it('has all four stages, also those that the course has nothing in', () => {
    expect(map.map(({stage}) => stage)).toEqual([
      'produce',
      'store',
      'consume',
      'end-to-end',
    ]);
  });

  it('has the labs that no station leads to, after the stations of their stage', () => {
    expect(map.map(({entries}) => entries.map(nameOf))).toEqual([
      ['station a', 'station same', 'lab same', 'lab early'],
      [],
      ['lab late'],
      [],
    ]);
  });

  it('keeps a station and a lab of the same name apart', () => {
    const keys = entriesOf(map).map(({key}) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has what can be measured last in its stage, and never as a task', () => {
    const price = lab('price', 'consume');
    const entries = entriesOf(mapOf(course, [lab('late', 'consume')], price));
    expect(entries.map(nameOf).slice(-2)).toEqual(['lab late', 'price price']);
    expect(tasksOf(mapOf(course, [], price)).labs).toEqual([]);
  });

  it('has the core path in the order of the pipeline, as long as what exists of it', () => {
    const late = {...lab('late', 'consume'), core: true};
    const led = {...lab('led', 'produce'), core: true};
    const {core} = tasksOf(mapOf(course, [late, led, lab('early', 'produce')]));
    expect(core.map(nameOf)).toEqual(['station a', 'lab late']);
    expect(tasksOf(map).core).toEqual([]);
  });

  it('tells progress what there is to do', () => {
    const {stations, labs} = tasksOf(map);
    expect(stations.map(({id}) => id)).toEqual(['a', 'same']);
    expect(labs).toEqual(['same', 'early', 'late']);
  });

  it('marks a lab as begun by a run or a bet, and as done by a fix that keeps the orders', () => {
    const ran = {...facts['lab-ran'], lab: 'late'};
    expect(markOfLate()).toEqual(['open']);
    expect(markOfLate({...facts.predicted, lab: 'late'})).toEqual(['begun']);
    expect(markOfLate(ran)).toEqual(['begun']);
    expect(markOfLate(ran, {...ran, fix: 'acks-all', verdict: 'safe'})).toEqual(['done']);
    expect(markOfLate({...ran, lab: 'another', fix: 'x', verdict: 'safe'})).toEqual([
      'open',
    ]);
  });
});
