/** The words of the toy of queues, and its part of the picture. */
import {numberOf, textOf} from '../../../../src/engine/evidence.js';
import type {Scene, SystemView} from '../../../../src/engine/system-view.js';
import {tell} from '../../../../src/engine/timeline/state.js';
import {queue, queueEventIn} from './events.js';

type QueuesScene = Scene & {
  readonly kind: 'queues';
  /** How many messages were drained from each. */
  readonly drained: Readonly<Record<string, number>>;
};

export const queueView: SystemView<number> = {
  id: queue,
  words: {
    name: 'Queue',
    node: 'server',
    holding: 'queue',
    store: 'queue',
    settled: 'settled',
    requests: {publish: 'publish'},
    premises: {},
    findings: {},
    errors: {},
    troubles: {},
    misbehaviours: {
      'not-drained': ({ready, unsettled}) =>
        `${numberOf(ready)} messages were ready and ${numberOf(unsettled)} not settled`,
    },
    doubts: {
      miscounted: ({of}) =>
        `The server's counters of ${textOf(of)} are not what was seen`,
    },
    suffers: (fault, who) => `${who} suffers ${fault}`,
    step: () => null,
    place: (place) => `at message ${place}`,
    acknowledged: (id, nodes) =>
      nodes.length === 0 ? `${id} acknowledged` : `${id} acknowledged, confirmed`,
    nodes: (nodes) => nodes.map((node) => `server ${node.slice(-1)}`).join(),
    takenIn: (nodes) => (nodes.length === 0 ? 'never confirmed' : 'confirmed'),
    neverTakenIn: (orders) =>
      orders === 1 ? 'it was never confirmed' : 'they were never confirmed',
    leftBehind: () => 'settled, and forgotten',
    unseen: 'nobody looked',
    undone: {only: 'rolled back', besides: (count) => `, and ${count} rolled back`},
    moments: {reading: 'draining the queue'},
  },
  stations: {},
  timelineNext: (state, entry) =>
    entry.type === 'fault' && entry.system === queue
      ? tell(state, {
          at: entry.at,
          sign: 'fault',
          text: `the queue's ${entry.who} suffers ${entry.fault}`,
        })
      : null,
  live: 0,
  liveNext: (settled, entry) =>
    settled + (queueEventIn(entry)?.type === 'settled' ? 1 : 0),
  scene: ({history}, told) => {
    const drained = Object.fromEntries(
      history.flatMap((entry) => {
        const event = queueEventIn(entry);
        return event?.type === 'drained'
          ? [[event.of, event.messages.length] as const]
          : [];
      }),
    );
    return {scene: {kind: 'queues', drained} satisfies QueuesScene, timeline: told};
  },
  standing: () => '',
  mistaken: () => '',
  further: () => [],
};
