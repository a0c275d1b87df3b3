/**
 * What a read_committed consumer makes of fetched bytes. The broker sends all that lies before the
 * last stable offset, and with it a list of aborted transactions: the client leaves those out.
 */
import {batchesOf, type DiskBatch, type DiskRecord} from '../disk/segment.js';

type AbortedTransaction = {
  readonly producer: number;
  readonly firstOffset: number;
};

export type Committed = {
  readonly records: readonly DiskRecord[];
  /** Records of transactions that were aborted: they stay in the log, and no such consumer gets them. */
  readonly undone: readonly DiskRecord[];
};

/**
 * The records from offset `from` on, and the offset to go on with; that is `from` itself when there is
 * no whole batch. Throws when a batch has a codec that cannot be opened here: its records are not nobody's.
 */
export function committedRecords(
  bytes: Buffer,
  aborted: readonly AbortedTransaction[],
  from: number,
): Committed & {readonly next: number} {
  const records: DiskRecord[] = [];
  const undone: DiskRecord[] = [];
  let open = aborted;
  let next = from;
  for (const batch of batchesOf(bytes)) {
    const {producer, transactional} = writerOf(bytes, batch);
    const holdsIt = (one: AbortedTransaction) =>
      one.producer === producer && one.firstOffset <= batch.lastOffset;
    // Its transaction's marker ends it.
    if (batch.control) open = open.filter((one) => !holdsIt(one));
    else {
      const isUndone = transactional && open.some(holdsIt);
      // A batch is sent whole, also when only its end was asked for.
      const found = isUndone ? (batch.records ?? []) : dataOf(batch);
      (isUndone ? undone : records).push(...found.filter(({offset}) => offset >= from));
    }
    next = Math.max(next, batch.lastOffset + 1);
  }
  return {records, undone, next};
}

function dataOf({baseOffset, records}: DiskBatch): readonly DiskRecord[] {
  if (records) return records;
  throw new Error(`the batch at offset ${baseOffset} has a codec that is not read here`);
}

/** In a batch's header: attributes at byte 21 (bit 4: transactional), producer id at byte 43. */
function writerOf(bytes: Buffer, {start}: DiskBatch) {
  return {
    producer: Number(bytes.readBigInt64BE(start + 43)),
    transactional: (bytes.readInt16BE(start + 21) & 0x10) !== 0,
  };
}
