import type {Doubt} from '../course/answer.js';
import type {PredictLabQuestion} from '../course/question.js';
import {words} from './words/words.js';

/** Which run a prediction is about. */
export function runTitle({run, runTitle: title}: PredictLabQuestion): string {
  return title ?? (run === 'control' ? words.lab.control : words.lab.asShipped);
}

/** Why a number that was typed is not taken, and what to type. */
export function doubtSentence(doubt: Doubt): string {
  const {notANumber, otherUnit, twoReadings} = words.quiz.doubts;
  switch (doubt.type) {
    case 'not-a-number':
      return notANumber;
    case 'other-unit':
      return otherUnit(doubt.unit, doubt.expected);
    case 'two-readings':
      return twoReadings(doubt.readings);
  }
}
