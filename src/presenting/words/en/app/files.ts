/** What is told of the learner's files: what is kept where, and what became of it. */
import {counted, listed} from '../../../../grammar/en.js';
import {reasonEn} from '../errors/reasons.js';

export const filesEn = {
  /** What `ackademy clean` lists. */
  stored: {
    cache: 'Kafka and what was made from it (can be fetched again)',
    runs: 'folders of runs that go on or were cut short',
    logs: 'what brokers said, of the last clusters',
    histories: 'saved runs',
    workspace: 'your copies of the labs',
    journal: 'your progress',
    replaced: 'progress that an import replaced',
  },
  /** Of files of progress that were not read whole. */
  journal: {
    damaged: (file: string, lines: number) =>
      `${counted(lines, 'line')} of your progress in ${file} ${lines === 1 ? 'is' : 'are'} damaged and skipped; the rest counts.`,
    notOne: (file: string) =>
      `${file} lies with your progress and is none; it is left as it is.`,
    unreadable: (file: string, errno: string) =>
      `Progress in ${file} cannot be read: ${reasonEn(errno)}.`,
    newer: (file: string) =>
      `Progress in ${file} was written by a newer version; what this one does not know is kept and not counted.`,
  },
  copyAsItWas: 'Your copy is as it was.',
  applied: ({
    files,
    kept,
    title,
    ownFault,
  }: {
    files: readonly string[];
    kept: readonly string[];
    title: string;
    ownFault: boolean;
  }) =>
    [
      `${listed(files)} of your copy ${files.length === 1 ? 'is' : 'are'} now as in “${title}”.`,
      ...(kept.length === 0 ? [] : [`What you had there is kept as ${listed(kept)}.`]),
      ...(ownFault ? ['When it runs, the lab’s own fault happens.'] : []),
    ].join(' '),
};
