import type {ProblemFacts} from '../../../../course/problems/problem.js';
import {courseProblemsEn} from './course.js';
import {fileProblemsEn} from './files.js';
import {questionProblemsEn} from './questions.js';
import type {Told} from './told.js';

const problems: Told<ProblemFacts> = {
  ...fileProblemsEn,
  ...courseProblemsEn,
  ...questionProblemsEn,
};

/** What is said of content that is not as it should be, in English. */
export const contentEn = {
  problems,
  line: (number: number) => `line ${number}`,
};
