import type {Headline} from '../../engine/verdict/verdict.js';
import {counted, seconds} from '../../grammar/en.js';
import type {Report} from './report.js';

/** The verdict in one sentence, the number first. */
export function headlineSentence(report: Pick<Report, 'verdict'> & Told): string {
  return headlines[report.verdict](report);
}

type Told = Pick<Report, 'counts' | 'serviceBackMs'> &
  Partial<Pick<Report, 'gap' | 'properties'>>;

const headlines: Readonly<Record<Headline, (told: Told) => string>> = {
  lost: ({counts: {lost, acknowledged}}) =>
    `${lost} of ${counted(acknowledged, 'acknowledged order')} ${lost === 1 ? 'is' : 'are'} gone.`,
  torn: ({counts: {torn}}) =>
    torn === 1
      ? '1 order is torn: of two records that belong together, one is there.'
      : `${torn} orders are torn: of two records that belong together, one is there.`,
  phantom: ({counts: {phantom}}) =>
    phantom === 1
      ? '1 customer heard "no", and the order is there all the same.'
      : `${phantom} customers heard "no", and their orders are there all the same.`,
  duplicated: ({counts: {duplicated}}) =>
    `${counted(duplicated, 'order')} shipped more than once.`,
  stalled: ({counts: {stalled}}) =>
    `${counted(stalled, 'acknowledged order')} ${stalled === 1 ? 'does' : 'do'} not move any more.`,
  overlooked: ({gap}) => gapSentence(gap ?? null),
  invisible: ({counts: {invisible}}) =>
    `${counted(invisible, 'acknowledged order')} could not be read while the fault lasted.`,
  unavailable: ({serviceBackMs}) =>
    serviceBackMs === null
      ? 'The shop was out of service: the probe order was never acknowledged.'
      : `The shop was out of service: the probe order took ${seconds(serviceBackMs)}.`,
  safe: (told) => {
    const {gap = null} = told;
    if (gap !== null) return gapSentence(gap);
    return told.counts.lost === 0
      ? keptSentences(told)
      : 'Nothing that this run was judged by is broken.';
  },
  inconclusive: () => 'This run proves nothing.',
};

/** "None of 90 acknowledged orders is gone, and none shipped twice. 10 were refused: …": what was judged, no more. */
function keptSentences({counts, properties = {}}: Told): string {
  const {acknowledged, rejected, phantom} = counts;
  // What was parked and then sent back has shipped.
  const parked = Math.max(0, Math.min(counts.parked, acknowledged - counts.effects));
  const whole = properties['all-or-nothing'] === 'holds' ? ' or torn' : '';
  const once = properties['each-once'] === 'holds' ? ', and none shipped twice' : '';
  const kept = `None of ${counted(acknowledged, 'acknowledged order')} is gone${whole}${once}.`;
  const put =
    parked === 0
      ? ''
      : ` ${parked} ${parked === 1 ? 'is' : 'are'} parked, for a person to look at.`;
  if (rejected === 0 || phantom > 0) return `${kept}${put}`;
  const refused =
    rejected === 1
      ? 'was refused, and the customer knows'
      : 'were refused, and the customers know';
  return `${kept}${put} ${rejected} more ${refused}.`;
}

/** "0 of 4 planted errors were found." */
function gapSentence(gap: Report['gap']): string {
  const {planted, found, falseAlarms} = gap ?? {planted: 0, found: 0, falseAlarms: 0};
  const first =
    planted === 0
      ? 'Nothing was planted'
      : `${found} of ${counted(planted, 'planted error')} ${found === 1 ? 'was' : 'were'} found`;
  return falseAlarms === 0
    ? `${first}${planted === 0 || found === planted ? ', and nothing else was reported' : ''}.`
    : `${first}, and ${counted(falseAlarms, 'healthy order')} ${falseAlarms === 1 ? 'was' : 'were'} reported, too.`;
}
