/** Courses as people write them: prose with code and tables, questions of every kind, of one station and of forty. */
import type {
  Course,
  Source,
  Station,
  StationOutline,
  Story,
} from '../../src/course/course.js';
import {questions} from './fake-questions.js';
import type {LabOutline} from '../../src/course/map.js';
import {stages} from '../../src/course/course.js';
import {noInterview} from '../course/no-interview.js';
import {noExtras} from '../course/some-path.js';

const lesson = `# One copy

When the producer sends with \`acks=1\`, the leader answers as soon as the record is in **its own** log. The followers fetch later.[^kip-679]

> A yes with \`acks=1\` says: one broker has it. It does not say which of them will lead in a minute.

| setting | who must have it | what a dying leader takes along |
|---|---|---|
| \`acks=0\` | nobody | everything in flight |
| \`acks=1\` | the leader | what the followers had not fetched |
| \`acks=all\` | every replica in the ISR | nothing that was acknowledged |

The code that loses looks harmless:

\`\`\`ts
await producer.send({
  topic: 'orders',
  acks: 1, // the leader alone, and the customer hears "yes" right after this line
  messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
});
await acknowledged(batch);
\`\`\`

# What the controller does

- It notices that the leader's session is over.
- It picks a new leader **from the ISR**: a clean election.
- The old leader comes back as a follower and *truncates* what the new leader does not have.

Being in the ISR means "not far behind in time". It does not mean "has everything". That gap is where the orders go.

# What helps

1. \`acks=all\`: the answer waits for every replica in the ISR.
2. \`min.insync.replicas=2\`: refuse when only one is left.
3. An idempotent producer: what is sent again is recognised.
`;

export const outline: StationOutline = {
  id: 'leader-crash',
  stage: 'produce',
  title: 'acks=1 and a dying leader',
  claim: 'With acks=1, "yes" means one copy; if the leader dies first, it was none.',
  ...{defend: 'acks when a leader dies', level: 'junior', path: 'evening', buildsOn: []},
  minutes: 30,
  core: true,
  lab: 'leader-crash',
  story: 'x-ray',
  questionIds: questions.map(({id}) => id),
};

export const station: Station = {
  ...outline,
  lesson: {markdown: lesson, sources: ['kip-679']},
  quiz: questions,
  card: {
    question: 'How do you make sure that no message is lost when a broker dies?',
    short:
      'I send with acks=all, keep min.insync.replicas at two of three replicas, and turn idempotence on. Then a yes means that a second broker has it, and what is sent again is stored once.',
    long: 'With acks=1 a yes means one copy. The leader may die before the followers have fetched, and the election is clean all the same, because being in the ISR is about time.\n\nSo I set acks=all, three replicas and min.insync.replicas=2. I pay with a few milliseconds, and with refused sends when two brokers are away.',
    followUps: [
      {
        id: 'all',
        question: 'Does acks=all mean all replicas?',
        answer:
          'No: all that are in the ISR at that moment. With min.insync.replicas=1 that may be the leader alone.',
      },
      {
        id: 'disk',
        question: 'Is it on the disk then?',
        answer: 'Not necessarily. It is in the memory of every machine in the ISR.',
      },
    ],
    rubric: [
      {id: 'one-copy', text: 'acks=1 is one copy'},
      {id: 'isr', text: 'acks=all waits for the ISR, not for all replicas'},
      {id: 'min', text: 'min.insync.replicas=2'},
      {id: 'price', text: 'names the price'},
    ],
    sources: ['kip-679'],
  },
  inEnglish: [],
};

export const sources: ReadonlyMap<string, Source> = new Map([
  [
    'kip-679',
    {
      id: 'kip-679',
      kind: 'kip',
      title: 'KIP-679: Producer will enable the strongest delivery guarantee by default',
      where: 'Apache Kafka wiki',
      locator: 'Proposed Changes',
      quote: 'acks=all',
      read: '2026-01-01',
    },
  ],
]);

const replica = (
  broker: number,
  logEnd: number,
  state: 'running' | 'paused' | 'dead' = 'running',
) => ({
  broker,
  logEnd,
  inIsr: true,
  state,
});

export const story: Story = {
  id: 'x-ray',
  title: 'How far is a log, and who may say so?',
  intro: 'Three brokers keep the same partition. Press enter, and one thing happens.',
  steps: [
    {
      id: 'even',
      text: 'All three logs end at 4: LEO is 4 everywhere, and everything is committed.',
      leader: 1,
      epoch: 4,
      committed: 4,
      replicas: [replica(1, 4), replica(2, 4), replica(3, 4)],
    },
    {
      id: 'append',
      text: 'Three orders come. The leader appends them; the followers have not fetched yet.',
      leader: 1,
      epoch: 4,
      committed: 4,
      replicas: [replica(1, 7), replica(2, 4, 'paused'), replica(3, 4, 'paused')],
    },
    {
      id: 'die',
      text: 'The leader dies. Broker 2 leads, and its log is the truth from now on.',
      leader: 2,
      epoch: 5,
      committed: 4,
      replicas: [{...replica(1, 7, 'dead'), inIsr: false}, replica(2, 4), replica(3, 4)],
    },
  ],
  sources: ['kip-679'],
  inEnglish: [],
};

/** A course with this one station. */
export const smallCourse: Course = {
  language: 'en',
  interview: noInterview,
  extras: noExtras,
  stages: stages.map((id) => ({
    id,
    title: id,
    stations: id === 'produce' ? [outline] : [],
  })),
};

const titles = [
  'Fire and forget',
  'Exit too soon',
  'The retry budget ends',
  'A lost reply',
  'The reused sequence number',
  'Two systems, one order',
  'All or nothing over two topics',
  'One replica is no copy',
  'The shrunken ISR',
  'Unclean election and what it buys',
] as const;

/** A course with forty stations: ten a stage, the first one as above. */
export const largeCourse: Course = {
  language: 'en',
  interview: noInterview,
  extras: noExtras,
  stages: stages.map((stage, at) => ({
    id: stage,
    title: stage,
    stations: titles.map((title, index) =>
      at === 0 && index === 0
        ? outline
        : {
            ...outline,
            id: `${stage}-${index}`,
            stage,
            title,
            core: index % 4 === 0,
            lab: null,
            story: null,
          },
    ),
  })),
};

/** Nine labs of one stage that no station leads to, titled and claimed as long as real ones. */
export const nineLabs: readonly LabOutline[] = [
  'A leader that does not know it was replaced',
  'One replica is no copy',
  'The shrunken in-sync replica set',
  'An unclean election, and what it buys',
  'A power cut in all three racks at once',
  'Retention deletes what nobody has read',
  'Events with old timestamps',
  'Three copies required, two alive',
  'The last one alive decides for all',
].map((title, index) => ({
  id: `lab-${index + 1}`,
  stage: 'store',
  title,
  claim:
    'A leader that is cut off goes on saying yes, and all that it said yes to is cut away later.',
  minutes: 8 + index,
  core: index === 2,
}));
