/** What happens on the way between the shop's programs and the brokers, in words. */
import {allRequests, type Api, type Interception} from '../../engine/plan/step.js';
import {ordinal} from '../../engine/words.js';

/** Names as the protocol guide has them, readable. */
const requests: Readonly<Record<Api, string>> = {
  produce: 'produce request',
  fetch: 'fetch request',
  metadata: 'metadata request',
  'offset-commit': 'offset commit',
  'offset-fetch': 'offset fetch request',
  'find-coordinator': 'find-coordinator request',
  'join-group': 'join-group request',
  heartbeat: 'heartbeat',
  'init-producer-id': 'init-producer-id request',
  'add-partitions-to-txn': 'add-partitions-to-txn request',
  'add-offsets-to-txn': 'add-offsets-to-txn request',
  'end-txn': 'end-txn request',
  'txn-offset-commit': 'transactional offset commit',
  'any-offset-commit': 'offset commit',
};

type Kind = Pick<Interception, 'api' | 'of' | 'what'>;

/** "the reply to a produce request of checkout was dropped". */
export function taken({api, of, what}: Kind, times = 1): string {
  const one = times === 1;
  const request = `${one ? 'one' : times} ${requests[api]}${one ? '' : 's'} of ${of}`;
  const reply = `the ${one ? 'reply' : 'replies'} to ${request} ${one ? 'was' : 'were'}`;
  return {
    'drop-reply': `${reply} dropped`,
    'hold-reply': `${reply} held back`,
    'hold-request': `${request} ${one ? 'was' : 'were'} held back`,
  }[what];
}

/** What is seen when it happens: the `nth` of its kind since the rule began. */
export function takenNow({
  api,
  of,
  what,
  nth,
  refused = false,
}: Kind & {readonly nth: number; readonly refused?: boolean | undefined}): string {
  const request = `${requests[api]} ${nth} of ${of}`;
  const done = refused ? 'refused' : 'carried out';
  return {
    'drop-reply': `a broker has ${done} ${request}, and its reply is lost: the connection closes`,
    'hold-reply': `a broker has ${done} ${request}, and its reply is held back`,
    'hold-request': `${request} is held back: no broker has heard of it`,
  }[what];
}

/** The same of several that came one after the other, in one sentence. */
export function takenSince({
  api,
  of,
  what,
  from,
  to,
}: Kind & {readonly from: number; readonly to: number}): string {
  if (from === to) return takenNow({api, of, what, nth: from});
  const some = `${requests[api]}s ${from} to ${to} of ${of}`;
  return {
    'drop-reply': `the replies to ${some} are lost, too`,
    'hold-reply': `the replies to ${some} are held back, too`,
    'hold-request': `${some} are held back, too`,
  }[what];
}

/** "the reply to the next produce request of checkout will be dropped". */
export function toBeTaken(interception: Interception, be: 'is' | 'will be'): string {
  const {what, count} = interception;
  const many = count > 1;
  const verb = be === 'is' && many ? 'are' : be;
  const which = whichOf(interception, be === 'is' ? 'then' : 'now');
  const reply = `the ${many ? 'replies' : 'reply'} to ${which}`;
  return {
    'drop-reply': `${reply} ${verb} dropped`,
    'hold-reply': `${reply} ${verb} held back`,
    'hold-request': `${which} ${verb} held back`,
  }[what];
}

function whichOf({api, of, from, count}: Interception, when: 'then' | 'now'): string {
  const request = `${requests[api]}${count > 1 ? 's' : ''} of ${of}`;
  if (count >= allRequests) return `all ${request} from ${when} on`;
  if (from === 1)
    return count === 1 ? `the next ${request}` : `the next ${count} ${request}`;
  const last = from + count - 1;
  const number = count === 1 ? ordinal(from) : `${ordinal(from)} to ${ordinal(last)}`;
  return `the ${number} ${request} from ${when} on`;
}
