import type {PropertyName} from '../../../../engine/plan/define.js';
import type {HoldingKind} from '../../../../engine/plan/holding.js';
import {firstOf, sentence} from '../../../../grammar/en.js';
import {doubtsBecauseEn, doubtsEn} from './doubts.js';
import {findingsEn} from './findings.js';
import {headlineEn} from './headline.js';
import {interceptionsEn} from './interceptions.js';
import {ownCopyEn} from './own-copy.js';
import {busyEn, misbehaviourEn, printedEn, whysEn} from './misbehaviours.js';
import {premisesEn, troublesEn} from './premises.js';
import {fateEn, whereLostEn} from './where-lost.js';

/** What a fix is there for, in words that follow "which of these would have". */
const aims: Readonly<Record<PropertyName, string>> = {
  'none-lost': 'kept the orders',
  'all-or-nothing': 'kept together what belongs together',
  'told-the-truth': 'told the customers the truth',
  'each-once': 'shipped each order once',
  'no-stall': 'kept the orders moving',
  'none-parked': 'kept healthy orders from being parked',
  'gap-found': 'found what is wrong',
  visible: 'kept the orders readable',
  'in-service': 'kept the shop open',
};

/** What a holding holds: `the dead letters`. */
const holdings: Readonly<Record<HoldingKind, string>> = {
  orders: 'the orders',
  answers: 'the answers',
  outbox: 'the outbox',
  effects: 'what shipping made',
  'dead-letters': 'the dead letters',
  'other-half': 'the other halves',
  stopovers: 'orders on their way',
  state: 'what the shop works with',
};

/** What to do before a run that proves nothing is run again. */
const again = {
  machine:
    'Run it again: it waits for real brokers, and they for the machine. Close what else keeps it busy (builds, tests, video); a slow machine needs a second or third try.',
  program:
    'A program did something else than the lab asks of it. Mend it where it is yours, then run it again.',
  whole: 'It was cut short. Run it again, and let it come to its end.',
} as const;

/** What is said of a judged run, in English. */
export const runEn = {
  again: again as Readonly<Record<keyof typeof again, string>>,
  aims,
  holdings,
  headline: headlineEn,
  interceptions: interceptionsEn,
  misbehaviour: misbehaviourEn,
  busy: busyEn,
  printed: printedEn,
  ownCopy: ownCopyEn,
  whys: whysEn,
  premises: premisesEn,
  troubles: troublesEn,
  doubts: doubtsEn,
  findings: findingsEn,
  doubtsBecause: doubtsBecauseEn,
  whereLost: whereLostEn,
  fate: fateEn,
  /** "order-0031 and 69 more". */
  orders: firstOf,
  /** A reason, at the moment that shows it. */
  shows: (reason: string) => `why: ${reason}`,
  /** What would have helped against a reason, and where it is taught. */
  helped: (help: string, station: string | null) =>
    `What helps: ${help}${station === null ? '' : ` (station ${station})`}`,
  /** A text as a sentence of its own. */
  sentence,
};
