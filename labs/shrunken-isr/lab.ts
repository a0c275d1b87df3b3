import {defineLab, healReadShip, type Step} from '../../src/lab/define.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'either',
  'told-the-truth': 'holds',
  'in-service': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds', 'in-service': 'breaks'} as const;

/** The followers go one way or another, orders go on, and the last broker alive loses its disk. */
const planWith = (
  leave: 'pause' | 'stop' | 'crash',
  comeBack: 'resume' | 'restart',
  {
    disk = 'lose-disk',
    then = [],
  }: {disk?: 'lose-disk' | 'new-disk'; then?: readonly Step[]} = {},
): readonly Step[] => [
  {do: 'start', subject: 'checkout'},
  {do: 'orders', through: 20, within: 20_000},
  {do: 'replicated', within: 10_000},
  {do: 'premise', premise: 'followers-in-isr'},
  {do: 'fault', fault: leave, who: 'followers'},
  {do: 'isr', size: 1, within: 20_000},
  {do: 'orders-while-faulty', through: 40, stuckAfter: 1000, within: 10_000},
  {do: 'probe', within: 3000},
  {do: 'fault', fault: 'crash', who: 'leader'},
  {do: 'fault', fault: disk, who: 'leader'},
  {do: 'fault', fault: comeBack, who: 'followers'},
  {do: 'new-leader', within: 20_000, orNone: true},
  {do: 'fault', fault: 'restart', who: 'leader'},
  ...then,
  {do: 'finish', subject: 'checkout', within: 40_000},
  ...healReadShip,
];

export const shrunkenIsr = defineLab({
  id: 'shrunken-isr',
  title: 'acks=all of one broker',
  stage: 'store',
  core: true,
  minutes: 12,
  claim:
    'acks=all waits for the current ISR: when that is one broker, "all" is one copy.',
  cause:
    'min.insync.replicas=1: the ISR had shrunk to the leader, and "all" of one broker said yes.',
  orders: 40,
  topic: {partitions: 1, replicas: 3},
  damagesDisks: true,
  inServiceWithin: 10_000,
  plan: planWith('pause', 'resume'),
  predict: {
    question:
      'Twenty orders were on three brokers, twenty more on one. How many of the 40 acknowledged orders will never be shipped?',
    choices: [
      {id: 'none', text: 'None: checkout sends with acks=all', from: 0, to: 0},
      {
        id: 'half',
        text: 'About half: those that only the leader had',
        from: 0.001,
        to: 0.75,
      },
      {id: 'all', text: 'All, also the twenty that had three copies', from: 0.75, to: 1},
    ],
    hints: [
      'acks=all does not mean all replicas. It means every replica that is in the ISR at that moment.',
      'When the followers come back they are not in the ISR. Who may lead?',
      'The only broker in the ISR comes back with an empty disk, and it leads. What does a follower do with records that its leader does not have?',
    ],
  },
  shipped: lost,
  control: {...lost, 'none-lost': 'holds', 'each-once': 'holds'},
  variants: [
    {
      id: 'idempotence',
      title: 'An idempotent producer',
      right: false,
      promise: {...lost, 'each-once': 'holds'},
      why: 'No order was sent twice and none failed: the sequence number had nothing to do.',
      remains: 'Idempotence removes repeats. It makes no copies.',
    },
    {
      id: 'flush-every-message',
      title: 'Flush every message to disk',
      right: false,
      promise: lost,
      why: 'Every order was on the disk of the leader, and that disk is gone.',
      remains:
        'fsync helps against power failure of machines that keep their disks. It is no second copy.',
    },
    {
      id: 'min-isr-2',
      title: 'Two in-sync replicas (min.insync.replicas=2)',
      right: true,
      promise: kept,
      why: 'With one broker in the ISR the leader refuses acks=all writes. And a follower that fell out of the ISR when it was needed for the minimum stays eligible to lead (ELR, KIP-966), so the broker with the empty disk is not asked.',
      remains:
        'While only one broker is in sync nobody can order: that is the price. Two disks lost at once still lose orders.',
    },
    {
      id: 'min-isr-2-followers-stopped',
      title: 'The same, and the followers are shut down in good order',
      filesOf: 'min-isr-2',
      plan: planWith('stop', 'restart'),
      right: true,
      promise: kept,
      why: 'After a SIGTERM a broker writes down that its log is whole. It stays in the ELR, and may lead when it is back.',
      remains: 'The same as before: nobody can order while one broker is alone.',
    },
    {
      id: 'min-isr-2-followers-killed',
      title: 'The same, but the followers are killed',
      filesOf: 'min-isr-2',
      plan: planWith('crash', 'restart'),
      right: false,
      promise: {...kept, 'none-lost': 'breaks'},
      cause:
        'Both followers came back from an unclean shutdown and left the ELR, so the only broker that might lead was the one with the empty disk.',
      why: 'A broker that was killed may have lost what it had not fsynced, so the controller takes it out of the ELR (KIP-966). Nobody is left but the old leader, and it has nothing.',
      remains:
        'Three failures at once, one of them a lost disk, are more than three replicas can bear. Put replicas into different failure domains.',
    },
    {
      id: 'new-disk',
      title: 'As shipped, but the new disk is formatted anew',
      filesOf: null,
      plan: planWith('pause', 'resume', {
        disk: 'new-disk',
        then: [{do: 'allow-unclean'}, {do: 'new-leader', within: 20_000}],
      }),
      right: false,
      promise: lost,
      why: 'A newly formatted disk has another directory.id, so the controller knows that it is empty and lets nobody lead. An operator has to allow an unclean election; then a follower leads with the orders that it has.',
      remains:
        'The orders that only the lost disk had are gone. The shop stands still until somebody decides.',
    },
  ],
  interview: [
    'acks=all waits for every replica in the current ISR, not for every replica. If the followers have fallen out, the ISR is the leader alone and acks=all means one copy. min.insync.replicas is the floor: with 2, such a write is refused with NOT_ENOUGH_REPLICAS.',
    'So I use a replication factor of 3, min.insync.replicas=2 and acks=all. One broker may be down without losing writes or data; with two down, writes stop, and that is what I want.',
    'Since Kafka 4.1 new clusters also keep eligible leader replicas (KIP-966): replicas that left the ISR while it was below the minimum, and still have all committed records. They may lead, so the last broker standing does not decide for all. A replica that comes back from a crash leaves that list.',
  ],
  sources: [
    {title: 'Kafka documentation 4.3: replication, in-sync replicas', where: 'design'},
    {title: 'KIP-966: Eligible Leader Replicas', where: 'KIP-966'},
  ],
});
