/** What is told of files: progress, saved runs, what is imported and exported. */
import {textOf} from '../../../../engine/evidence.js';
import type {Facts} from '../../../../engine/history/history.js';
import {capital} from '../../../../grammar/en.js';
import {misbehaviourEn, whysEn} from '../run/misbehaviours.js';
import {reasonEn} from './reasons.js';

/** What the learner calls each kind of event: one, and more. */
const events: Readonly<Record<string, readonly [string, string]>> = {
  'lesson-read': ['read lesson', 'read lessons'],
  'lesson-place': ['bookmark', 'bookmarks'],
  'question-answered': ['answer', 'answers'],
  'found-easy': ['easy answer', 'easy answers'],
  'quiz-finished': ['quiz result', 'quiz results'],
  predicted: ['prediction', 'predictions'],
  'lab-ran': ['lab run', 'lab runs'],
  'hint-taken': ['hint', 'hints'],
  'solution-shown': ['shown solution', 'shown solutions'],
  'card-rated': ['rated card', 'rated cards'],
  'price-measured': ['price measurement', 'price measurements'],
  'interview-date': ['interview date', 'interview dates'],
  setting: ['setting', 'settings'],
  reset: ['reset', 'resets'],
  foreign: ['imported event', 'imported events'],
};

function summary(types: readonly string[]): string {
  return [...new Set(types)]
    .map((type) => {
      const count = types.filter((one) => one === type).length;
      return `${count} ${events[type]?.[count === 1 ? 0 : 1] ?? type}`;
    })
    .join(', ');
}

type File = {readonly file: string};
type Refused = {readonly errno: string};
type InFolder = {readonly folder: string} & Refused;

const notHistory = {
  cut: () => 'its first line is cut',
  'no-run': () => 'it does not begin with a run',
  'not-json': (line: number) => `line ${line} is not JSON`,
  line: (line: number, said: string) => `line ${line}: ${said}`,
  system: (line: number, said: string) => `line ${line}: it is of a system "${said}"`,
};

const notExport = {
  'no-events': () => 'it has no "schema" and "events"',
  'not-json': () => 'it is not JSON',
  entry: (entry: number) =>
    `entry ${entry} of "events" has no id, time and number that can be right`,
  field: (entry: number, {type, field}: {type: string; field: string}) =>
    `entry ${entry} of "events" (${type}) has ${field === 'at' ? 'a time to come' : `a "${field}" that cannot be`}`,
};

const whereExported = 'Give a file that "ackademy progress export" wrote.';

export const storageErrorsEn = {
  'output-lost': ({errno}: Refused) => ({
    message: `What ackademy writes cannot be written: ${reasonEn(errno)}.`,
    hint: '',
  }),
  'file-trouble': ({path, errno}: {path: string} & Refused) => ({
    message: `Writing or reading ${path === '' ? 'a file of the trainer' : path} failed: ${reasonEn(errno)}.`,
    hint: 'Mend that, or set ACKADEMY_HOME to a folder of yours on a disk with room.',
  }),
  'progress-not-saved': ({
    folder,
    errno,
    types,
  }: InFolder & {types: readonly string[]}) => ({
    message: `Progress (${summary(types)}) is not saved in ${folder}: ${reasonEn(errno)}.`,
    hint: 'What was saved before is safe. Mend the disk while this stays open: the next step saves this too.',
  }),
  'progress-kept': ({
    folder,
    errno,
    types,
    file,
  }: InFolder & File & {types: readonly string[]}) => ({
    message: `Progress (${summary(types)}) is not saved in ${folder}: ${reasonEn(errno)}.`,
    hint: `It is kept. Add it once that is mended:\n  ackademy progress import ${file} --merge`,
  }),
  'progress-nowhere': ({
    folder,
    errno,
    types,
    text,
  }: InFolder & {types: readonly string[]; text: string}) => ({
    message: `Progress (${summary(types)}) is not saved in ${folder}: ${reasonEn(errno)}.`,
    hint: `No other place takes it either. Put the next line into a file, and add it with \`ackademy progress import --merge\` once that is mended:\n${text}`,
  }),
  'progress-not-replaced': ({folder, errno}: InFolder) => ({
    message: `The progress in ${folder} was not replaced: ${reasonEn(errno)}.`,
    hint: 'It is as it was. Mend the disk, then import again.',
  }),
  'progress-unreadable': ({folder, errno}: InFolder) => ({
    message: `Progress in ${folder} cannot be read: ${reasonEn(errno)}.`,
    hint: 'Make it a folder that you may read and write.',
  }),
  'import-empty': ({path}: {path: string}) => ({
    message: `${path} cannot be imported: there is no journal in that folder.`,
    hint: whereExported,
  }),
  'import-unreadable': ({path, errno}: {path: string} & Refused) => ({
    message: `${path} cannot be imported: ${reasonEn(errno)}.`,
    hint: whereExported,
  }),
  'import-newer': ({schema, reads}: {schema: number; reads: number}) => ({
    message: `This progress was exported by a newer version (schema ${schema}, this one reads ${reads}); nothing was imported.`,
    hint: 'Update ackademy, then import it again.',
  }),
  'not-an-export': ({
    why,
    entry,
    type,
    field,
  }: {
    why: keyof typeof notExport;
    entry: number;
    type: string;
    field: string;
  }) => ({
    message: `This is not exported progress: ${notExport[why](entry, {type, field})}; nothing was imported.`,
    hint: whereExported,
  }),
  'export-exists': ({file}: File) => ({
    message: `${file} exists and is left as it is.`,
    hint: 'Give a name that is not taken.',
  }),
  'export-failed': ({file, errno}: File & Refused) => ({
    message: `Progress is not exported to ${file}: ${errno === 'ENOENT' ? 'there is no such folder' : reasonEn(errno)}.`,
    hint: 'Your progress itself is untouched. Export it to another place.',
  }),
  'history-unreadable': ({file, errno}: File & Refused) => ({
    message: `The history ${file} cannot be read: ${reasonEn(errno)}.`,
    hint: 'Saved runs are listed by `ackademy lab history`.',
  }),
  'not-a-history': ({
    file,
    why,
    line,
    said,
  }: File & {why: keyof typeof notHistory; line: number; said: string}) => ({
    message: `${file} is not the history of a run: ${notHistory[why](line, said)}.`,
    hint: 'Saved runs are listed by `ackademy lab history`; a file that was edited cannot be judged.',
  }),
  'history-without-beginning': () => ({
    message: 'This is not the history of a run: it has no beginning.',
    hint: 'Give the file of a saved run; "ackademy lab history" lists them.',
  }),
  'copy-not-writable': ({workspace}: {workspace: string}) => ({
    message: `Your copy of the lab cannot be written in ${workspace}.`,
    hint: 'Make it a folder that you may write to, with room on the disk, or set ACKADEMY_HOME to another one.',
  }),
  'does-not-build': (facts: Facts) => ({
    message: `${capital(misbehaviourEn(textOf(facts['program']), 'does-not-build', whysEn[facts['why'] as keyof typeof whysEn](facts, null)))}.`,
    hint: `Nothing was started. Your copy: ${textOf(facts['mine'])}`,
  }),
  'copy-lacks': ({
    lab,
    missing,
    mine,
  }: {
    lab: string;
    missing: readonly string[];
    mine: string;
  }) => ({
    message: `Your copy of ${lab} has no ${missing.join(' and no ')}.`,
    hint: `Take back the shipped files with \`ackademy lab reset ${lab}\`: ${mine}`,
  }),
};
