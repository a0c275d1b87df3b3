/** One question of each kind, small enough to see through. */
import type {
  FixConfigQuestion,
  MatchQuestion,
  MultipleQuestion,
  NumericQuestion,
  OpenQuestion,
  OrderQuestion,
  PredictLabQuestion,
  SingleQuestion,
  SpotTheLineQuestion,
} from '../../src/course/question.js';

const base = {prompt: '?', why: 'because', sources: ['s'], lab: null};
const choice = (id: string, right: boolean) => ({
  id,
  text: `text ${id}`,
  right,
  why: right ? null : `not ${id}`,
});

export const single: SingleQuestion = {
  ...base,
  id: 'single',
  kind: 'single',
  choices: [choice('a', false), choice('b', true), choice('c', false)],
};

export const multiple: MultipleQuestion = {
  ...base,
  id: 'multiple',
  kind: 'multiple',
  choices: [choice('a', true), choice('b', false), choice('c', true), choice('d', false)],
};

export const order: OrderQuestion = {
  ...base,
  id: 'order',
  kind: 'order',
  items: ['one', 'two', 'three', 'four'].map((id) => ({
    id,
    text: `text ${id}`,
    why: `${id} stands there`,
  })),
};

export const numeric: NumericQuestion = {
  ...base,
  id: 'numeric',
  kind: 'numeric',
  value: 1500,
  tolerance: 10,
  unit: 'orders',
  unitAliases: ['order'],
  mistakes: [{value: 0, why: 'not none'}],
};

export const spot: SpotTheLineQuestion = {
  ...base,
  id: 'spot',
  kind: 'spot-the-line',
  code: 'connect();\n  send({acks: 1});\n}',
  codeLanguage: 'ts',
  lines: [
    {line: 1, wrong: false, why: 'it must connect'},
    {line: 2, wrong: true, why: null},
  ],
};

export const open: OpenQuestion = {
  ...base,
  id: 'open',
  kind: 'open',
  rubric: ['x', 'y', 'z'].map((id) => ({id, text: `text ${id}`})),
  pass: 2,
};

export const match: MatchQuestion = {
  ...base,
  id: 'match',
  kind: 'match',
  items: [
    {id: 'one', text: 'item one', partner: 'a', why: 'one is a'},
    {id: 'two', text: 'item two', partner: 'b', why: 'two is b'},
    {id: 'three', text: 'item three', partner: 'a', why: 'three is a'},
    {id: 'four', text: 'item four', partner: 'c', why: 'four is c'},
  ],
  partners: ['a', 'b', 'c', 'd'].map((id) => ({id, text: `partner ${id}`})),
};

export const config: FixConfigQuestion = {
  ...base,
  id: 'config',
  kind: 'fix-config',
  code: 'acks=<<acks>>\nretries=<<retries>>\nmin.insync.replicas=<<floor>>',
  codeLanguage: 'properties',
  settings: [
    {
      name: 'acks',
      shown: '1',
      best: 'all',
      offered: [
        {value: '1', right: false, why: 'one copy'},
        {value: 'all', right: true, why: null},
        {value: '-1', right: true, why: null},
      ],
    },
    {
      name: 'retries',
      shown: '5',
      best: '5',
      offered: [
        {value: '5', right: true, why: null},
        {value: '100', right: false, why: 'nothing failed'},
      ],
    },
    {
      name: 'floor',
      shown: '1',
      best: '2',
      offered: [
        {value: '1', right: false, why: 'the leader alone'},
        {value: '2', right: true, why: null},
        {value: '3', right: false, why: 'one dead stops all'},
      ],
    },
  ],
};

export const predict: PredictLabQuestion = {
  ...base,
  id: 'predict',
  kind: 'predict-lab',
  lab: 'leader-crash',
  run: 'acks-all',
  runTitle: 'Wait for all',
  asks: 'none-lost',
  choices: [
    {id: 'holds', text: 'None is lost.', right: true, why: null},
    {id: 'breaks', text: 'Some are lost.', right: false, why: 'the ISR has them'},
  ],
};

export const oneOfEach = [
  single,
  multiple,
  order,
  numeric,
  spot,
  match,
  config,
  predict,
  open,
] as const;
