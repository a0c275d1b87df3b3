/** Ways to break the words of the lab of the small course. */
import {type Changes, edited} from './small-course.js';
import {asBroken, type Case} from './broken-content.js';

const text = 'labs/kafka/some-lab/en/lab.yaml';
const brief = 'labs/kafka/some-lab/en/brief.md';
const debrief = 'labs/kafka/some-lab/en/debrief.md';
const fix = '  a-fix: {title: A fix, why: It helps., remains: Some.}\n';

const changed = (from: string, to: string): Changes => edited(text, from, to);

const cases: readonly Case[] = [
  ['no words of a lab', {[text]: null}, text, /file is missing/],
  ['no brief', {[brief]: null}, brief, /file is missing/],
  ['no debrief', {[debrief]: null}, debrief, /file is missing/],
  [
    'a fix without its text',
    changed(`fixes:\n${fix}`, 'fixes: {}\n'),
    text,
    /fixes\/a-fix: The text of "a-fix" is missing/,
  ],
  [
    'a text for a fix that there is not',
    changed(fix, `${fix}${fix.replace('a-fix', 'no-fix')}`),
    text,
    /fixes\/no-fix: There is no "no-fix" in labs\/kafka\/some-lab\/lab\.ts/,
  ],
  [
    'a choice without its text',
    changed('    half: So many\n', ''),
    text,
    /predict\/choices\/half: The text of "half" is missing/,
  ],
  [
    'a text for a choice that there is not',
    changed('    half: So many\n', '    half: So many\n    more: So many\n'),
    text,
    /predict\/choices\/more: There is no "more"/,
  ],
  [
    'a fix that does not say what it leaves open',
    changed(', remains: Some.', ''),
    text,
    /fixes\/a-fix\/remains: This is missing/,
  ],
  [
    'a lab without a cause',
    changed('cause: Nobody had them.\n', ''),
    text,
    /cause: This is missing/,
  ],
  [
    'an unknown key of a lab',
    changed('cause:', 'reason: None.\ncause:'),
    text,
    /Nobody reads "reason"/,
  ],
  [
    'a source of a lab that there is not',
    changed('[a-source]', '[a-source, no-source]'),
    text,
    /sources: There is no source "no-source"/,
  ],
  [
    'a lab that rests on nothing',
    changed('[a-source]', '[]'),
    text,
    /sources: This names no source/,
  ],
  [
    'a single hint',
    changed('[Look., Look again.]', '[Look.]'),
    text,
    /predict\/hints: One hint/,
  ],
  [
    'a claim that is no line',
    changed('Some orders are lost.', `Some orders ${'and more '.repeat(20)}are lost.`),
    text,
    /claim: This has \d+ characters/,
  ],
  [
    'a default in a lab that there is not',
    {
      ...changed('Nobody had them.', 'Nobody had {{broker:nothing}}.'),
      'facts.yaml': 'broker: {}\ntopic: {}\nproducer: {}\nconsumer: {}\nkafkajs: {}\n',
    },
    text,
    /There is no default/,
  ],
  [
    'a command for a fix of a lab that there is not',
    changed('Nobody had them.', 'See `ackademy lab run some-lab --fix none`.'),
    text,
    /There is no fix for/,
  ],
  [
    'a brief that says next to nothing',
    {[brief]: '# Lab\n\nLook.\n'},
    brief,
    /The text has 2 words/,
  ],
  [
    'a table in a debrief that is too wide',
    {
      [debrief]: `# What\n\n${'word '.repeat(120)}\n\n| ${'wide '.repeat(12)} |\n| --- |\n`,
    },
    debrief,
    /line 5: This line is \d+ columns wide/,
  ],
  [
    'a stray file among the words of a lab',
    {'labs/kafka/some-lab/en/breif.md': 'x'},
    'labs/kafka/some-lab/en/breif.md',
    /Nothing asks/,
  ],
  [
    'a lab not translated',
    {
      'zh/course.yaml': 'stages: {}\nstations: {}\n',
      'labs/kafka/some-lab/zh/lab.yaml': 'title: 实验\nfixes: {a-fix: {title: 一}}\n',
    },
    'labs/kafka/some-lab/zh/lab.yaml',
    /In English so far: claim, cause, predict, fixes\/a-fix\/why, fixes\/a-fix\/remains, interview, brief, debrief/,
  ],
];

export const brokenLabs = cases.map(asBroken);
