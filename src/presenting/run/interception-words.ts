/** What happens on the way between the shop's programs and a system, in words. */
import {numberOf, textOf} from '../../engine/evidence.js';
import type {Facts} from '../../engine/history/history.js';
import {allRequests, type Interception} from '../../engine/plan/step.js';
import type {SystemWords} from '../../engine/system-view.js';
import {ordinal} from '../../grammar/en.js';

type Kind = Pick<Interception, 'request' | 'of' | 'what'>;
type Words = Pick<SystemWords, 'requests' | 'node'> | null;

const nameOf = (request: string, words: Words): string =>
  words?.requests[request] ?? `${request} request`;

/** "the reply to a produce request of checkout was dropped". */
export function taken(facts: Facts, words: Words): string {
  const times = numberOf(facts['times']);
  const one = times === 1;
  const name = nameOf(textOf(facts['request']), words);
  const request = `${one ? 'one' : times} ${name}${one ? '' : 's'} of ${textOf(facts['of'])}`;
  const reply = `the ${one ? 'reply' : 'replies'} to ${request} ${one ? 'was' : 'were'}`;
  return (
    {
      'drop-reply': `${reply} dropped`,
      'hold-reply': `${reply} held back`,
      'hold-request': `${request} ${one ? 'was' : 'were'} held back`,
    }[textOf(facts['what'])] ?? ''
  );
}

/** What is seen when it happens: the `nth` of its kind since the rule began. */
export function takenNow(
  {
    request: kind,
    of,
    what,
    nth,
    refused = false,
  }: Kind & {readonly nth: number; readonly refused?: boolean | undefined},
  words: Words,
): string {
  const request = `${nameOf(kind, words)} ${nth} of ${of}`;
  const node = words?.node ?? 'server';
  const done = refused ? 'refused' : 'carried out';
  return {
    'drop-reply': `a ${node} has ${done} ${request}, and its reply is lost: the connection closes`,
    'hold-reply': `a ${node} has ${done} ${request}, and its reply is held back`,
    'hold-request': `${request} is held back: no ${node} has heard of it`,
  }[what];
}

/** The same of several that came one after the other, in one sentence. */
export function takenSince(
  {request, of, what, from, to}: Kind & {readonly from: number; readonly to: number},
  words: Words,
): string {
  if (from === to) return takenNow({request, of, what, nth: from}, words);
  const some = `${nameOf(request, words)}s ${from} to ${to} of ${of}`;
  return {
    'drop-reply': `the replies to ${some} are lost, too`,
    'hold-reply': `the replies to ${some} are held back, too`,
    'hold-request': `${some} are held back, too`,
  }[what];
}

/** "the reply to the next produce request of checkout will be dropped". */
export function toBeTaken(
  interception: Omit<Interception, 'system'>,
  be: 'is' | 'will be',
  words: Words,
): string {
  const {what, count} = interception;
  const many = count > 1;
  const verb = be === 'is' && many ? 'are' : be;
  const which = whichOf(interception, be === 'is' ? 'then' : 'now', words);
  const reply = `the ${many ? 'replies' : 'reply'} to ${which}`;
  return {
    'drop-reply': `${reply} ${verb} dropped`,
    'hold-reply': `${reply} ${verb} held back`,
    'hold-request': `${which} ${verb} held back`,
  }[what];
}

function whichOf(
  {request: kind, of, from, count}: Omit<Interception, 'system'>,
  when: 'then' | 'now',
  words: Words,
): string {
  const request = `${nameOf(kind, words)}${count > 1 ? 's' : ''} of ${of}`;
  if (count >= allRequests) return `all ${request} from ${when} on`;
  if (from === 1)
    return count === 1 ? `the next ${request}` : `the next ${count} ${request}`;
  const last = from + count - 1;
  const number = count === 1 ? ordinal(from) : `${ordinal(from)} to ${ordinal(last)}`;
  return `the ${number} ${request} from ${when} on`;
}
