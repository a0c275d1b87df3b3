import {describe, expect, it} from 'vitest';
import {askQuiz} from '../../../../src/cli/plain/quiz/quiz-session.js';
import type {Source, Station} from '../../../../src/course/course.js';
import type {OwnRun} from '../../../../src/course/promises.js';
import type {Question} from '../../../../src/course/question.js';
import {
  config,
  match,
  multiple,
  numeric,
  oneOfEach,
  open,
  order,
  predict,
  single,
  spot,
} from '../../../course/questions.js';
import {station as base} from '../../../ui/fake-course.js';
import {lettersOf, numberOf, numbersOf, sessionWith} from '../fake-session.js';

const sources = new Map<string, Source>([
  [
    's',
    {
      id: 's',
      kind: 'doc',
      title: 'Kafka documentation',
      where: 'ProducerConfig',
      locator: 'acks',
      quote: '',
      read: '2026-11-01',
    },
  ],
]);
const station: Station = {...base, quiz: oneOfEach};
const ownRuns: ReadonlyMap<string, OwnRun> = new Map();
const asked = (...questions: readonly Question[]) => ({
  ...{station, questions, sources, ownRuns},
});

describe('the quiz in sentences', () => {
  it('asks a question of each kind, says right, and remembers each answer and the whole', async () => {
    const session = sessionWith(
      ...[numberOf('text b'), ''],
      ...[numbersOf('text a', 'text c'), ''],
      ...[numbersOf('text one', 'text two', 'text three', 'text four'), ''],
      ...['1500', ''],
      ...['2', ''],
      ...[lettersOf('partner a', 'partner b', 'partner a', 'partner c'), ''],
      ...['acks=all 3=2', ''],
      ...[numberOf('None is lost.'), ''],
      ...['', '1 2', ''],
    );
    await askQuiz(asked(...oneOfEach), session);
    const answers = session.facts.filter(({type}) => type === 'question-answered');
    expect(answers).toHaveLength(oneOfEach.length);
    for (const answer of answers)
      expect(answer).toMatchObject({result: 'right', station: station.id});
    expect(session.facts.at(-1)).toEqual({
      type: 'quiz-finished',
      station: station.id,
      right: oneOfEach.length,
      of: oneOfEach.length,
    });
    expect(session.said.join('\n')).toContain('9 of 9 right.');
    expect(session.said).toContain('Nothing is left to correct.');
  });

  it('says why the very choice is wrong, what is right, why, and who says so', async () => {
    const session = sessionWith(numberOf('text a'), '');
    await askQuiz(asked(single), session);
    const from = session.said.indexOf('Wrong.');
    expect(session.said.slice(from, from + 7)).toEqual([
      'Wrong.',
      'You said: text a',
      'not a',
      'Right:',
      '- text b',
      'Why: because',
      'Source: Kafka documentation, ProducerConfig, acks.',
    ]);
    expect(session.said).toContain('Ask them again: ackademy quiz leader-crash');
  });

  it('does not count a part of the questions as a finished quiz', async () => {
    const session = sessionWith('1', '');
    await askQuiz(asked(single), session);
    expect(session.facts.map(({type}) => type)).toEqual(['question-answered']);
  });

  it('asks again, without a grade, about a number that it cannot read', async () => {
    const session = sessionWith('many', '1.500', '1500 orders', '');
    await askQuiz(asked(numeric), session);
    expect(session.said).toContain(
      'That is no number that I can read. Type digits, like 1000 or 2.5.',
    );
    expect(session.said).toContain(
      'That can be read as 1.5 or as 1500. Type the one that you mean in this form.',
    );
    expect(session.facts).toHaveLength(1);
    expect(session.facts[0]).toMatchObject({result: 'right'});
  });

  it.each([
    [single, '9', 'Type one number from 1 to 3, s or q.'],
    [multiple, '', 'Type numbers from 1 to 4 with blanks between them, s or q.'],
    [order, '1 2', 'Type every number from 1 to 4 once, s or q.'],
    [spot, '3', 'Type the number of a line that can be chosen, s or q.'],
    [
      config,
      'acks=2',
      'Type numbers from 1 to 3, each with = and one of its values. Or s or q.',
    ],
    [
      match,
      'a b',
      'Type 4 letters with blanks between them: the first is the partner of 1. Or s or q.',
    ],
  ])(
    'says what to type when it was not that: $kind',
    async (question, typed, complaint) => {
      const session = sessionWith(typed, 's', '');
      await askQuiz(asked(question), session);
      expect(session.said).toContain(complaint);
    },
  );

  it('shows an answer that was asked for, and does not count it as right', async () => {
    const session = sessionWith('s', '');
    await askQuiz(asked(order), session);
    expect(session.said).toContain('The answer.');
    expect(session.said).toContain('2: text two');
    expect(session.facts[0]).toMatchObject({result: 'shown', choice: null});
  });

  it('shows the answer to a question for a number, too', async () => {
    const session = sessionWith('s', '');
    await askQuiz(asked(numeric), session);
    expect(session.said).toContain('The answer.');
    expect(session.facts[0]).toMatchObject({result: 'shown', choice: null});
  });

  it('shows the rubric of an open question only after the learner has answered', async () => {
    const session = sessionWith('', '', '');
    await askQuiz(asked(open), session);
    const aloud = session.said.findIndex((text) => text.startsWith('Answer aloud'));
    expect(session.said.indexOf('1: text x')).toBeGreaterThan(aloud);
    expect(session.facts[0]).toMatchObject({result: 'wrong', choice: {ticks: []}});
  });

  it('tells of each pair that is wrong what belongs to it', async () => {
    const wrong = lettersOf('partner b', 'partner b', 'partner a', 'partner c');
    const session = sessionWith(wrong, '');
    await askQuiz(asked(match), session);
    expect(session.said).toContain('Partly right.');
    expect(session.said).toContain('You said: item one → partner b');
    expect(session.said).toContain('one is a');
    expect(session.said).toContain('- item one → partner a');
    expect(session.facts[0]).toMatchObject({choice: {partners: {one: 'b', two: 'b'}}});
  });

  it('shows a configuration with what each setting can be, and says what was left', async () => {
    const session = sessionWith('acks = ALL, retries: 100', '');
    await askQuiz(asked(config), session);
    expect(session.said).toContain('acks=1\nretries=5\nmin.insync.replicas=1');
    expect(session.said).toContain('1: acks=1; it can be 1, all or -1');
    expect(session.said.join('\n')).toContain('3: min.insync.replicas=1; it can be ');
    expect(session.said).toContain('You said: retries=100');
    expect(session.said).toContain('You left: min.insync.replicas=1');
    expect(session.said).toContain('- min.insync.replicas=2');
    expect(session.facts[0]).toMatchObject({
      result: 'wrong',
      choice: {values: {acks: 'all', retries: '100', floor: '1'}},
    });
  });

  it('of a predicted run says how to run it', async () => {
    const session = sessionWith('2', '');
    await askQuiz(asked(predict), session);
    expect(session.said).toContain('The lab leader-crash, Wait for all.');
    expect(session.said).toContain('You said: Some are lost.');
    expect(session.said).toContain('the ISR has them');
    expect(session.said).toContain(
      'Run it: ackademy lab run leader-crash --fix acks-all',
    );
    expect(session.facts[0]).toMatchObject({
      choice: {kind: 'predict-lab', choice: 'breaks'},
    });
  });

  it('of a predicted run shows what the own run showed, where there is one', async () => {
    const own = {day: '2026-11-26', sentence: 'None of 1000 is gone.', answers: {}};
    const session = sessionWith('1', '');
    await askQuiz({...asked(predict), ownRuns: new Map([['predict', own]])}, session);
    expect(session.said).toContain('Your own run of 2026-11-26: None of 1000 is gone.');
  });

  it('numbers the lines of code', async () => {
    const session = sessionWith('1', '');
    await askQuiz(asked(spot), session);
    expect(session.said).toContain(' 2:   send({acks: 1});');
    expect(session.said).toContain('it must connect');
    expect(session.said).toContain('The faulty line:');
    expect(session.said).not.toContain('Right:');
  });

  it('can be left at a question and after an answer, and says what is remembered', async () => {
    const early = sessionWith('q');
    await askQuiz(asked(single, multiple), early);
    expect(early.said.at(-1)).toContain('You left after 0 of 2 questions.');
    const later = sessionWith('1', 'q');
    await askQuiz(asked(single, multiple), later);
    expect(later.said.at(-1)).toContain('You left after 1 of 2 questions.');
    expect(later.facts).toHaveLength(1);
  });

  it('draws nothing: no boxes, bars or escapes', async () => {
    const session = sessionWith(
      ...['1', ''],
      ...['1', ''],
      ...['s', ''],
      ...['1', ''],
      ...['1', ''],
      ...['a a a a', ''],
      ...['1=all', ''],
      ...['1', ''],
      ...['', '1', ''],
    );
    await askQuiz(asked(...oneOfEach), session);
    expect(session.said.join('\n')).not.toMatch(/[^\P{Cc}\n]|[\u2500-\u259f]/u);
  });
});
