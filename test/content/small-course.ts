/** A small course that has no problems, as files: tests write it to a folder, less one thing. */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {leaderCrash} from '../../labs/kafka/leader-crash/lab.js';
import {pathTo} from '../../src/content/files/files.js';
import {promiseTable} from '../../src/app/labs/promise-table.js';
import type {Promises} from '../../src/course/promises.js';

const words = (count: number) => Array.from({length: count}, () => 'word').join(' ');

const course = `
schema: 1
paths:
  evening: {interviews: ['10'], labs: [some-lab]}
  week: {interviews: ['10', '20'], labs: [some-lab]}
  month: {interviews: ['20'], incident: open, ownCode: [some-lab]}
stages:
  - id: produce
    stations:
      - id: first
        minutes: 10
        level: junior
        path: evening
        buildsOn: []
        lab: some-lab
        story: tale
        questions: [pick, picks, sort, count, spot, fit, mend, bet, tell]
  - id: store
    stations: []
`;

const station = `
lesson: {sources: [a-source]}
quiz:
  pick: {kind: single, choices: [a, b, c], right: b, sources: [a-source]}
  picks: {kind: multiple, choices: [a, b, c], right: [a, b], sources: [], lab: some-lab}
  sort: {kind: order, items: [a, b, c], sources: [a-source]}
  count: {kind: numeric, value: 5, tolerance: 0, mistakes: [6], sources: [a-source]}
  spot:
    kind: spot-the-line
    codeLanguage: ts
    code: |
      send();
      }
      commit();
    wrong: [1]
    sources: [a-source]
  fit: {kind: match, pairs: {a: x, b: y, c: x}, extra: [z], sources: [a-source]}
  mend:
    kind: fix-config
    codeLanguage: properties
    code: |
      acks=<<acks>>
      retries=<<retries>>
    settings:
      acks: {shown: 1, offered: [0, 1, all], right: all}
      retries: {shown: 5, offered: [5, 100], right: 5}
    sources: [a-source]
  bet: {kind: predict-lab, lab: some-lab, run: a-fix, asks: none-lost}
  tell: {kind: open, rubric: [a, b], pass: 1, sources: [a-source]}
card:
  followUps: [a, b, c, d]
  rubric: [a, b, c, d, e, f]
  sources: [a-source]
`;

const stationText = `
quiz:
  pick:
    prompt: Which?
    why: Because.
    choices: {a: {text: A, why: no}, b: {text: B}, c: {text: C, why: no}}
  picks:
    prompt: Which ones?
    why: Because.
    choices: {a: {text: A}, b: {text: B, why: yes}, c: {text: C, why: no}}
  sort:
    prompt: In which order?
    why: Because.
    items: {a: {text: A, why: x}, b: {text: B, why: x}, c: {text: C, why: x}}
  count:
    prompt: How many?
    why: Because.
    unit: orders
    mistakes: {'6': One too many.}
  spot:
    prompt: Where?
    why: Because.
    lines: {'3': It comes last.}
  fit:
    prompt: Which belongs to which?
    why: Because.
    items: {a: {text: A, why: ax}, b: {text: B, why: by}, c: {text: C, why: cx}}
    partners: {x: X, y: Y, z: Z}
  mend:
    prompt: What must be changed?
    why: Because.
    wrong: {acks: {0: no, '1': no}, retries: {100: in vain}}
  bet:
    prompt: Will any be lost?
    why: Because.
    mistakes: {breaks: People fear for the worst.}
  tell:
    prompt: Why?
    why: Because.
    rubric: {a: A, b: B}
card:
  question: Why?
  short: Because.
  long: Just because.
  followUps:
    a: {question: A?, answer: A}
    b: {question: B?, answer: B}
    c: {question: C?, answer: C}
    d: {question: D?, answer: D}
  rubric: {a: A, b: B, c: C, d: D, e: E, f: F}
`;

const steps = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'];

const story = `
sources: [a-source]
steps:
${steps
  .map(
    (id) => `
  - id: ${id}
    leader: 1
    epoch: 1
    committed: 3
    replicas:
      - {broker: 1, logEnd: 4, inIsr: true, state: running}
      - {broker: 2, logEnd: 3, inIsr: true, state: paused}
      - {broker: 3, logEnd: 1, inIsr: false, state: dead}`,
  )
  .join('')}
`;

const storyText = `
title: A tale
intro: Look.
steps:
${steps.map((id) => `  ${id}: Something happens.`).join('\n')}
`;

const probes = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];

const opening = `
clarify: {asks: [cost, late], decoys: [colour]}
rubric:
  points:
    copies: {axis: store, terms: [[a-term]], sources: [a-source]}
  false:
    always: {axis: price, terms: [['!a-term', '~a-term']], lab: some-lab}
probes:
${probes
  .map(
    (id, index) => `
  ${id}:
    axis: store
    station: first
    next: ${probes[index + 1] ?? 'null'}
    question: {kind: single, choices: [a, b, c], right: b, sources: [a-source]}`,
  )
  .join('')}
`;

const openingText = `
question: How?
clarify:
  cost: {text: A?, answer: A., why: a}
  late: {text: B?, answer: B., why: b}
  colour: {text: C?, answer: C., why: c}
rubric:
  copies: {text: A, why: a}
  always: {text: B, why: b}
samples:
  weak: {text: A, why: a}
  middling: {text: B, why: b}
  strong: {text: C, why: c}
probes:
${probes
  .map(
    (id) => `
  ${id}:
    prompt: Which?
    why: Because.
    choices: {a: {text: A, why: no}, b: {text: B}, c: {text: C, why: no}}`,
  )
  .join('')}
`;

const sources = `
- id: a-source
  kind: doc
  title: A page
  where: somewhere
  locator: a heading
  quote: as it stands there
  read: '2026-01-31'
`;

const labText = `
title: Some lab
claim: Some orders are lost.
cause: Nobody had them.
predict:
  question: How many?
  choices:
${leaderCrash.predict.choices.map(({id}) => `    ${id}: So many`).join('\n')}
  hints: [Look., Look again.]
fixes:
  a-fix: {title: A fix, why: It helps., remains: Some.}
interview: [I say so.]
sources: [a-source]
`;

export const smallCourse = {
  'course.yaml': course,
  'sources.yaml': sources,
  'stations/first/station.yaml': station,
  'stories/tale.yaml': story,
  'interview/index.yaml': `
openings:
  open: {levels: [junior], focus: [kafka], probes: [${probes.join(', ')}]}
scenarios: []
`,
  'interview/open/opening.yaml': opening,
  'interview/terms.yaml': 'negations: [not]\nbreaks: [but]\nterms: {a-term: [a word]}\n',
  'en/interview/open/opening.yaml': openingText,
  'en/course.yaml':
    'stages: {produce: P, store: S}\nstations: {first: {title: T, claim: C, defend: D}}\n',
  'en/outcomes.yaml':
    'none-lost: {holds: None is lost., breaks: Some are lost.}\nheadline: {lost: Lost., safe: Safe.}\n',
  'en/stations/first/lesson.md': `# Lesson\n\n${words(320)}[^a-source]\n`,
  'en/stations/first/station.yaml': stationText,
  'en/stories/tale.yaml': storyText,
  'labs/kafka/some-lab/en/lab.yaml': labText,
  'labs/kafka/some-lab/en/brief.md': `# Lab\n\n${words(60)}\n`,
  'labs/kafka/some-lab/en/debrief.md': `# What happened\n\n${words(120)}\n`,
} as const;

export type File = keyof typeof smallCourse;

/** Files to replace or add, or (null) to leave out. */
export type Changes = Readonly<Record<string, string | null>>;

/** The small course in a folder of its own, with some files changed. */
export async function writtenCourse(
  changes: Changes = {},
): Promise<AsyncDisposable & {readonly folder: string}> {
  const root = await mkdtemp(join(tmpdir(), 'ackademy-content-'));
  const folder = join(root, 'content');
  const files: Changes = {...smallCourse, ...changes};
  for (const [file, text] of Object.entries(files)) {
    if (text === null) continue;
    const path = pathTo(folder, file);
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, text);
  }
  return {folder, [Symbol.asyncDispose]: () => rm(root, {recursive: true})};
}

/** A file of the small course with one passage replaced; the passage must be there. */
export function edited(
  file: File,
  from: string | RegExp,
  to: string,
): Record<string, string> {
  const before = smallCourse[file];
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${String(from)}`);
  return {[file]: after};
}

/** What the one lab of the small course promises. */
export const somePromises: Promises = promiseTable(
  [
    {
      ...leaderCrash,
      id: 'some-lab',
      shipped: {'none-lost': 'breaks', 'each-once': 'either'},
      control: {'none-lost': 'holds', 'each-once': 'holds'},
      fixes: leaderCrash.fixes.slice(0, 1).map((fix) => ({
        ...fix,
        id: 'a-fix',
        promise: {'none-lost': 'holds', 'each-once': 'either'},
      })),
    },
  ],
  () => 'labs/kafka/some-lab',
);
