/** Courses as people write them: prose with code and tables, questions of every kind, of one station and of forty. */
import type {
  Course,
  Source,
  Station,
  StationOutline,
  Story,
} from '../../src/course/course.js';
import type {Question} from '../../src/course/question.js';
import type {LabOutline} from '../../src/course/map.js';
import {stages} from '../../src/course/course.js';

const base = {sources: ['kip-679'], lab: 'leader-crash'};

export const questions: readonly Question[] = [
  {
    ...base,
    id: 'what-yes-means',
    kind: 'single',
    prompt:
      'A topic has three replicas. You send an order with `acks=1` and the send succeeds. What do you know at that moment?',
    why: 'With `acks=1` the leader answers after its own append. It has not waited for a follower, for the disk, or for the record to become readable.',
    choices: [
      {
        id: 'one-follower',
        right: false,
        text: 'The leader and at least one follower have it.',
        why: 'People read "1" as one copy beside the leader\'s. It is the leader\'s own copy; followers fetch it later.',
      },
      {
        id: 'leader-log',
        right: true,
        text: 'The leader has appended it to its own log.',
        why: null,
      },
      {
        id: 'on-disk',
        right: false,
        text: 'The leader has it on disk, whatever the followers do.',
        why: "The append goes to the operating system's page cache.",
      },
      {
        id: 'readable',
        right: false,
        text: 'Consumers can read it from now on.',
        why: 'A consumer sees a record only when every replica in the ISR has it.',
      },
    ],
  },
  {
    ...base,
    id: 'which-cures',
    kind: 'multiple',
    prompt: 'Which of these would have kept the orders?',
    why: 'Only `acks=all` waits for the followers that are in sync.',
    choices: [
      {id: 'all', right: true, text: '`acks=all`', why: 'It waits for the whole ISR.'},
      {
        id: 'retries',
        right: false,
        text: 'More retries',
        why: 'Nothing failed, so there was nothing to retry.',
      },
      {
        id: 'both',
        right: true,
        text: '`acks=all` and idempotence',
        why: 'The same, and no duplicates.',
      },
    ],
  },
  {
    ...base,
    id: 'order-of-events',
    kind: 'order',
    prompt: 'Put the loss in order, from the first event to the last.',
    why: 'The answer came before the copy: that is all of it.',
    items: [
      {
        id: 'append',
        text: 'The leader appends the order.',
        why: 'It must be there first.',
      },
      {id: 'yes', text: 'The producer hears yes.', why: 'acks=1 waits for nobody else.'},
      {id: 'die', text: 'The leader dies.', why: 'Before anybody fetched.'},
      {id: 'elect', text: 'A follower leads.', why: 'From the ISR, so it is clean.'},
    ],
  },
  {
    ...base,
    id: 'how-many',
    kind: 'numeric',
    prompt:
      "The leader's log ends at 1000, those of both followers at 50. All 1000 orders were acknowledged. The leader's machine burns. How many are gone?",
    why: "The new leader's log ends at 50, and that is the log from now on.",
    value: 950,
    tolerance: 0,
    unit: 'orders',
    unitAliases: ['order'],
    mistakes: [{value: 1, why: 'It is not only the order in flight.'}],
  },
  {
    ...base,
    id: 'spot',
    kind: 'spot-the-line',
    prompt: 'Which line loses orders?',
    why: 'One copy is no copy.',
    code: "const producer = kafka.producer({retry: {retries: 20}});\nawait producer.connect();\nawait producer.send({\n  topic: 'orders',\n  acks: 1,\n  messages,\n});\nawait acknowledged(batch);",
    codeLanguage: 'ts',
    lines: [
      {line: 1, wrong: false, why: 'Retries repeat what failed; nothing fails here.'},
      {line: 5, wrong: true, why: null},
      {line: 8, wrong: false, why: 'It is said after the send, as it should be.'},
    ],
  },
  {
    ...base,
    id: 'who-has-it',
    kind: 'match',
    prompt: 'A send has been acknowledged. Who has the record for certain?',
    why: 'An acknowledgement says what `acks` asked for, and no more.',
    items: [
      {id: 'zero', text: '`acks=0`', partner: 'nobody', why: 'There is no answer.'},
      {id: 'one', text: '`acks=1`', partner: 'leader', why: 'It waits for nobody else.'},
      {
        id: 'all',
        text: '`acks=all` with an ISR that has shrunk to the leader',
        partner: 'leader',
        why: 'All is all of the ISR, and the ISR is the leader alone.',
      },
      {id: 'isr', text: '`acks=all` with a full ISR', partner: 'isr', why: 'All of it.'},
    ],
    partners: [
      {id: 'nobody', text: 'Nobody.'},
      {id: 'leader', text: 'The broker that led when it was sent.'},
      {id: 'isr', text: 'Every replica that was in the ISR then.'},
      {
        id: 'disks',
        text: 'The disks of all replicas, flushed and safe from a power cut.',
      },
    ],
  },
  {
    ...base,
    id: 'mend',
    kind: 'fix-config',
    prompt: 'Orders vanish when a leader dies. Mend the configuration.',
    why: 'The leader must wait for the ISR, and the ISR must not shrink to one.',
    codeLanguage: 'ts',
    code: `const producer = kafka.producer({
  idempotent: true,
  retry: {retries: <<retries>>},
});
await admin.createTopics({topics: [{topic: 'orders',
  configEntries: [{name: 'min.insync.replicas', value: '<<floor>>'}],
}]});
await producer.send({topic: 'orders', acks: <<acks>>, messages});`,
    settings: [
      {
        name: 'retries',
        shown: '5',
        best: '5',
        offered: [
          {value: '5', right: true, why: null},
          {value: '100', right: false, why: 'Nothing failed: there is nothing to retry.'},
        ],
      },
      {
        name: 'floor',
        shown: '1',
        best: '2',
        offered: [
          {value: '1', right: false, why: 'Then the leader alone is enough.'},
          {value: '2', right: true, why: null},
          {value: '3', right: false, why: 'Then one dead broker stops all writes.'},
        ],
      },
      {
        name: 'acks',
        shown: '1',
        best: '-1',
        offered: [
          {value: '0', right: false, why: 'Nobody answers at all.'},
          {value: '1', right: false, why: 'The leader answers alone.'},
          {value: '-1', right: true, why: null},
        ],
      },
    ],
  },
  {
    ...base,
    id: 'explain',
    kind: 'open',
    prompt: 'Explain in three sentences how an acknowledged order can be lost.',
    why: 'The leader alone had it when it said yes.',
    rubric: [
      {id: 'one-copy', text: 'acks=1 is one copy'},
      {id: 'election', text: 'the election was clean'},
      {id: 'truncate', text: 'the old leader truncates when it comes back'},
    ],
    pass: 2,
  },
];

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
