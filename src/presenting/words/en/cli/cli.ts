import {answerCommandEn} from './answer.js';
import {commanderEn} from './commander.js';
import {compareEn} from './compare.js';
import {
  importEn,
  interviewEn,
  learnEn,
  progressEn,
  quizEn,
  reviewCommandEn,
} from './course.js';
import {
  historyEn,
  logEn,
  judgeEn,
  labEn,
  priceCommandEn,
  resetEn,
  codeEn,
  languageEn,
  runEn,
  startEn,
  verifyEn,
} from './lab.js';
import {cleanEn, clusterEn, doctorEn} from './machine.js';
import {programEn} from './program.js';
import {interviewCommandEn} from './interview.js';
import {scenarioCommandEn} from './scenario.js';
import {runViewEn} from './run.js';
import {searchCommandEn} from './search.js';

/** What the command line says, in English: help, questions, remarks, tables. */
export const cliEn = {
  commander: commanderEn,
  program: programEn,
  learn: learnEn,
  quiz: quizEn,
  review: reviewCommandEn,
  interview: interviewCommandEn,
  scenario: scenarioCommandEn,
  answer: answerCommandEn,
  search: searchCommandEn,
  progress: {...progressEn, import: importEn, interview: interviewEn},
  lab: {
    ...labEn,
    start: startEn,
    code: codeEn,
    language: languageEn,
    run: runEn,
    compare: compareEn,
    verify: verifyEn,
    price: priceCommandEn,
    judge: judgeEn,
    history: historyEn,
    log: logEn,
    reset: resetEn,
  },
  cluster: clusterEn,
  doctor: doctorEn,
  clean: cleanEn,
  run: runViewEn,
};
