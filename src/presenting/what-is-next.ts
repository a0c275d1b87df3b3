import {type CourseMap, entriesOf, stationKey, tasksOf} from '../course/map.js';
import {type NextStep, nextStep, stationOf} from '../course/progress/next-step.js';
import type {Progress} from '../course/progress/progress.js';
import {commandLine} from './command-line.js';
import {words} from './words/words.js';

export type WhatIsNext = {
  readonly step: NextStep;
  /** What, and why, in words. */
  readonly what: string;
  readonly why: string;
  /** What to type. */
  readonly command: string;
};

/** What the learner had best do now. */
export function whatIsNext(map: CourseMap, progress: Progress): WhatIsNext {
  const step = nextStep(progress, tasksOf(map));
  const key = stationKey(stationOf(step) ?? '');
  const title = entriesOf(map).find((entry) => entry.key === key)?.title ?? '';
  return {step, ...words.home.nextStep(step, title), command: commandOf(step)};
}

function commandOf(step: NextStep): string {
  switch (step.do) {
    case 'lesson':
      return commandLine('learn', step.station);
    case 'quiz':
      return commandLine('quiz', step.station);
    case 'lab':
      return commandLine('lab', 'start', step.lab);
    case 'card':
      return commandLine('learn', step.station, '--card');
    case 'review':
      return commandLine('review');
    case 'interview':
      return commandLine();
  }
}
