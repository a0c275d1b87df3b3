/** A course of the size that this one grows to, with labs that no station leads to, six of them the core path. */
import type {Course, Stage} from '../../src/course/course.js';
import type {LabOutline} from '../../src/course/map.js';
import {largeCourse} from './fake-course.js';
import {noInterview} from '../course/no-interview.js';
import {noExtras} from '../course/some-path.js';

const stationsIn: Readonly<Record<Stage, number>> = {
  produce: 8,
  store: 9,
  consume: 7,
  'end-to-end': 2,
};
/** How many labs there are, and how many of them are core. */
const labsIn: Readonly<Record<Stage, readonly [number, number]>> = {
  produce: [8, 3],
  store: [6, 1],
  consume: [7, 2],
  'end-to-end': [1, 0],
};

export const wholeCourse: Course = {
  language: 'en',
  interview: noInterview,
  extras: noExtras,
  stages: largeCourse.stages.map((stage) => ({
    ...stage,
    stations: stage.stations
      .slice(0, stationsIn[stage.id])
      .map((station) => ({...station, core: false, lab: null})),
  })),
};

export const wholeLabs: readonly LabOutline[] = largeCourse.stages.flatMap(
  ({id: stage}) => {
    const [labs, core] = labsIn[stage];
    return Array.from({length: labs}, (_, index) => ({
      id: `${stage}-lab-${index}`,
      stage,
      title: `Acknowledged, replicated and lost all the same, case ${index + 1}`,
      claim: 'A yes is a promise under assumptions: this lab breaks one of them.',
      minutes: 8,
      core: index < core,
    }));
  },
);
