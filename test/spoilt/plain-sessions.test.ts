/** The sessions in sentences with every table and the course spoilt: a plain word that is heard stands in the code. */
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {guideLab} from '../../src/cli/plain/lab/lab-session.js';
import {rateCard} from '../../src/cli/plain/rate-card.js';
import {askQuiz} from '../../src/cli/plain/quiz/quiz-session.js';
import {askReview} from '../../src/cli/plain/quiz/review-session.js';
import {cardText} from '../../src/cli/plain/lesson-text.js';
import {preparation} from '../../src/presenting/run/preparation.js';
import {questionsFor} from '../../src/presenting/review/questions.js';
import {en} from '../../src/presenting/words/en/en.js';
import {speak, words} from '../../src/presenting/words/words.js';
import {foldProgress} from '../../src/course/progress/fold.js';
import {TrainerError} from '../../src/errors.js';
import {kafkaEn} from '../../src/systems/kafka/evidence/words/en/en.js';
import {speakKafka} from '../../src/systems/kafka/evidence/words/words.js';
import {type FakeSession, sessionWith} from '../cli/plain/fake-session.js';
import {noon, saidAt} from '../course/memory/answers.js';
import {oneOfEach} from '../course/questions.js';
import {plainWordsIn, pseudo} from '../helpers/pseudo.js';
import {sources as plainSources, station as plainStation} from '../ui/fake-course.js';
import {recordedRun, resultOf} from '../ui/fake-run.js';
import type {RunRequest} from '../../src/ui/services.js';
import {spoilt, spoiltLab, spoiltServices} from './spoilt-app.js';
import {everyProgress} from './spoilt-progress.js';

beforeEach(() => {
  speak(pseudo(en));
  speakKafka(pseudo(kafkaEn));
});

afterEach(() => {
  speak(en);
  speakKafka(kafkaEn);
});

/** What is typed, ids, names of settings and their values, paths. */
const data: readonly RegExp[] = [
  /^ackademy .*$|\backademy (lab|quiz) [\w -]+/gm,
  /\b(leader-crash|acks-all)\b/g,
  /\border-\d{4}\b/g,
  /\/[\w.@/-]+/g,
  /\b(acks|retries|floor|min\.insync\.replicas)\b/g,
  /\ball\b(?=[ ,⟧]|$)/gm,
];

const plainRows = (said: readonly string[]): readonly string[] =>
  said
    .flatMap((text) => text.split('\n'))
    .filter((row) => plainWordsIn(row, data).length > 0);

const station = spoilt({...plainStation, quiz: oneOfEach});
const sources = new Map([...plainSources].map(([id, one]) => [id, spoilt(one)]));
const ownRuns = new Map([['predict', {day: '2026-11-26', sentence: 'ŋ', answers: {}}]]);
const quiz = {station, questions: station.quiz, sources, ownRuns};

/** All that may be typed at a question of some kind; what is no answer is heard about. */
const typings = [
  ...['?!', '1.500', '1500', '1', '2', '3', 's', '1 2', '1 3', '4 3 2 1', '1 2 3 4'],
  ...['a a a a', 'b a a c', 'acks=all', 'acks=all 3=2', '1=1 2=100', 'e', ''],
];

/** A learner who types all of it in turn, from one of them on, until something is taken. */
function learnerFrom(first: number): FakeSession {
  const session = sessionWith();
  let at = first;
  return {
    ...session,
    ask: (question, check = () => null) => {
      session.said.push(question);
      for (;;) {
        const typed = typings[at % typings.length] ?? '';
        at += 1;
        const complaint = check(typed);
        if (complaint === null) return Promise.resolve(typed);
        session.said.push(complaint);
      }
    },
  };
}

const learners = (): readonly FakeSession[] =>
  typings.map((_, index) => learnerFrom(index));

const allSaid = (sessions: readonly FakeSession[]): readonly string[] => [
  ...new Set(sessions.flatMap(({said}) => said)),
];

describe('no plain word is left in what is heard in', () => {
  it('a quiz of every kind of question, whatever is typed', async () => {
    const sessions = learners();
    for (const session of sessions) await askQuiz(quiz, session);
    const leaver = sessionWith('q');
    await askQuiz(quiz, leaver);
    const said = allSaid([...sessions, leaver]);
    for (const outcome of Object.values(words.quiz.outcomes))
      expect(said).toContain(words.plain.quiz.outcome(outcome));
    expect(plainRows(said)).toEqual([]);
  });

  it('a review with cards, and of what is easy', async () => {
    const sessions = learners();
    for (const session of sessions) {
      const names = [...oneOfEach.map(({id}) => id), null].map((question) => ({
        station: station.id,
        question,
      }));
      const found = await questionsFor(names, {
        content: {
          station: () => Promise.resolve(station),
          opening: () => Promise.reject(new Error('no opening is asked')),
          sources: () => Promise.resolve(sources),
        },
        labs: {ownRuns: () => Promise.resolve(ownRuns)},
      });
      const memory = () =>
        foldProgress(saidAt(session.facts.map((fact) => [noon(5), fact] as const)), {
          now: noon(5),
        }).memory;
      await askReview({...found, memory}, session);
    }
    expect(plainRows(allSaid(sessions))).toEqual([]);
  });

  it('the rating of a card', async () => {
    const sessions = learners();
    for (const session of sessions) {
      const {card, id} = station;
      await rateCard({station: id, card}, session, cardText(card, session.readable));
    }
    expect(plainRows(allSaid(sessions))).toEqual([]);
  });

  it('a guided lab, its fixes and its own copy, to the end', async () => {
    const session = await labWith(
      ...['', '9', 'h', 'h', 'h', 'h', '1', '?', 'h', 'h', 'h', 'h', 's', 'x'],
      ...['1', '?', 'a', 'b', '2', 'r', '4', 'r', '5', '?', 'e', 'r', 'd'],
    );
    await guideLab(session.material, session);
    const left = await labWith('', '1', 'q');
    await guideLab(left.material, left);
    expect(session.said.length).toBeGreaterThan(100);
    expect(plainRows([...session.said, ...left.said])).toEqual([]);
  });
});

/** A guided lab over the fakes, all spoilt; every run has a download, and a recorded end. */
async function labWith(...answers: readonly string[]) {
  const {services} = await spoiltServices();
  const session = sessionWith(...answers);
  return {
    ...session,
    material: await services.labs.open('leader-crash'),
    signal: new AbortController().signal,
    edit: (file: string) =>
      Promise.reject(new TrainerError('environment', 'no-editor', {file})),
    labs: {
      ...services.labs,
      run: (
        {fix}: RunRequest,
        {onEntry, onProgress}: Parameters<typeof services.labs.run>[1],
      ) => {
        const history = recordedRun(fix, fix === null ? 50 : 1000);
        for (const step of everyProgress) onProgress(preparation(step));
        for (const entry of history) onEntry(entry);
        return Promise.resolve(resultOf(history, spoiltLab));
      },
    },
  };
}
