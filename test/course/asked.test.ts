import {describe, expect, it} from 'vitest';
import {answerFact, askedAgain, askedInQuiz} from '../../src/course/asked.js';
import {shown} from '../../src/course/grading.js';
import {single} from './questions.js';
import {station as base} from '../ui/fake-course.js';

const station = {...base, quiz: [single]};

describe('what the journal keeps of an answer', () => {
  const [asked] = askedInQuiz(station, station.quiz);
  if (asked === undefined) throw new Error('one question');

  it('has no choice when the answer was shown, and names the lab that shows it', () => {
    const answer = {kind: 'single', choice: 'a'} as const;
    expect(answerFact(asked, {answer, grade: shown(single)}, 1500)).toEqual({
      ...{type: 'question-answered', station: station.id, question: single.id},
      ...{result: 'shown', choice: null, ms: 1500, lab: single.lab},
    });
  });

  it('takes no time that is less than none', () => {
    expect(answerFact(asked, {answer: null, grade: null}, -5)).toMatchObject({ms: 0});
  });
});

describe('what is asked again', () => {
  it('is nothing when the station no longer has the question', () => {
    expect(askedAgain(station, {station: station.id, question: 'gone'})).toBeNull();
  });

  it('is the card as a question answered aloud, good from three quarters of its points', () => {
    const {question} = askedAgain(station, {station: station.id, question: null}) ?? {};
    expect(question).toMatchObject({
      kind: 'open',
      prompt: station.card.question,
      pass: Math.ceil(station.card.rubric.length * 0.75),
    });
  });
});
