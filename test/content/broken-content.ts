/** Ways to break the files, the ids and the lessons of the small course. */
import {type Changes, edited, smallCourse} from './small-course.js';

export type Case = readonly [
  what: string,
  changes: Changes,
  file: string,
  sentence: RegExp,
];

const quiz = 'stations/first/station.yaml';
const text = 'en/stations/first/station.yaml';
const lesson = 'en/stations/first/lesson.md';
const sources = 'sources.yaml';

const cases: readonly Case[] = [
  // Files
  ['no course', {'course.yaml': null}, 'course.yaml', /file is missing/],
  ['no sources', {[sources]: null}, sources, /file is missing/],
  ['no station', {[quiz]: null}, quiz, /file is missing/],
  ['no texts', {[text]: null}, text, /file is missing/],
  ['no lesson', {[lesson]: null}, lesson, /lesson is missing/],
  ['no story', {'stories/tale.yaml': null}, 'stories/tale.yaml', /file is missing/],
  [
    'no story text',
    {'en/stories/tale.yaml': null},
    'en/stories/tale.yaml',
    /file is missing/,
  ],
  [
    'a stray file',
    {'en/stations/first/lessen.md': 'x'},
    'en/stations/first/lessen.md',
    /Nothing asks/,
  ],
  [
    'a folder for a file',
    {[lesson]: null, [`${lesson}/x`]: 'x'},
    lesson,
    /The file cannot be read \(.*EISDIR/,
  ],
  [
    'a number beyond all numbers',
    edited(quiz, 'pass: 1', 'pass: 99999999999999999999'),
    quiz,
    /tell\/pass: This does not fit: “.*”\. Correct it\./,
  ],
  ['broken YAML', {[quiz]: 'quiz: [a'}, quiz, /line \d+: This is not valid YAML/],
  [
    'a key twice',
    edited(text, 'card:', 'quiz: {}\ncard:'),
    text,
    /not valid YAML.*unique/,
  ],
  [
    'an unknown key',
    edited(quiz, 'pass: 1', 'pass: 1, pas: 2'),
    quiz,
    /Nobody reads "pas"/,
  ],
  [
    'a key missing',
    edited(quiz, 'tolerance: 0, ', ''),
    quiz,
    /count\/tolerance: This is missing/,
  ],
  [
    'text for a number',
    edited(quiz, 'value: 5', 'value: five'),
    quiz,
    /count\/value: This is not a number/,
  ],
  [
    'an unknown kind',
    edited(quiz, 'kind: open', 'kind: essay'),
    quiz,
    /tell.*single, multiple/,
  ],
  ['an alias to nothing', {[quiz]: 'quiz: *nowhere'}, quiz, /not valid YAML/],
  // Ids and references
  [
    'an id of strange characters',
    edited('course.yaml', 'id: first', 'id: First One'),
    'course.yaml',
    /not an id/,
  ],
  [
    'a stage that there is not',
    edited('course.yaml', 'id: store', 'id: stoer'),
    'course.yaml',
    /Use one of: produce, store/,
  ],
  [
    'a station twice',
    edited(
      'course.yaml',
      'stations: []',
      'stations: [{id: first, minutes: 1, level: junior, path: week, buildsOn: [], questions: []}]',
    ),
    'course.yaml',
    /"first" is there twice/,
  ],
  [
    'a question twice',
    edited('course.yaml', '[pick,', '[pick, pick,'),
    'course.yaml',
    /"pick" is there twice/,
  ],
  [
    'a question without structure',
    edited('course.yaml', '[pick,', '[pick, peck,'),
    'course.yaml',
    /no question "peck"/,
  ],
  [
    'a question that nobody asks',
    edited('course.yaml', '[pick, ', '['),
    quiz,
    /quiz\/pick: Nobody asks/,
  ],
  [
    'a lab that there is not',
    edited('course.yaml', 'lab: some-lab', 'lab: other'),
    'course.yaml',
    /no lab "other".*some-lab/,
  ],
  [
    'a question to a lab that there is not',
    edited(quiz, 'lab: some-lab', 'lab: other'),
    quiz,
    /quiz\/picks\/lab: There is no lab "other"/,
  ],
  [
    'a source that there is not',
    edited(
      quiz,
      'tolerance: 0, mistakes: [6], sources: [a-source]',
      'tolerance: 0, mistakes: [6], sources: [b]',
    ),
    quiz,
    /quiz\/count\/sources: There is no source "b"/,
  ],
  [
    'a source twice',
    {[sources]: smallCourse[sources] + smallCourse[sources]},
    sources,
    /"a-source" is there twice/,
  ],
  [
    'a source that nothing cites',
    {
      [sources]:
        smallCourse[sources] + smallCourse[sources].replace('a-source', 'b-source'),
    },
    sources,
    /b-source: Nothing cites/,
  ],
  [
    'a quote too long',
    edited(sources, 'as it stands there', 'w '.repeat(26)),
    sources,
    /quote: The quote has 26 words/,
  ],
  [
    'a date that is none',
    edited(sources, "'2026-01-31'", "'yesterday'"),
    sources,
    /not a date/,
  ],
  [
    'a day that there is not',
    edited(sources, "'2026-01-31'", "'2026-02-31'"),
    sources,
    /a-source\/read: There is no day 2026-02-31/,
  ],
  [
    'a day in the future',
    edited(sources, "'2026-01-31'", "'2999-01-31'"),
    sources,
    /a-source\/read: 2999-01-31 is in the future/,
  ],
  ...(
    [
      ['code', 'a/repo, a/File.java', /names a path in a repository.*version or commit/],
      ['code', 'kafka 4.3.1', /names a path in a repository/],
      ['doc', 'x', /names a page/],
      ['kip', 'the wiki', /names the number of the KIP/],
      ['book', 'on my desk', /names the edition or the year/],
      ['post', 'a blog', /names the address of the page/],
      ['run', 'on my machine', /names what was run, with its version/],
    ] as const
  ).map(([kind, where, sentence]): Case => [
    `a source of kind ${kind} that is at "${where}"`,
    {
      [sources]: smallCourse[sources]
        .replace('kind: doc', `kind: ${kind}`)
        .replace('where: somewhere', `where: ${where}`),
    },
    sources,
    sentence,
  ]),
  [
    'a question founded on nothing',
    edited(quiz, 'sources: [], lab: some-lab', 'sources: []'),
    quiz,
    /quiz\/picks: This names no source and no lab/,
  ],
  // Texts and structure
  [
    'a station without a title',
    edited('en/course.yaml', '{first: {title: T, claim: C, defend: D}}', '{}'),
    'en/course.yaml',
    /stations\/first: The station has no title/,
  ],
  [
    'a stage without a title',
    edited('en/course.yaml', ', store: S', ''),
    'en/course.yaml',
    /stages\/store: The stage has no title/,
  ],
  [
    'a title without a station',
    edited(
      'en/course.yaml',
      '{first:',
      '{ghost: {title: T, claim: C, defend: D}, first:',
    ),
    'en/course.yaml',
    /no station "ghost"/,
  ],
  [
    'a question without a text',
    edited(text, / {2}tell:[\s\S]*?(?=card)/, ''),
    text,
    /quiz\/tell: The text of this question is missing/,
  ],
  [
    'a text without a question',
    edited(text, '  pick:', '  peck: {}\n  pick:'),
    text,
    /no question "peck"/,
  ],
  [
    'an empty text',
    edited(text, 'prompt: Which?', "prompt: ' '"),
    text,
    /quiz\/pick\/prompt: This is empty/,
  ],
  [
    'a choice without a text',
    edited(text, ', c: {text: C, why: no}}', '}'),
    text,
    /choices\/c: The text of "c" is missing/,
  ],
  [
    'a text without a choice',
    edited(text, '{a: {text: A, why: no}', '{z: {text: Z}, a: {text: A, why: no}'),
    text,
    /choices\/z: There is no "z"/,
  ],
  ['no card', edited(text, /card:[\s\S]*/, ''), text, /card: This is missing/],
  [
    'a follow-up without an answer',
    edited(text, 'c: {question: C?, answer: C}', 'c: {question: C?}'),
    text,
    /card\/followUps\/c\/answer: This is missing/,
  ],
  // Lessons and cards
  [
    'a short lesson',
    {[lesson]: 'Too short.[^a-source]'},
    lesson,
    /has 2 words.*300 to 700/,
  ],
  [
    'a long lesson',
    edited(lesson, '# Lesson', '# Lesson\n\n' + 'more '.repeat(500)),
    lesson,
    /has 821 words/,
  ],
  [
    'a line of code too wide',
    edited(lesson, '# Lesson', '```\n' + 'x'.repeat(57) + '\n```'),
    lesson,
    /line 2: This line is 57 columns wide/,
  ],
  [
    'a table too wide',
    edited(lesson, '# Lesson', '| ' + 'x'.repeat(57) + ' |'),
    lesson,
    /line 1: This line is 61 columns/,
  ],
  [
    'a note to a source that the lesson has not',
    edited(lesson, '# Lesson', '# Lesson[^ghost]'),
    lesson,
    /\[\^ghost\] is not among/,
  ],
  [
    'a source that the lesson does not note',
    edited(lesson, '[^a-source]', ''),
    lesson,
    /never notes its source "a-source"/,
  ],
  [
    'a section of a lesson that rests on nothing',
    edited(
      lesson,
      '# Lesson',
      '# Lesson[^a-source]\n\n## A claim\n\nIt is so.\n\n## Rest\n',
    ),
    lesson,
    /A claim: This section names no source and no lab/,
  ],
  [
    'a lab spoken of where there is none',
    {
      ...edited('course.yaml', '        lab: some-lab\n', ''),
      ...edited(lesson, '# Lesson', '# Lesson\n\nThe lab shows it.'),
    },
    lesson,
    /speaks of the lab, and there is none here/,
  ],
  [
    'a lab spoken of in a question where there is none',
    {
      ...edited('course.yaml', '        lab: some-lab\n', ''),
      ...edited(text, 'One too many.', 'In the lab it was 5.'),
    },
    text,
    /quiz\/count: This speaks of the lab/,
  ],
  [
    'a command for a lab that there is not',
    edited(lesson, '# Lesson', '# Lesson\n\nRun `ackademy lab run other`.'),
    lesson,
    /There is no lab for `ackademy lab run other`.*some-lab/,
  ],
  [
    'a command for a fix that there is not',
    edited(text, 'One too many.', 'See `ackademy lab run some-lab --fix ghost`.'),
    text,
    /quiz\/count: There is no fix for `.*ghost`.*a-fix/,
  ],
  [
    'a command for a station that there is not',
    edited(text, 'Just because.', 'See ackademy learn second.'),
    text,
    /card: There is no station for `ackademy learn second`.*first/,
  ],
  [
    'too few follow-ups',
    edited(quiz, 'followUps: [a, b, c, d]', 'followUps: [a, b, c]'),
    quiz,
    /card\/followUps: There are 3/,
  ],
  [
    'a short rubric',
    edited(quiz, 'rubric: [a, b, c, d, e, f]', 'rubric: [a, b, c, d, e]'),
    quiz,
    /card\/rubric: There are 5/,
  ],
  // Renamed ids
  ...(
    [
      ['stations: {first: first}', /stations\/first: "first" is alive/],
      ['stations: {old: gone}', /stations\/old: There is no "gone"/],
      ['stations: {a: b, b: a}', /stations\/a: The names lead in a circle/],
      ['questions: {first/old: first/peck}', /There is no "first\/peck"/],
    ] as const
  ).map(([aliases, sentence]): Case => [
    `the alias ${aliases}`,
    {'aliases.yaml': aliases},
    'aliases.yaml',
    sentence,
  ]),
  // Words for the search
  [
    'a word that means two things',
    {
      'en/synonyms.yaml':
        'endings: [s]\nignored: the\nsame: [[gone, lost], [left, goners, losts]]\n',
    },
    'en/synonyms.yaml',
    /same\/2: "losts" is here, and "lost" is the same/,
  ],
  [
    'words for the search without their shape',
    {'en/synonyms.yaml': 'endings: [s]\nignored: the\nsame: [[gone]]\n'},
    'en/synonyms.yaml',
    /same\/0: This is empty or too small/,
  ],
  // Chinese
  [
    'a station not translated',
    {'zh/course.yaml': 'stages: {}\nstations: {}\n'},
    'zh/stations/first/station.yaml',
    /In English so far: lesson, pick/,
  ],
  [
    'a Chinese text without a station',
    {'zh/stations/ghost.md': 'x'},
    'zh/stations/ghost.md',
    /Nothing asks/,
  ],
];

/** A way to break the small course, and the sentence that the checker must give for it. */
export type Broken = ReturnType<typeof asBroken>;

export const broken: readonly Broken[] = cases.map(asBroken);

export function asBroken([what, changes, file, sentence]: Case) {
  return {what, changes, file, sentence};
}
