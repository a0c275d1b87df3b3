import type {Layer} from '../../../../course/interview/prepared.js';
import {counted} from '../../../../grammar/en.js';

const titles: Readonly<Record<Layer, string>> = {
  short: 'In 30 seconds',
  long: 'In 2 minutes',
  deep: 'Deep dive',
  experience: 'What I have seen myself',
  runs: 'What I have run myself',
};

const hints: Readonly<Record<Layer, string>> = {
  short:
    'What is promised, under which assumption, and how you would know. Two or three sentences.',
  long: 'Along the way of a message: produce, store, consume, and what it costs.',
  deep: 'The second failure. What if that breaks too? Where does "100 %" end?',
  experience: 'An incident, a decision, a number of yours. Nobody else can say it.',
  runs: 'Your own runs of the labs are added here.',
};

const stages = ['Produce', 'Store', 'Consume', 'What it costs'];

type OwnRun = {
  readonly lab: string;
  readonly lost: number;
  readonly acknowledged: number;
  readonly fixedWith: string | null;
};

/** What the answer builder says. */
export const answerEn = {
  titles,
  /** A new page; hints are quotes, and are left out when it is exported. */
  page: (question: string) =>
    [
      `# ${question}`,
      '> Lines that begin with > are hints. They are left out when you export the page.',
      ...(Object.keys(titles) as Layer[]).flatMap((layer) => [
        `## ${titles[layer]}`,
        `> ${hints[layer]}`,
        ...(layer === 'long' ? stages.map((stage) => `### ${stage}`) : []),
      ]),
    ].join('\n\n') + '\n',
  run: ({lab, lost, acknowledged, fixedWith}: OwnRun) =>
    `Lab ${lab}: in my run ${lost} of ${acknowledged} acknowledged orders were lost${
      fixedWith === null ? '' : `; with my fix (${fixedWith}) none`
    }.`,
  mine: 'my own',
  row: (id: string, question: string, prepared: boolean) =>
    `${id}: ${question}${prepared ? ' (prepared)' : ''}`,
  saved: (file: string) => `It lies here: ${file}`,
  length: (title: string, words: number, most: number | null) => {
    if (words === 0) return `${title}: nothing yet.`;
    const over = most !== null && words > most ? ` That is too long: ${most} fit.` : '';
    return `${title}: ${counted(words, 'word')}.${over}`;
  },
  has: 'These points seem to be in it:',
  lacks: 'These are not, or not in words that I know:',
  beliefs: 'These sound like false beliefs. Look at them again:',
  quoted: (text: string, sentence: string) => `${text} (“${sentence}”)`,
  believed: (sentence: string, why: string) => `“${sentence}” ${why}`,
  onlyWords: 'It is words that are looked for, not meaning: read it yourself, too.',
  read: {
    begin: (title: string, target: number) =>
      `${title}. Read it aloud; ${target} seconds are meant for it. Enter to begin, q to leave:`,
    end: 'Press enter when you have finished:',
    took: (seconds: number, target: number) =>
      seconds <= target
        ? `${seconds} seconds: it fits.`
        : `${seconds} seconds: ${seconds - target} too long.`,
    nothing: 'There is nothing to read yet.',
  },
};
