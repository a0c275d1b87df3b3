import type {Decisions, Scenario} from '../../../src/course/scenario/decisions.js';

/** The most that the table can do. */
export const careful: Decisions = {
  ...{acks: 'all', copies: '3', floor: '2', idempotence: 'on', handover: 'outbox'},
  ...{commit: 'done-keyed', letters: 'park', retention: 'weeks', alarms: 'ids'},
  site: 'stretched',
};

export const someScenario: Scenario = {
  ...{id: 'payments', title: 'Payments', story: 'Money moves.'},
  ...{why: 'It fits.', remains: 'A bug.'},
  traits: ['database'],
  bears: [],
  pays: ['latency', 'machines', 'work', 'disk'],
  example: careful,
};
