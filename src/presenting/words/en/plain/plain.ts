import {brokersEn} from './brokers.js';
import {labEn} from './lab.js';
import {quizEn, readingEn, reviewEn} from './quiz.js';

/** What the sessions in sentences say, in English. What the app says too, stands with the app's. */
export const plainEn = {
  brokers: brokersEn,
  lab: labEn,
  quiz: quizEn,
  reading: readingEn,
  review: reviewEn,
};
