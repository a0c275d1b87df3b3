/** What is wrong with lessons, cards, labs, stories, sources and names. */
import type {Source} from '../../../../course/course.js';
import type {OfCourse} from '../../../../course/problems/of-course.js';
import type {Told} from './told.js';

type Place = {readonly needs: string; readonly like: string};

/** What is said of where a source is, by its kind. */
const places: Readonly<Record<Source['kind'], Place>> = {
  code: {
    needs: 'a path in a repository or a package, and its version or commit',
    like: 'apache/kafka at 02b1217f, core/src/main/scala/kafka/cluster/Partition.scala',
  },
  doc: {
    needs: 'a page',
    like: 'https://kafka.apache.org/documentation/, or a path and its commit',
  },
  kip: {needs: 'the number of the KIP', like: 'KIP-966'},
  book: {needs: 'the edition or the year of the book', like: 'second edition, 2021'},
  post: {needs: 'the address of the page', like: 'https://example.org/a-post'},
  run: {
    needs: 'what was run, with its version, or the lab',
    like: 'ackademy lab run leader-crash, or kafka-clients 4.3.1',
  },
};

const wrongCommands: Readonly<
  Record<OfCourse['wrong-command']['of'], (command: string) => string>
> = {
  lab: (command) => `There is no lab for \`${command}\`.`,
  fix: (command) => `There is no fix for \`${command}\`.`,
  station: (command) => `There is no station for \`${command}\`.`,
};

const readDay = 'Write the day on which it was read.';

/** Lessons, cards, quizzes as a whole, and what they rest on. */
const teaching = {
  'no-lesson': ({fewest, most}) => ({
    message: 'The lesson is missing.',
    hint: `Write it: ${fewest} to ${most} words.`,
  }),
  'no-question': ({id, file}) => ({
    message: `There is no question "${id}" in ${file}.`,
    hint: 'Add it there, or correct the id.',
  }),
  'no-lab': ({id, known}) => ({
    message: `There is no lab "${id}".`,
    hint: `Use one of: ${known.join(', ')}; or leave it out.`,
  }),
  'no-source': ({id, file}) => ({
    message: `There is no source "${id}".`,
    hint: `Add it to ${file}, or correct the id.`,
  }),
  unasked: ({file}) => ({
    message: 'Nobody asks this question.',
    hint: `Name it in ${file}.`,
  }),
  uncited: () => ({
    message: 'Nothing cites this source.',
    hint: 'Cite it, or take it out.',
  }),
  unfounded: () => ({
    message: 'This names no source and no lab.',
    hint: 'Say where it comes from.',
  }),
  'unfounded-section': () => ({
    message: 'This section names no source and no lab.',
    hint: 'Note where it comes from, like [^source-id].',
  }),
  untranslated: ({parts}) => ({
    message: `In English so far: ${parts.join(', ')}.`,
    hint: 'Translate it.',
  }),
  'wrong-command': ({of, command, known}) => ({
    message: wrongCommands[of](command),
    hint: `Use one of: ${known.join(', ')}.`,
  }),
  'unnamed-lab': () => ({
    message: 'This speaks of the lab, and there is none here.',
    hint: 'Name the lab, like the lab `leader-crash`, link it, or say it without.',
  }),
  'not-so-many-words': ({words, fewest, most}) => ({
    message: `The text has ${words} words.`,
    hint: `Write ${fewest} to ${most}; code blocks do not count.`,
  }),
  'too-long': ({characters, most}) => ({
    message: `This has ${characters} characters.`,
    hint: `Shorten it to ${most}.`,
  }),
  'too-wide': ({of, columns, most}) =>
    of === 'prose'
      ? {
          message: `This line is ${columns} columns wide and cannot be wrapped.`,
          hint: `Keep tables and code within ${most}.`,
        }
      : {
          message: `This line is ${columns} columns wide and would be broken.`,
          hint: `Keep it within ${most}, with the longest value in it.`,
        },
  'note-of-no-source': ({id}) => ({
    message: `The note [^${id}] is not among the sources of the lesson.`,
    hint: 'Add it to lesson/sources of the station, or correct the id.',
  }),
  'source-not-noted': ({id}) => ({
    message: `The lesson never notes its source "${id}".`,
    hint: `Put [^${id}] where it is used, or take it out of lesson/sources.`,
  }),
  'one-hint': ({fewest}) => ({
    message: 'One hint gives all away.',
    hint: `Write at least ${fewest}: from the general to the particular.`,
  }),
  'short-card': ({count, fewest}) => ({
    message: `There are ${count}, and an interview asks for more.`,
    hint: `Write at least ${fewest}.`,
  }),
} satisfies Partial<Told<OfCourse>>;

const sources = {
  'long-quote': ({words, most}) => ({
    message: `The quote has ${words} words.`,
    hint: `Shorten it to ${most}.`,
  }),
  'no-real-place': ({kind}) => ({
    message: `A source of kind "${kind}" names ${places[kind].needs}.`,
    hint: `Write it like: ${places[kind].like}.`,
  }),
  'no-such-day': ({day}) => ({message: `There is no day ${day}.`, hint: readDay}),
  'day-to-come': ({day}) => ({message: `${day} is in the future.`, hint: readDay}),
} satisfies Partial<Told<OfCourse>>;

/** Ids that were renamed, and words that mean the same. */
const names = {
  'alias-alive': ({id}) => ({
    message: `"${id}" is alive.`,
    hint: 'Take the alias out, or rename it.',
  }),
  'alias-in-circle': () => ({
    message: 'The names lead in a circle.',
    hint: 'Let them end at a living id.',
  }),
  'alias-to-nothing': ({id}) => ({
    message: `There is no "${id}".`,
    hint: 'Let it lead to a living id.',
  }),
  'same-word': ({form, other}) => ({
    message: `"${form}" is here, and "${other}" is the same.`,
    hint: 'Take one of them out.',
  }),
} satisfies Partial<Told<OfCourse>>;

const interviews = {
  'not-gradable': () => ({
    message: 'A program cannot grade an open question.',
    hint: 'Ask it as another kind of question.',
  }),
  'asked-in-circle': () => ({
    message: 'This can be asked twice in one interview.',
    hint: 'Let each probe lead on to one that was not asked yet.',
  }),
  'never-reached': ({from}) => ({
    message: `No way from "${from}" leads here.`,
    hint: 'Let a probe lead to it, or take it out.',
  }),
  'short-way': ({way, fewest}) => ({
    message: `The way ${way.join(', ')} ends after ${way.length}.`,
    hint: `Ask at least ${fewest} on every way.`,
  }),
} satisfies Partial<Told<OfCourse>>;

const paths = {
  'built-in-circle': ({way}) => ({
    message: `These build on each other: ${way.join(', ')}.`,
    hint: 'Take one out of buildsOn.',
  }),
  'built-on-later': ({id, path}) => ({
    message: `This builds on "${id}", which is only on the path "${path}".`,
    hint: `Put "${id}" on the shorter path as well, or this on the longer one.`,
  }),
  'path-of-nothing': ({path}) => ({
    message: `No station is on the path "${path}".`,
    hint: 'Put one on it.',
  }),
  'lab-off-path': ({id, path}) => ({
    message: `No station of the path "${path}" leads to the lab "${id}".`,
    hint: 'Let one of them lead to it, or take it out.',
  }),
  'lab-without-station': ({outline}) => ({
    message: 'No station leads to this lab.',
    hint: `Make it the lab of the station in ${outline} whose lesson speaks of it.`,
  }),
} satisfies Partial<Told<OfCourse>>;

const stories = {
  'few-steps': ({steps, fewest}) => ({
    message: `There are ${steps} steps.`,
    hint: `Tell it in at least ${fewest}.`,
  }),
  'long-step': ({sentences, most}) => ({
    message: `The step has ${sentences} sentences.`,
    hint: `Say it in ${most}.`,
  }),
  'committed-too-far': ({committed, shortest}) => ({
    message: `Committed is ${committed}, but a log in the ISR ends at ${shortest}.`,
    hint: 'Committed never passes the shortest log in the ISR.',
  }),
  'committed-falls': ({from, to}) => ({
    message: `Committed falls from ${from} to ${to}.`,
    hint: 'What is committed stays committed.',
  }),
  'cannot-lead': ({broker}) => ({
    message: `Broker ${broker} leads, but it is not a living replica in the ISR.`,
    hint: 'Let another lead, or nobody (null).',
  }),
  'other-brokers': ({before, now}) => ({
    message: `The brokers are ${now.join(', ')}, and were ${before.join(', ')}.`,
    hint: 'Show the same brokers in the same order at every step.',
  }),
  'wrong-epoch': ({from, to}) => ({
    message: `The epoch goes from ${from} to ${to}.`,
    hint: 'It never falls, and each new leader raises it.',
  }),
} satisfies Partial<Told<OfCourse>>;

export const courseProblemsEn: Told<OfCourse> = {
  ...teaching,
  ...sources,
  ...names,
  ...stories,
  ...interviews,
  ...paths,
};
