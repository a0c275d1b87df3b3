import {counted} from '../../../../grammar/en.js';
import type {Share} from '../../../../course/interview/score.js';
import type {Axis, Focus, Level, Sample} from '../../../../course/interview/opening.js';

const levels: Readonly<Record<Level, string>> = {
  junior: 'junior',
  senior: 'senior',
  staff: 'staff',
};

const focuses: Readonly<Record<Focus, string>> = {
  kafka: 'Kafka',
  general: 'no product in particular',
  rocketmq: 'RocketMQ',
  rabbitmq: 'RabbitMQ',
};

const axes: Readonly<Record<Axis, string>> = {
  produce: 'produce',
  store: 'store',
  consume: 'consume',
  'end-to-end': 'end to end',
  price: 'price',
};

const samples: Readonly<Record<Sample['id'], string>> = {
  weak: 'Weak',
  middling: 'Middling',
  strong: 'Strong',
};

const minutesOf = (ms: number): string => {
  const all = Math.round(ms / 1000);
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
};

const number = (value: number): string => String(Math.round(value * 10) / 10);
const share = (earned: number, of: number): string => `${number(earned)} of ${of}`;
const percent = (earned: number, of: number): string =>
  of === 0 ? '0 %' : `${Math.round((100 * earned) / of)} %`;

/** What the mock interview says, wherever it is held. */
export const interviewEn = {
  title: 'Mock interview',
  levels,
  focuses,
  axes,
  samples,
  minutesOf,
  of: (level: Level, focus: Focus, minutes: string) =>
    `${levels[level]}, ${focuses[focus]}, ${minutes} minutes`,
  roundOf: (round: number, of: number) => `question ${round} of ${of}`,
  probeOf: (probe: number, of: number) => `follow-up ${probe} of ${of}`,
  steps: {
    clarify: 'before you answer',
    answer: 'your answer',
    probe: 'asked back',
    rubric: 'compare',
    report: 'report',
  },
  clarify: 'What would you ask before you answer? Not all of these are worth it.',
  theySay: 'They say:',
  answer: (minutes: number) =>
    `Answer as you would say it. You have ${counted(minutes, 'minute')}.`,
  answerOn: (ms: number) => `Go on with your answer. You have ${minutesOf(ms)} left.`,
  timeOver: 'The time is over. What you have said so far is your answer.',
  locked: 'Your answer is locked. Now they ask back.',
  yours: 'Your answer:',
  spoken: 'You answered aloud.',
  empty: 'You gave no answer.',
  rubric:
    'These may belong to a good answer, and some of them are wrong. Claim a point only with a sentence of your own that makes it.',
  perhaps: (sentences: readonly number[]) =>
    sentences.length === 0 ? '' : `Perhaps in ${sentences.join(', ')}`,
  point: {sound: 'It belongs there.', belief: 'It is a false belief.'},
  place: 'Three answers to the same question. Which one is yours most like?',
  report: {
    title: 'Report',
    score: (earned: number, of: number) =>
      `${percent(earned, of)}: ${share(earned, of)} of what a program can grade`,
    notWhole: 'This interview is not at its end: what is not answered is not counted.',
    axes: 'Where it stands',
    row: (axis: string, earned: number, of: number) => `${axis}: ${share(earned, of)}`,
    clarifying: 'asked before answering',
    traps: 'traps',
    opening: 'The opening',
    time: (ms: number, words: number | null) => {
      if (words === null) return `You spoke for ${minutesOf(ms)}.`;
      if (words === 0) return 'You gave no answer.';
      const pace =
        ms < 1000 ? '' : `, ${Math.round(words / (ms / 60_000))} words a minute`;
      return `${counted(words, 'word')} in ${minutesOf(ms)}${pace}.`;
    },
    unasked: 'Worth asking, and not asked:',
    decoys: 'Asked, and not worth it:',
    missed: 'Missed when they asked back:',
    noneMissed: 'Nothing missed when they asked back.',
    notYet: 'Not known',
    seconds: (ms: number) => `${Math.round(ms / 1000)} s`,
    why: (why: string) => `Why: ${why}`,
    claims: (sound: number, of: number) =>
      `In your own words you found ${sound} of ${counted(of, 'point')}. That is for you, and no part of the score.`,
    beliefs: 'You claimed a false belief:',
    placed: (sample: string) =>
      `You placed it beside the ${sample.toLowerCase()} answer.`,
    read: 'Read next:',
    readRow: (title: string, command: string) => `${title}: \`${command}\``,
    run: 'Prove it:',
    trend: 'Your interviews',
    trendRow: (day: string, held: string, {earned, of: all}: Share) =>
      `${day}, ${held}: ${percent(earned, all)}`,
    reviewed: 'What you missed comes again in the review.',
  },
  partner: {
    title: 'A sheet for two',
    how: (of: string) =>
      `Interview: ${of}. One asks, one answers and does not see this page. Read the question aloud and wait. Note marks from 0 to 2 where it says so.`,
    clarifying: 'If they ask, you say',
    notWorth: 'not worth asking',
    listen: 'Listen for',
    beware: 'False beliefs',
    askBack: 'Ask back',
    answer: (text: string) => `Right: ${text}`,
    whenRight: (next: string) => `if right: ${next}`,
    whenWrong: (next: string) => `if not: ${next}`,
    end: 'the end',
    mark: 'Mark: 0 1 2',
    time: (minutes: number) => `About ${counted(minutes, 'minute')}.`,
  },
};
