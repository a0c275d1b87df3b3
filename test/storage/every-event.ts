/** One of each kind of event, the engine's and Kafka's, with every field that it can have. */
import type {HistoryEvent} from '../../src/engine/history/history.js';
import type {KafkaEvent, Xray} from '../../src/systems/kafka/evidence/events.js';

type OneOfEach<Event extends {readonly type: string}> = {
  readonly [Type in Event['type']]: Extract<Event, {type: Type}>;
};

const interception = {
  system: 'kafka',
  request: 'produce',
  of: 'checkout',
  what: 'drop-reply',
} as const;

/** A record, so that a new event without a line here does not compile. */
export const oneOfEach: OneOfEach<HistoryEvent> = {
  'run-began': {
    type: 'run-began',
    schema: 2,
    lab: 'leader-crash',
    fix: 'acks-all',
    promise: {'none-lost': 'holds', 'each-once': 'breaks', 'in-service': 'either'},
    systems: [{id: 'kafka', version: '4.3.1'}],
    holdings: [
      {name: 'orders', holds: 'orders', system: 'kafka'},
      {name: 'parked-orders', holds: 'dead-letters', system: 'kafka'},
    ],
    inServiceWithin: 5000,
    startedAt: '2026-01-02T03:04:05.000Z',
    copy: {folder: '/home/me/leader-crash', changed: ['checkout.ts']},
  },
  phase: {type: 'phase', phase: 'healing'},
  'program-started': {type: 'program-started', program: 'checkout', pid: 4711},
  'program-ended': {
    type: 'program-ended',
    program: 'shipping',
    code: null,
    signal: 'SIGKILL',
  },
  misbehaved: {
    type: 'misbehaved',
    program: 'checkout',
    how: 'hung',
    facts: {
      why: 'no-last-word',
      count: 2,
      ids: ['a', 3],
      handledNothing: true,
      none: null,
    },
  },
  attempted: {type: 'attempted', ids: ['a', 'b'], probe: false},
  answered: {type: 'answered', ids: ['a'], answer: 'pending', why: 'the broker is slow'},
  fault: {
    type: 'fault',
    system: 'kafka',
    fault: 'cut-off',
    who: 'leader',
    nodes: ['kafka/1'],
  },
  held: {type: 'held', program: 'shipping', call: 'shipped', ids: ['a'], effect: 'none'},
  'let-go': {type: 'let-go', program: 'shipping'},
  'big-orders': {type: 'big-orders', every: 5, bytes: 200_000},
  'guest-order': {type: 'guest-order', id: 'a'},
  waiting: {type: 'waiting', ids: ['a', 'b'], forMs: 4000},
  killed: {type: 'killed', program: 'checkout'},
  intercepting: {type: 'intercepting', ...interception, from: 3, count: 2},
  intercepted: {type: 'intercepted', ...interception, nth: 1, refused: true},
  released: {type: 'released'},
  premise: {
    type: 'premise',
    premise: 'leader-leads',
    system: 'kafka',
    met: false,
    facts: {broker: 1},
  },
  'reading-ended': {
    type: 'reading-ended',
    holding: 'orders',
    complete: false,
    facts: {why: 'tail-not-reached', system: 'kafka', partitions: [0, 2], ms: 30_000},
  },
  'taken-over': {type: 'taken-over', program: 'checkout', ids: ['a']},
  glimpsed: {type: 'glimpsed', ids: ['a'], complete: false},
  'caught-up': {type: 'caught-up', tookMs: null},
  shipped: {type: 'shipped', ids: ['a']},
  'shipping-ended': {
    type: 'shipping-ended',
    complete: false,
    facts: {why: 'end-not-reached', ms: 10_000},
  },
  parked: {type: 'parked', ids: ['a'], why: 'no such item'},
  probe: {type: 'probe', id: 'p', tookMs: null},
  planted: {type: 'planted', lost: ['a'], repeated: ['b']},
  reported: {type: 'reported', missing: ['a'], duplicated: []},
  healed: {type: 'healed'},
  environment: {
    type: 'environment',
    code: 'refused',
    system: 'kafka',
    facts: {said: 'no', logs: '/logs'},
  },
  'run-ended': {type: 'run-ended', durationMs: 8000},
  system: {
    type: 'system',
    system: 'kafka',
    event: {type: 'leader', partition: 0, leader: null, isr: []},
  },
};

const partition: Xray = {
  partition: 0,
  leader: null,
  isr: [1],
  elr: [2],
  epoch: 5,
  replicas: [
    {
      broker: 1,
      state: 'paused',
      cutOff: true,
      logEnd: 4,
      committed: 3,
      fsynced: null,
      epoch: 5,
      logStart: 0,
      epochs: [{epoch: 4, from: 0}],
    },
  ],
};

export const oneOfEachOfKafka: OneOfEach<KafkaEvent> = {
  created: {type: 'created', topics: {orders: 'orders-7', outbox: 'outbox-7'}},
  cast: {type: 'cast', leader: 1, followers: [2, 3], epoch: 4, isr: [1, 2]},
  leader: {type: 'leader', partition: 0, leader: null, isr: []},
  xray: {type: 'xray', partitions: [partition]},
  'xray-further': {
    type: 'xray-further',
    topics: [{topic: 'parked-orders', partitions: [partition]}],
  },
  'on-disk': {
    type: 'on-disk',
    broker: 1,
    partition: 0,
    records: [{offset: 0, id: 'a'}],
  },
  unseen: {type: 'unseen', broker: 1, partition: 0, from: 3, to: 9},
  blind: {type: 'blind', broker: 2},
  'told-stored': {
    type: 'told-stored',
    to: 'checkout',
    partition: 0,
    records: [{offset: 7, id: 'a'}],
  },
  'not-read-on-the-way': {
    type: 'not-read-on-the-way',
    of: 'checkout',
    request: 'produce',
    version: 99,
  },
  'partitions-added': {type: 'partitions-added', before: 1, total: 3},
  'unclean-election': {type: 'unclean-election'},
  read: {
    type: 'read',
    holding: 'parked-orders',
    partition: 0,
    records: [
      {offset: 0, id: 'a', headers: {error: 'no such item'}},
      {offset: 1, id: null},
    ],
    undone: [{offset: 2, id: 'b'}],
  },
  position: {type: 'position', partition: 0, offset: 4},
  passed: {type: 'passed', holding: 'orders', partition: 0, offset: 7},
};
