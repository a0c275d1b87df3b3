import type {Counts} from '../../../../engine/ledger/counts.js';
import type {GapScore} from '../../../../engine/ledger/gap.js';
import {counted, seconds} from '../../../../grammar/en.js';

/** The verdict of a run in one sentence, the number first, in English. */
export const headlineEn = {
  lost: ({lost, acknowledged}: Counts) =>
    `${lost} of ${counted(acknowledged, 'acknowledged order')} ${lost === 1 ? 'is' : 'are'} gone.`,
  torn: ({torn}: Counts) =>
    torn === 1
      ? '1 order is torn: of two records that belong together, one is there.'
      : `${torn} orders are torn: of two records that belong together, one is there.`,
  phantom: ({phantom}: Counts) =>
    phantom === 1
      ? '1 customer heard "no", and the order is there all the same.'
      : `${phantom} customers heard "no", and their orders are there all the same.`,
  duplicated: ({duplicated}: Counts) =>
    `${counted(duplicated, 'order')} shipped more than once.`,
  stalled: ({stalled}: Counts) =>
    `${counted(stalled, 'acknowledged order')} ${stalled === 1 ? 'does' : 'do'} not move any more.`,
  parked: (orders: number) =>
    `${counted(orders, 'healthy order')} ${orders === 1 ? 'is' : 'are'} parked, for a person to send back.`,
  invisible: ({invisible}: Counts) =>
    `${counted(invisible, 'acknowledged order')} could not be read while the fault lasted.`,
  unavailable: (serviceBackMs: number | null) =>
    serviceBackMs === null
      ? 'The shop was out of service: the probe order was never acknowledged.'
      : `The shop was out of service: the probe order took ${seconds(serviceBackMs)}.`,
  inconclusive: 'This run proves nothing.',
  nothingBroken: 'Nothing that this run was judged by is broken.',
  /** What was judged, no more: "None of 90 acknowledged orders is gone, and none shipped twice. 10 more were refused, …" */
  kept: ({acknowledged, orTorn, noneTwice, parked, refused}: Kept) => {
    const kept = `None of ${counted(acknowledged, 'acknowledged order')} is gone${orTorn ? ' or torn' : ''}${noneTwice ? ', and none shipped twice' : ''}.`;
    const put =
      parked === 0
        ? ''
        : ` ${parked} ${parked === 1 ? 'is' : 'are'} parked, for a person to look at.`;
    if (refused === 0) return `${kept}${put}`;
    const known =
      refused === 1
        ? 'was refused, and the customer knows'
        : 'were refused, and the customers know';
    return `${kept}${put} ${refused} more ${known}.`;
  },
  /** "0 of 4 planted errors were found." */
  overlooked: ({
    planted,
    found,
    falseAlarms,
  }: Pick<GapScore, 'planted' | 'found' | 'falseAlarms'>) => {
    const first =
      planted === 0
        ? 'Nothing was planted'
        : `${found} of ${counted(planted, 'planted error')} ${found === 1 ? 'was' : 'were'} found`;
    return falseAlarms === 0
      ? `${first}${planted === 0 || found === planted ? ', and nothing else was reported' : ''}.`
      : `${first}, and ${counted(falseAlarms, 'healthy order')} ${falseAlarms === 1 ? 'was' : 'were'} reported, too.`;
  },
};

type Kept = {
  readonly acknowledged: number;
  /** It was judged that none is torn, and that none shipped twice. */
  readonly orTorn: boolean;
  readonly noneTwice: boolean;
  readonly parked: number;
  readonly refused: number;
};
