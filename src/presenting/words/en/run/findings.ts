/** Why a run came as it did, and what would have helped, in English. By the codes of the diagnosis. */
import {numberOf, textOf} from '../../../../engine/evidence.js';
import type {FindingWords} from '../../../../engine/system-view.js';
import {capital, them, were} from '../../../../grammar/en.js';

export const findingsEn = {
  'never-sent': {
    says: (who, one) =>
      `${who}: the customer was told yes, and no request ever carried ${them(one)}.`,
    help: 'Send the order, wait for the reply, and only then say yes.',
  },
  'yes-before-sent': {
    says: (who, one) =>
      `${who} ${were(one)} acknowledged before any request had carried ${them(one)}.`,
    help: 'Say yes only after the awaited send has come back.',
  },
  'yes-before-reply': {
    says: (who, one) =>
      `${who} ${were(one)} acknowledged while no reply had come to the request that carried ${them(one)}.`,
    help: 'Await the send: the reply is the ground for a yes.',
  },
  'asked-for-no-reply': {
    says: (who, one) =>
      `The requests with ${who} asked for no reply at all (acks=0), so nobody could say that ${one ? 'it was' : 'they were'} not stored.`,
    help: 'Ask for a reply of all in-sync copies (acks=all; -1 in kafkajs), and await it.',
  },
  'asked-for-one-copy': {
    says: (who, one) =>
      `The requests with ${who} asked for one copy (acks=1), and the one node that had ${them(one)} was lost.`,
    help: 'Ask for all in-sync copies: acks=all (-1 in kafkajs).',
  },
  'yes-after-refusal': {
    says: (who, _, {error}) =>
      `${who}: the reply was an error (${textOf(error)}), and the customer was told yes all the same.`,
    help: 'Let an error end in no, or in pending and another try. Do not swallow it.',
  },
  'gave-up-then-yes': {
    says: (who) =>
      `${who}: the program gave up before any node had answered, and told the customer yes all the same.`,
    help: 'Keep trying for longer than an election takes; say pending, keep the order, and send it again under its id.',
  },
  'no-while-unknown': {
    says: (who, one) =>
      `${who}: the customer was told no while nobody knew. A request had carried ${them(one)}, and ${one ? 'it is' : 'they are'} stored.`,
    help: 'A time-out means unknown, not failed: say pending, and send the same id again.',
  },
  'sent-again-plain': {
    says: (who, one) =>
      `${who} ${were(one)} sent again after no good reply had come, and nothing in the request tells a repeat from a new order.`,
    help: 'Make the producer idempotent, and let whoever ships look at the id.',
  },
  'sent-again-as-new': {
    says: (who, one) =>
      `${who} ${were(one)} sent again under another number or by another producer, so the repeat was taken for a new order.`,
    help: 'Repeats are recognised within one idempotent producer only: send again with it, or let whoever ships look at the id.',
  },
  'sent-twice': {
    says: (who, one, {program, atOnce}) =>
      atOnce === true
        ? `${capital(textOf(program))} put ${one ? who : `each of ${who}`} into one request more than once.`
        : `${capital(textOf(program))} sent ${who} again although a reply had said that ${one ? 'it is' : 'they are'} stored.`,
    help: 'Remember what was answered, and look at the id before the effect.',
  },
  'half-sent': {
    says: (who, _, {missing}) =>
      `Of ${who} one half is stored; the other, for ${textOf(missing)}, was never stored.`,
    help: 'Write both in one transaction, or write one and derive the other from it.',
  },
  'committed-before-done': {
    says: (who, one, {program}) =>
      `${capital(textOf(program))} had ${who} in hand, and committed past ${them(one)} before ${one ? 'it was' : 'they were'} done; then it ended, and nobody is handed ${them(one)} again.`,
    help: 'Do the work first, await it, and commit after it.',
  },
  'skipped-after-error': {
    says: (who, one, {program}) =>
      `${capital(textOf(program))} was handed ${who}, neither shipped nor parked ${them(one)}, went on to others, and committed past ${them(one)}.`,
    help: 'Try again with a growing pause; then park it with its reason. Do not go on as if it were done.',
  },
  'passed-unasked': {
    says: (who, one, {program}) =>
      `The position that ${textOf(program)} committed lies beyond ${who}, and ${one ? 'it was' : 'they were'} never handed to it.`,
    help: 'Look at where reading begins: with no position that holds, begin with the earliest record.',
  },
  'nothing-committed': {
    says: (who, one, {program}) =>
      `${capital(textOf(program))} never committed anything, so ${who} ${were(one)} handed out again.`,
    help: 'Commit after the work is done.',
  },
  'done-not-committed': {
    says: (who, one, {program}) =>
      `${capital(textOf(program))} had shipped ${who}, and had not committed past ${them(one)} when reading began again.`,
    help: 'At least once means that this happens: make the effect idempotent (a unique key, the processed id in the same transaction).',
  },
  'lock-ran-out': {
    says: (who, one, {lock, program}) =>
      `${capital(textOf(program))} had the lock ${textOf(lock)} for ${who} and stood still. Meanwhile the lock went to somebody else, who did the work; then the first one went on and did it again${one ? '' : ', each time'}.`,
    help: 'Who stands still does not know that its lock is gone. Give each holder a number that only grows, and let the place of the effect refuse a smaller one.',
  },
  'shipped-twice': {
    says: (who, one, {program}) =>
      `${capital(textOf(program))} was handed ${who} once and shipped ${them(one)} more than once.`,
    help: 'Retry only what failed, and look at the id before the effect.',
  },
  'stuck-at-one': {
    says: (who, _, {at, times, program}) =>
      `${capital(textOf(program))} ${numberOf(times) > 1 ? `came to ${textOf(at)} ${numberOf(times)} times` : `has ${textOf(at)} in hand`} and never got past it; ${who} ${textOf(at) === who ? 'waits' : 'wait'}.`,
    help: 'Try a few times with a growing pause, then park it with its reason, so that the others move.',
  },
  'parked-meanwhile': {
    says: (who, one, {program}) =>
      `${capital(textOf(program))} parked ${who} while the system that it ships with could not be reached. Nothing is wrong with ${them(one)}.`,
    help: 'When all fail, stop at the order in hand, stay in the group, and try it again now and then. Park only what fails while others succeed.',
  },
  'not-reported': {
    says: (who) =>
      `Reconciliation had both books before it and did not report ${who} rightly.`,
    help: 'Compare the ids of each closed window: counts may agree by chance.',
  },
} as const satisfies Readonly<Record<string, FindingWords>>;
