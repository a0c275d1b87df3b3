/**
 * A program that appends and says the id of each event once it is saved, one a line. Arguments:
 * folder, how many events, how many bytes one write may take (0: as many as it likes).
 */
import {randomUUID} from 'node:crypto';
import {Journal} from '../../../src/storage/journal/journal.js';
import {
  type JournalFile,
  openJournalFile,
} from '../../../src/storage/journal/journal-file.js';

const [folder = '', count = '0', piece = '0'] = process.argv.slice(2);

const journal = new Journal({
  folder,
  now: () => Date.now(),
  randomId: randomUUID,
  pid: process.pid,
  openFile: async (path) => inPieces(await openJournalFile(path), Number(piece)),
});

for (let n = 0; n < Number(count); n += 1) {
  const event = journal.stamp({
    type: 'question-answered',
    station: 'leader-crash',
    question: `q${n % 10}`,
    result: 'right',
    choice: 'x'.repeat(n % 50),
    ms: n,
  });
  await journal.append(event);
  process.stdout.write(`${event.id}\n`);
}
await journal[Symbol.asyncDispose]();

function inPieces(file: JournalFile, most: number): JournalFile {
  if (most === 0) return file;
  return {...file, write: (bytes) => file.write(bytes.subarray(0, most))};
}
