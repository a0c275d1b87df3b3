/**
 * One of each kind of event of the first schema, as it stands in files that were saved then, and what
 * is read there today. Each stands alone: looks and readings that stand in a row are taken together.
 */
import type {FirstEntry} from '../../src/systems/kafka/evidence/schema-1/upgrade.js';

type Event = {readonly type: string; readonly [field: string]: unknown};
type Read = {readonly said: Event; readonly reads: readonly Event[]};

const own = (event: Event): Event => ({type: 'system', system: 'kafka', event});

/** Word for word: the engine's own. */
const same = (event: Event): Read => ({said: event, reads: [event]});
/** Word for word: Kafka's own. */
const kafkas = (event: Event): Read => ({said: event, reads: [own(event)]});

/** With its program under today's name. */
const ofProgram = (event: Event, program: string): Read => ({
  said: {...event, subject: program},
  reads: [{...event, program}],
});

const partition = {
  partition: 0,
  leader: null,
  isr: [1],
  elr: [2],
  epoch: 5,
  replicas: [
    {
      broker: 1,
      state: 'dead',
      cutOff: false,
      logEnd: 4,
      committed: 4,
      fsynced: null,
      epoch: 4,
      logStart: 0,
      epochs: [{epoch: 4, from: 0}],
    },
  ],
};

const ofRun = {
  type: 'run-began',
  lab: 'leader-crash',
  fix: null,
  promise: {'none-lost': 'breaks', 'in-service': 'either'},
  inServiceWithin: 5000,
  startedAt: '2026-01-02T03:04:05.000Z',
};
const onTheWay = {of: 'checkout', what: 'drop-reply'};
const further = [
  {offset: 0, id: 'a', headers: {error: 'no such item'}},
  {offset: 1, id: null},
];

/** A record, so that no kind is without a line. */
export const oneOfEachFirst: Readonly<Record<FirstEntry['type'], Read>> = {
  'run-began': {
    said: {
      ...ofRun,
      schema: 1,
      kafka: '4.3.1',
      topic: 'orders-1',
      also: [{name: 'parked-orders', holds: 'dead-letters'}],
    },
    reads: [
      {
        ...ofRun,
        schema: 2,
        systems: [{id: 'kafka', version: '4.3.1'}],
        holdings: [
          {name: 'orders', holds: 'orders', system: 'kafka'},
          {name: 'parked-orders', holds: 'dead-letters', system: 'kafka'},
        ],
      },
    ],
  },
  phase: same({type: 'phase', phase: 'healing'}),
  cast: kafkas({type: 'cast', leader: 1, followers: [2, 3], epoch: 4, isr: [1, 2]}),
  'subject-started': {
    said: {type: 'subject-started', subject: 'checkout', pid: 4711},
    reads: [{type: 'program-started', program: 'checkout', pid: 4711}],
  },
  'subject-ended': {
    said: {type: 'subject-ended', subject: 'shipping', code: null, signal: 'SIGKILL'},
    reads: [{type: 'program-ended', program: 'shipping', code: null, signal: 'SIGKILL'}],
  },
  misbehaved: {
    said: {type: 'misbehaved', subject: 'checkout', how: 'threw', detail: 'it threw'},
    reads: [
      {type: 'misbehaved', program: 'checkout', how: 'threw', facts: {text: 'it threw'}},
    ],
  },
  attempted: same({type: 'attempted', ids: ['a', 'b'], probe: true}),
  answered: same({type: 'answered', ids: ['a'], answer: 'no', why: 'it is late'}),
  fault: {
    said: {type: 'fault', fault: 'cut-off', who: 'followers', brokers: [2, 3]},
    reads: [
      {
        type: 'fault',
        system: 'kafka',
        fault: 'cut-off',
        who: 'followers',
        nodes: ['kafka/2', 'kafka/3'],
      },
    ],
  },
  held: ofProgram(
    {type: 'held', call: 'shipped', ids: ['a'], effect: 'none'},
    'shipping',
  ),
  'told-stored': kafkas({
    type: 'told-stored',
    to: 'checkout',
    partition: 0,
    records: [{offset: 7, id: 'a'}],
  }),
  'let-go': ofProgram({type: 'let-go'}, 'shipping'),
  'partitions-added': kafkas({type: 'partitions-added', before: 1, total: 3}),
  'big-orders': same({type: 'big-orders', every: 5, bytes: 200_000}),
  'guest-order': same({type: 'guest-order', id: 'a'}),
  waiting: same({type: 'waiting', ids: ['a', 'b'], forMs: 4000}),
  killed: ofProgram({type: 'killed'}, 'checkout'),
  intercepting: {
    said: {type: 'intercepting', api: 'produce', ...onTheWay, from: 3, count: 2},
    reads: [
      {
        type: 'intercepting',
        system: 'kafka',
        request: 'produce',
        ...onTheWay,
        ...{from: 3, count: 2},
      },
    ],
  },
  intercepted: {
    said: {type: 'intercepted', api: 'produce', ...onTheWay, nth: 4, refused: true},
    reads: [
      {
        type: 'intercepted',
        system: 'kafka',
        request: 'produce',
        ...onTheWay,
        ...{nth: 4, refused: true},
      },
    ],
  },
  released: same({type: 'released'}),
  'unclean-election': kafkas({type: 'unclean-election'}),
  leader: kafkas({type: 'leader', partition: 0, leader: null, isr: []}),
  xray: kafkas({type: 'xray', partitions: [partition]}),
  'xray-further': kafkas({
    type: 'xray-further',
    topics: [{topic: 'parked-orders', partitions: [partition]}],
  }),
  'on-disk': kafkas({
    type: 'on-disk',
    broker: 1,
    partition: 0,
    records: [{offset: 0, id: 'a'}],
  }),
  unseen: kafkas({type: 'unseen', broker: 1, partition: 0, from: 3, to: 9}),
  readable: {
    said: {
      type: 'readable',
      partition: 0,
      end: null,
      records: [
        {offset: 0, id: 'a'},
        {offset: 1, id: null},
      ],
    },
    reads: [{type: 'glimpsed', ids: ['a'], complete: false}],
  },
  blind: {
    said: {type: 'blind', broker: 2, detail: 'a codec that it does not know'},
    reads: [own({type: 'blind', broker: 2})],
  },
  premise: {
    said: {type: 'premise', premise: 'leader-leads', text: 'broker 1 led', met: false},
    reads: [
      {
        type: 'premise',
        premise: 'leader-leads',
        met: false,
        facts: {text: 'broker 1 led'},
      },
    ],
  },
  read: {
    said: {
      type: 'read',
      partition: 0,
      records: [{offset: 3, id: null}],
      undone: [{offset: 4, id: 'b'}],
    },
    reads: [
      own({
        type: 'read',
        holding: 'orders',
        partition: 0,
        records: [{offset: 3, id: null}],
        undone: [{offset: 4, id: 'b'}],
      }),
    ],
  },
  'reading-ended': {
    said: {type: 'reading-ended', complete: false, detail: 'it took too long'},
    reads: [
      {
        type: 'reading-ended',
        holding: 'orders',
        complete: false,
        facts: {text: 'it took too long'},
      },
    ],
  },
  'taken-over': ofProgram({type: 'taken-over', ids: ['a']}, 'checkout'),
  'caught-up': same({type: 'caught-up', tookMs: null}),
  'read-further': {
    said: {
      type: 'read-further',
      topic: 'parked-orders',
      partition: 0,
      records: further,
      undone: [{offset: 2, id: 'b'}],
      complete: true,
      detail: 'to the tail',
    },
    reads: [
      own({
        type: 'read',
        holding: 'parked-orders',
        partition: 0,
        records: further,
        undone: [{offset: 2, id: 'b'}],
      }),
      {
        type: 'reading-ended',
        holding: 'parked-orders',
        complete: true,
        facts: {count: 2, undone: 1},
      },
    ],
  },
  shipped: same({type: 'shipped', ids: ['a']}),
  position: kafkas({type: 'position', partition: 0, offset: 4}),
  passed: {
    said: {type: 'passed', partition: 0, offset: 7},
    reads: [own({type: 'passed', holding: 'orders', partition: 0, offset: 7})],
  },
  'shipping-ended': {
    said: {type: 'shipping-ended', complete: false, detail: 'nothing moved for 10 s'},
    reads: [
      {type: 'shipping-ended', complete: false, facts: {text: 'nothing moved for 10 s'}},
    ],
  },
  parked: same({type: 'parked', ids: ['a'], why: 'no such item'}),
  probe: same({type: 'probe', id: 'p', tookMs: 12}),
  planted: same({type: 'planted', lost: ['a'], repeated: ['b']}),
  reported: same({type: 'reported', missing: ['a'], duplicated: []}),
  healed: {said: {type: 'healed', how: 'rebuilt'}, reads: [{type: 'healed'}]},
  environment: {
    said: {type: 'environment', message: 'Broker 1 ended by itself.'},
    reads: [
      {type: 'environment', code: 'failed', facts: {said: 'Broker 1 ended by itself.'}},
    ],
  },
  'run-ended': same({type: 'run-ended', durationMs: 8000}),
};
