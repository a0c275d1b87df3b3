import {tasksOf} from '../course/map.js';
import {findStation} from '../course/outline.js';
import {type NextStep, nextStep, stationOf} from '../course/progress/next-step.js';
import {nextStepEn} from '../presenting/words/en/next-step.js';
import type {Services} from './services/open-services.js';

export type WhatIsNext = {
  readonly step: NextStep;
  /** What, and why, in words. */
  readonly what: string;
  readonly why: string;
  /** What to type. */
  readonly command: string;
};

/** What the learner had best do now. */
export function whatIsNext({
  course,
  map,
  progress,
}: Pick<Services, 'course' | 'map' | 'progress'>): WhatIsNext {
  const step = nextStep(progress.current(), tasksOf(map));
  const title = findStation(course, stationOf(step) ?? '')?.title ?? '';
  return {step, ...nextStepEn(step, title), command: commandOf(step)};
}

function commandOf(step: NextStep): string {
  switch (step.do) {
    case 'lesson':
      return `ackademy learn ${step.station}`;
    case 'quiz':
      return `ackademy quiz ${step.station}`;
    case 'lab':
      return `ackademy lab start ${step.lab}`;
    case 'card':
      return `ackademy learn ${step.station} --card`;
    case 'review':
      return 'ackademy review';
    case 'interview':
      return 'ackademy';
  }
}
