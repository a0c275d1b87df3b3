/** Questions of every kind, as people write them: prose with code. */
import type {Question} from '../../src/course/question.js';

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
    id: 'bet',
    kind: 'predict-lab',
    prompt: 'The same crash, and checkout retries a hundred times. What comes out?',
    why: 'Nothing failed, so there was nothing to retry.',
    run: 'more-retries',
    runTitle: 'Retry more often',
    asks: 'none-lost',
    choices: [
      {
        id: 'holds',
        right: false,
        text: 'Every acknowledged order is still there.',
        why: 'A retry answers an error, and there was none.',
      },
      {id: 'breaks', right: true, text: 'Acknowledged orders are lost.', why: null},
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
