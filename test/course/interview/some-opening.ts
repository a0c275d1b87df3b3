/** An opening with seven probes: after a wrong answer to the first one, another comes before the second. */
import type {Opening, Probe} from '../../../src/course/interview/opening.js';
import type {TermBook} from '../../../src/course/interview/terms.js';

const probe = (id: string, right: string | null, wrong = right): Probe => ({
  ...{id, axis: 'store', trap: id === 'p1', station: 'acks', next: {right, wrong}},
  question: {
    ...{kind: 'single', id, prompt: `Prompt of ${id}?`, why: `Why of ${id}.`},
    ...{sources: [], lab: 'leader-crash'},
    choices: [
      {id: 'yes', text: 'Yes', right: true, why: null},
      {id: 'no', text: 'No', right: false, why: 'No.'},
    ],
  },
});

const probes = [
  probe('p1', 'p2', 'basics'),
  probe('basics', 'p2'),
  probe('p2', 'p3'),
  probe('p3', 'p4'),
  probe('p4', 'p5'),
  probe('p5', 'p6'),
  probe('p6', null),
];

export const someOpening: Opening = {
  id: 'not-lost',
  levels: ['senior'],
  focus: ['kafka'],
  question: 'How do you lose nothing?',
  clarify: [
    {id: 'cost', worth: true, text: 'What does a loss cost?', answer: 'Much.', why: 'a'},
    {id: 'late', worth: true, text: 'How late?', answer: 'A minute.', why: 'b'},
    {id: 'colour', worth: false, text: 'Which colour?', answer: 'Blue.', why: 'c'},
  ],
  rubric: [
    {
      ...{
        id: 'isr',
        axis: 'store',
        sound: true,
        text: 'It waits for the ISR.',
        why: 'So.',
      },
      terms: [[{term: 'acks-all', stands: 'affirmed'}]],
      ...{sources: ['a'], lab: null},
    },
    {
      ...{id: 'all', axis: 'store', sound: false, text: 'All have it.', why: 'Not so.'},
      terms: [[{term: 'all-replicas', stands: 'affirmed'}]],
      ...{sources: ['a'], lab: null},
    },
  ],
  samples: [
    {id: 'weak', text: 'Weak answer.', why: 'It is weak.'},
    {id: 'middling', text: 'Middling answer.', why: 'It is middling.'},
    {id: 'strong', text: 'Strong answer.', why: 'It is strong.'},
  ],
  probes: probes.map(({id}) => id),
  graph: new Map(probes.map((one) => [one.id, one])),
  inEnglish: [],
};

export const someTerms: TermBook = {
  negations: ['not', 'never', "n't", '不', '没', '并非'],
  breaks: ['but', '但'],
  terms: {
    'acks-all': ['acks=all', 'acks all', '等所有同步副本'],
    'all-replicas': ['all replicas', 'every replica', '所有副本'],
    idempotent: ['idempoten*'],
  },
};
