/** One of each kind of event, and of each variant that matters. */
import type {HistoryEvent} from '../../src/engine/history/history.js';
import {
  allHold,
  began,
  blind,
  cast,
  disk,
  effect,
  ended,
  environment,
  fault,
  healed,
  inLogAt,
  leads,
  misbehaved,
  parked,
  partition,
  passed,
  phase,
  pending,
  premise,
  probed,
  read,
  replica,
  shipping,
  tried,
  xray,
} from '../engine/builders.js';

type OneOfEach = {
  readonly [Type in HistoryEvent['type']]: Extract<HistoryEvent, {type: Type}>;
};

const of = <Type extends HistoryEvent['type']>(
  type: Type,
  event: HistoryEvent,
): Extract<HistoryEvent, {type: Type}> => {
  if (event.type !== type) throw new Error(`${event.type} is not ${type}`);
  return event as Extract<HistoryEvent, {type: Type}>;
};

/** A record, so that a new event without a line here does not compile. */
export const oneOfEach: OneOfEach = {
  'run-began': {
    ...of('run-began', began({...allHold, 'in-service': 'either'}, 'acks-all')),
    also: [{name: 'parked-orders', holds: 'dead-letters'}],
  },
  'told-stored': {
    type: 'told-stored',
    to: 'checkout',
    partition: 0,
    records: [{offset: 7, id: 'a'}],
  },
  phase: of('phase', phase('healing')),
  cast: of('cast', cast()),
  'program-started': {type: 'program-started', program: 'checkout', pid: 4711},
  'program-ended': {
    type: 'program-ended',
    program: 'shipping',
    code: null,
    signal: 'SIGKILL',
  },
  misbehaved: of('misbehaved', misbehaved('threw', 'it threw')),
  attempted: of('attempted', tried('a', 'b')),
  answered: of('answered', pending('a')),
  fault: of('fault', fault('cut-off', 'leader', 1)),
  held: {type: 'held', program: 'shipping', call: 'shipped', ids: ['a'], effect: 'none'},
  'let-go': {type: 'let-go', program: 'shipping'},
  'partitions-added': {type: 'partitions-added', before: 1, total: 3},
  'big-orders': {type: 'big-orders', every: 5, bytes: 200_000},
  'guest-order': {type: 'guest-order', id: 'a'},
  waiting: {type: 'waiting', ids: ['a', 'b'], forMs: 4000},
  killed: {type: 'killed', program: 'checkout'},
  intercepting: {
    type: 'intercepting',
    api: 'produce',
    of: 'checkout',
    what: 'drop-reply',
    from: 3,
    count: 2,
  },
  intercepted: {
    type: 'intercepted',
    api: 'offset-commit',
    of: 'shipping',
    what: 'hold-request',
    nth: 1,
  },
  released: {type: 'released'},
  'unclean-election': {type: 'unclean-election'},
  leader: of('leader', leads(null, [])),
  'xray-further': {
    type: 'xray-further',
    topics: [{topic: 'parked-orders', partitions: [partition(1, [1], replica(1, 2))]}],
  },
  xray: of('xray', xray(partition(1, [1], replica(1, 4), replica(2, null, 'dead')))),
  'on-disk': of('on-disk', disk(1, 'a')),
  unseen: {type: 'unseen', broker: 1, partition: 0, from: 3, to: 9},
  readable: {type: 'readable', partition: 0, end: 2, records: [{offset: 0, id: 'a'}]},
  blind: of('blind', blind(2)),
  premise: of('premise', premise(false)),
  read: {...of('read', inLogAt(3, null)), undone: [{offset: 4, id: 'b'}]},
  'reading-ended': of('reading-ended', read.complete()),
  'taken-over': {type: 'taken-over', program: 'checkout', ids: ['a']},
  'caught-up': {type: 'caught-up', tookMs: null},
  'read-further': {
    type: 'read-further',
    topic: 'parked-orders',
    partition: 0,
    records: [
      {offset: 0, id: 'a', headers: {error: 'no such item'}},
      {offset: 1, id: null},
    ],
    undone: [{offset: 2, id: 'b'}],
    complete: true,
    detail: 'to the tail',
  },
  shipped: of('shipped', effect('a')),
  position: {type: 'position', partition: 0, offset: 4},
  passed: of('passed', passed(7)),
  'shipping-ended': of('shipping-ended', shipping.cutShort()),
  parked: of('parked', parked('a')),
  probe: of('probe', probed('p', null)),
  planted: {type: 'planted', lost: ['a'], repeated: ['b']},
  reported: {type: 'reported', missing: ['a'], duplicated: []},
  healed: of('healed', healed('rebuilt')),
  environment: of('environment', environment('Broker 1 ended by itself.')),
  'run-ended': of('run-ended', ended()),
};
