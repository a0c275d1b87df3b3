import {defineLab, healReadShip, type Step} from '../../../src/engine/plan/define.js';
import {
  brokersSuffer,
  kafkaPremise,
  onKafka,
  ordersTopic,
} from '../../../src/systems/kafka/evidence/plan.js';

const lost = {
  'none-lost': 'breaks',
  'each-once': 'either',
  'told-the-truth': 'holds',
  'in-service': 'holds',
} as const;
const kept = {...lost, 'none-lost': 'holds', 'in-service': 'breaks'} as const;

/** How the leader loses what it had, and how it comes back. */
type LostDisk = {readonly lost: Step; readonly back: readonly Step[]};

const comesBack: Step = brokersSuffer('restart', 'leader');
const election: Step = onKafka({do: 'elect-unclean'});
const keptIdentity: LostDisk = {
  lost: brokersSuffer('lose-disk', 'leader'),
  back: [comesBack],
};
const newDisk: Step = brokersSuffer('new-disk', 'leader');

/** The followers go one way or another, orders go on, and the last broker alive loses its disk. */
const planWith = (
  leave: 'pause' | 'stop' | 'crash',
  comeBack: 'resume' | 'restart',
  disk: LostDisk = keptIdentity,
): readonly Step[] => [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 20, within: 20_000},
  onKafka({do: 'replicated', within: 10_000}),
  kafkaPremise('followers-in-isr'),
  brokersSuffer(leave, 'followers'),
  onKafka({do: 'isr', size: 1, within: 20_000}),
  {do: 'orders-while-faulty', through: 40, stuckAfter: 1000, within: 10_000},
  {do: 'probe', within: 3000},
  brokersSuffer('crash', 'leader'),
  disk.lost,
  brokersSuffer(comeBack, 'followers'),
  onKafka({do: 'new-leader', within: 20_000, orNone: true}),
  ...disk.back,
  {do: 'finish', program: 'checkout', within: 40_000},
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
  holdings: [ordersTopic({partitions: 1, replicas: 3})],
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
        text: 'About half: the twenty that only the leader had',
        from: 0.001,
        to: 0.75,
      },
      {id: 'all', text: 'All, also the twenty that had three copies', from: 0.75, to: 1},
    ],
    hints: [
      'acks=all does not mean all replicas. It means every replica that is in the ISR at that moment.',
      'When the followers come back they are not in the ISR. Who may lead?',
      'The last broker of the ISR comes back with an empty disk, and it leads. What does a follower do with records that its leader does not have?',
    ],
  },
  shipped: lost,
  control: {...lost, 'none-lost': 'holds', 'each-once': 'holds'},
  fixes: [
    {
      id: 'idempotence',
      title: 'An idempotent producer',
      right: false,
      promise: {...lost, 'each-once': 'holds'},
      why: 'No order was sent twice, and no send had failed: there was no repeat to recognise.',
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
      why: 'With one broker in the ISR the leader refuses acks=all writes. And the follower that left the ISR last stays eligible to lead (ELR, KIP-966), so nobody waits for the broker with the empty disk.',
      remains:
        'While only one broker is in sync nobody can order: that is the price. Two of the three disks lost can still lose orders.',
    },
    {
      id: 'min-isr-2-followers-stopped',
      title: 'min ISR 2, and the followers are shut down (SIGTERM)',
      filesOf: 'min-isr-2',
      plan: planWith('stop', 'restart'),
      right: true,
      promise: kept,
      why: 'A broker that is asked to stop writes everything to its disk and says so when it comes back. It stays in the ELR, and may lead.',
      remains: 'As with min ISR 2: nobody can order while one broker is alone.',
    },
    {
      id: 'min-isr-2-followers-killed',
      title: 'min ISR 2, but the followers are killed',
      filesOf: 'min-isr-2',
      plan: planWith('crash', 'restart'),
      right: false,
      promise: {...kept, 'none-lost': 'breaks'},
      cause:
        'The followers came back from an unclean shutdown, so none of them was in the ELR any more, and the last known leader led: the broker with the empty disk.',
      why: 'A broker that was killed may have lost what it had not fsynced, so the controller takes it out of the ELR when it comes back (KIP-966). Nobody is left but the last known leader, and it has nothing.',
      remains:
        'Two killed brokers and a lost disk are more than three replicas can bear. Put the replicas where they do not fail together.',
    },
    {
      id: 'new-disk',
      title: 'As shipped, but the new disk is newly formatted',
      filesOf: null,
      plan: planWith('pause', 'resume', {lost: newDisk, back: [comesBack, election]}),
      right: false,
      promise: lost,
      cause:
        'An operator ordered an unclean election, and the controller chose the last known leader: the one with the empty disk.',
      why: 'A newly formatted disk has another directory.id (KIP-858), so the controller knows that the replica is gone and lets nobody lead. The operator orders an unclean election. It takes the last known leader if that one is alive, empty or not.',
      remains:
        'An unclean election asks who is alive, not who has most. Look at the logs before you order one.',
    },
    {
      id: 'new-disk-elect-first',
      title: 'New disk, but the election is ordered before it is back',
      filesOf: null,
      plan: planWith('pause', 'resume', {
        lost: newDisk,
        back: [election, onKafka({do: 'new-leader', within: 20_000}), comesBack],
      }),
      right: false,
      promise: lost,
      cause:
        'Only the lost disk had the last twenty orders, and a follower without them was elected.',
      why: 'While the broker with the empty disk is away, the election can only choose a follower. It leads with the twenty orders that it has, and the broker with the new disk fetches them from it.',
      remains:
        'Half of the orders are gone all the same: they had one copy, and that was on the lost disk.',
    },
  ],
  interview: [
    'acks=all waits for every replica in the current ISR, not for every replica. If the followers have fallen out, the ISR is the leader alone and acks=all means one copy. min.insync.replicas is the floor: with 2, such a write is refused with NOT_ENOUGH_REPLICAS.',
    'So I use a replication factor of 3, min.insync.replicas=2 and acks=all. One broker may be down without losing writes or data; with two down, writes stop, and that is what I want.',
    'Since Kafka 4.1 new clusters also keep eligible leader replicas (KIP-966): replicas that left the ISR while it was below the minimum, and still have all committed records. They may lead, so the last broker alive does not decide for all. A replica that comes back from an unclean shutdown leaves that list.',
  ],
  sources: [
    {
      title: 'Kafka documentation: replication, availability and durability guarantees',
      where: 'docs/design/design.md',
    },
    {
      title: 'Kafka documentation: eligible leader replicas',
      where: 'docs/operations/eligible-leader-replicas.md',
    },
    {title: 'KIP-966: Eligible Leader Replicas', where: 'KIP-966'},
    {
      title: 'KAFKA-15586: clean shutdown detection in the controller',
      where: 'apache/kafka#14706',
    },
    {title: 'KIP-858: Handle JBOD broker disk failure in KRaft', where: 'KIP-858'},
  ],
});
