import {numberOf, textOf} from '../../../../engine/evidence.js';
import type {Facts} from '../../../../engine/history/history.js';
import type {SystemWords} from '../../../../engine/system-view.js';
import {counted, ordinal, seconds} from '../../../../grammar/en.js';
import {interceptionsEn} from './interceptions.js';

const secondsOf = ({ms}: Facts): string => `${numberOf(ms) / 1000} s`;
const said = ({said: text}: Facts): string => textOf(text);

/** What had to be so, by code, in English. */
export const premisesEn = {
  'given-its-chance': (facts: Facts, system: SystemWords | null) =>
    `${chanceOf(facts, system)}, or stood still for ${numberOf(facts['stuckMs']) / 1000} s${hindrance(facts, system)}`,
  'had-time-to-end': ({patienceMs}: Facts) =>
    `checkout had time to end when the shop closed: it ended, or it was awake and went on waiting for something${typeof patienceMs === 'number' ? ` (it did nothing for ${patienceMs / 1000} s)` : ''}`,
  'gave-up': () =>
    'checkout had given up, and had said so, before the replies came again',
  'elder-lives': () =>
    'the first checkout, which was taken for dead, was still there when it could go on',
  struck: (facts: Facts, system: SystemWords | null) => {
    const {what, request, of, times} = facts;
    const taken = interceptionsEn.taken(
      {
        ...{what: textOf(what), request: textOf(request)},
        ...{of: textOf(of), times: numberOf(times)},
      },
      system,
    );
    return `${taken}${notStruck(facts, system)}`;
  },
};

function chanceOf({did, through, enough}: Facts, system: SystemWords | null): string {
  const all: Readonly<Record<string, string>> = {
    answered:
      typeof enough === 'number'
        ? `checkout had ${counted(enough, 'order')} acknowledged`
        : 'checkout answered every order',
    settled: `shipping ${system?.settled ?? 'settled'} ${numberOf(through)} records`,
    handled: 'shipping handled every order',
  };
  return all[textOf(did)] ?? 'it did all';
}

function hindrance(
  {slowestMs, handledNothing}: Facts,
  system: SystemWords | null,
): string {
  if (handledNothing === true) return ' (it handled nothing at all)';
  return typeof slowestMs === 'number'
    ? ` (a ${system?.node ?? 'server'} took ${seconds(slowestMs)} to answer)`
    : '';
}

function notStruck(facts: Facts, system: SystemWords | null): string {
  const {why, seen, from} = facts;
  const node = system?.node ?? 'server';
  if (why === 'refused')
    return numberOf(facts['taken']) === 1
      ? ` (with it the ${node} refused the request)`
      : ` (with ${numberOf(facts['refusals'])} of them the ${node} refused the request)`;
  if (why !== 'too-few') return '';
  const meant = from === 1 ? '' : `, and the ${ordinal(numberOf(from))} was meant`;
  return ` (${textOf(facts['of'])} made ${seen === 0 ? 'none' : numberOf(seen)} within ${secondsOf(facts)}${meant})`;
}

/** What the machine, a system or the trainer did, by code. */
export const troublesEn = {
  'stood-still': ({ms}: Facts) =>
    `The machine stood still for ${seconds(numberOf(ms))}, so the times of this run mean nothing.`,
  'disks-unreadable': (facts: Facts) => `The disks could not be read: ${said(facts)}`,
  'killed-and-not-ended': (facts: Facts) =>
    `${textOf(facts['program'])} had not ended ${secondsOf(facts)} after it was killed.`,
  failed: said,
};
