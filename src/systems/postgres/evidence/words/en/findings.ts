/** Why a run came as it did, where only the database can tell, and what would have helped, in English. */
import {textOf} from '../../../../../engine/evidence.js';
import type {FindingWords} from '../../../../../engine/system-view.js';
import {are, capital, them} from '../../../../../grammar/en.js';

const rows = (who: string, one: boolean): string =>
  `${one ? 'The row of' : 'The rows of'} ${who} ${are(one)} committed`;

export const findingsEn = {
  'committed-not-sent': {
    says: (who, one, {how, program}) => {
      if (how === 'undone')
        return `${rows(who, one)}, and the transaction of the broker with ${one ? 'its message' : 'their messages'} was aborted: one commit does not bind the other.`;
      return how === 'killed'
        ? `${rows(who, one)}, and ${textOf(program)} died before the broker had ${one ? 'its message' : 'their messages'}. Nobody else knows that ${one ? 'it is' : 'they are'} still to be sent.`
        : `${rows(who, one)}, and the broker never took ${one ? 'its message' : 'their messages'}. The commit cannot be taken back, and nothing that lasts says that ${one ? 'it is' : 'they are'} still to be sent.`;
    },
    help: 'Write the message into an outbox table in the same transaction; a relay sends what is there, and marks a row only when the broker has confirmed it.',
  },
  'marked-not-sent': {
    says: (who, one) =>
      `${capital(one ? 'the outbox row of' : 'the outbox rows of')} ${who} ${are(one)} marked as sent, and the broker never had ${them(one)}: the mark came before the reply.`,
    help: 'Mark a row only after the broker has confirmed it. What dies in between is sent twice, and the consumer has to bear that.',
  },
  'passed-by-position': {
    says: (who, one) =>
      `${rows(who, one)}, and the relay was beyond ${one ? 'its number' : 'their numbers'} by then: it looks only behind the last row that it has sent. A number is drawn at the insert, and a row is seen from the commit on.`,
    help: 'Take rows by a mark that they are not sent yet (`FOR UPDATE SKIP LOCKED` where several relays run), or read only below the oldest transaction that is still open.',
  },
  'sent-not-marked': {
    says: (who, one, {program, how}) =>
      how === 'killed'
        ? `The broker had ${who}, and ${textOf(program)} was killed before ${one ? 'the row was' : 'the rows were'} marked: whoever came next sent ${them(one)} again.`
        : `Two of ${textOf(program)} ran side by side, and both sent ${who}: ${one ? 'its row was' : 'their rows were'} not marked when the second one looked.`,
    help: 'A relay repeats; claims (`FOR UPDATE SKIP LOCKED`) keep two of them apart, and nothing keeps one that was killed from sending again. Let the consumer bear it: a unique key on the effect.',
  },
  'sent-not-committed': {
    says: (who, one, {how}) =>
      `The broker has ${who}, and there is no row of ${them(one)}: the transaction ${how === 'rolled-back' ? 'was rolled back' : 'did not commit'} after the message had left.`,
    help: 'A message cannot be called back: send nothing before the commit. Write it into an outbox in the same transaction.',
  },
  'marked-not-done': {
    says: (who, one, {program}) =>
      `${capital(textOf(program))} committed that it had ${who}, died before the work was done, and passed ${them(one)} over when ${one ? 'it came' : 'they came'} again.`,
    help: 'Write the mark and the effect in one transaction: then there is no moment at which one is there without the other.',
  },
} as const satisfies Readonly<Record<string, FindingWords>>;
