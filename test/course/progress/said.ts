import fc from 'fast-check';
import type {Fact, FactType, KnownEvent} from '../../../src/course/progress/event.js';

/** One fact of each type. */
export const facts: {readonly [T in FactType]: Extract<Fact, {type: T}>} = {
  'lesson-read': {type: 'lesson-read', station: 'leader-crash'},
  'lesson-place': {type: 'lesson-place', station: 'leader-crash', page: 2},
  'question-answered': {
    type: 'question-answered',
    station: 'leader-crash',
    question: 'q1',
    result: 'partly',
    choice: ['a', {order: [1, null]}],
    ms: 1234.5,
  },
  'found-easy': {type: 'found-easy', station: 'leader-crash', question: 'q1'},
  'quiz-finished': {type: 'quiz-finished', station: 'leader-crash', right: 7, of: 10},
  predicted: {type: 'predicted', lab: 'leader-crash', choice: 'half'},
  'lab-ran': {
    type: 'lab-ran',
    lab: 'leader-crash',
    fix: null,
    verdict: 'lost',
    asPromised: true,
    lost: 950,
    acknowledged: 1000,
  },
  'hint-taken': {type: 'hint-taken', lab: 'leader-crash', level: 1},
  'solution-shown': {type: 'solution-shown', lab: 'leader-crash'},
  'card-rated': {type: 'card-rated', station: 'leader-crash', ticks: 4, of: 6},
  'price-measured': {
    ...{type: 'price-measured', kafka: '4.3.1', client: 'kafkajs 2.2.4', rounds: 10},
    ratios: {'acks-all': {speed: 0.5, wait: 2.1}, flush: {speed: null, wait: null}},
  },
  'interview-date': {type: 'interview-date', date: '2026-12-01'},
  setting: {type: 'setting', key: 'lang', value: 'zh'},
  'interview-begun': {
    type: 'interview-begun',
    interview: 'one',
    level: 'senior',
    focus: 'kafka',
    minutes: '10',
    openings: ['not-lost'],
  },
  'interview-clarified': {
    ...{type: 'interview-clarified', interview: 'one', opening: 'not-lost'},
    ...{asked: ['cost'], hits: 1, of: 4, decoys: 0, ms: 5000},
  },
  'interview-answering': {
    type: 'interview-answering',
    interview: 'i',
    opening: 'o',
    ms: 1,
  },
  'interview-answered': {
    ...{type: 'interview-answered', interview: 'one', opening: 'not-lost'},
    ...{ms: 60_000, words: 100},
  },
  'interview-probed': {
    ...{type: 'interview-probed', interview: 'one', opening: 'not-lost'},
    ...{probe: 'who', axis: 'store', trap: true, result: 'right', ms: 9000},
  },
  'interview-claiming': {
    ...{type: 'interview-claiming', interview: 'one', opening: 'not-lost'},
    quotes: {copies: 'It waits for the ISR.'},
  },
  'interview-claimed': {
    ...{type: 'interview-claimed', interview: 'one', opening: 'not-lost'},
    ...{quotes: {copies: 'It waits for the ISR.'}, placed: null},
  },
  reset: {type: 'reset', seen: {a: 3}},
};

export type When = {
  readonly at?: number;
  readonly seq?: number;
  readonly instance?: string;
  readonly id?: string;
};

/** An event as an instance says it; without an id of its own it is named by instance and seq. */
export function said(fact: Fact, when: When = {}): KnownEvent {
  const {at = 1000, seq = 0, instance = 'a'} = when;
  return {id: when.id ?? `${instance}-${seq}`, at, seq, instance, ...fact};
}

/** Facts said one after the other by one instance, a second apart. */
export function saidInOrder(
  sequence: readonly Fact[],
  instance = 'a',
): readonly KnownEvent[] {
  return sequence.map((fact, seq) => said(fact, {seq, instance, at: 1000 * seq}));
}

/** Any fact but a reset. */
const someFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.constantFrom(...Object.values(facts).filter(({type}) => type !== 'reset')),
  fc.record({
    type: fc.constant('question-answered' as const),
    station: fc.constantFrom('leader-crash', 'lost-reply', '__proto__'),
    question: fc.constantFrom('q1', 'q2', 'constructor'),
    result: fc.constantFrom('right' as const, 'wrong' as const, 'shown' as const),
    choice: fc.string({unit: 'binary'}),
    ms: fc.nat(),
  }),
);

/** What a few instances said, each with a clock that may jump. */
export const someEvents: fc.Arbitrary<readonly KnownEvent[]> = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(5000), someFact), {
    maxLength: 30,
  })
  .map((rows) =>
    rows.map(([instance, at, fact], seq) => said(fact, {instance, at, seq})),
  );
