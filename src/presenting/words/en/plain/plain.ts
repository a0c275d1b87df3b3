import {seconds, sentence} from '../../../../grammar/en.js';
import {interviewPlainEn} from './interview.js';
import {scenarioPlainEn} from './scenario.js';
import {labEn} from './lab.js';
import {quizEn, readingEn, reviewEn} from './quiz.js';

/** What the sessions in sentences say, in English. What the app says too, stands with the app's. */
export const plainEn = {
  /** A moment of a run, as it happens. */
  moment: (ms: number, text: string) => `After ${seconds(ms)}: ${sentence(text)}`,
  interview: interviewPlainEn,
  scenario: scenarioPlainEn,
  lab: labEn,
  quiz: quizEn,
  reading: readingEn,
  review: reviewEn,
};
