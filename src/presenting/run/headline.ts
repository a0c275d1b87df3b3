import {stillParked} from '../../engine/ledger/counts.js';
import {words} from '../words/words.js';
import type {Report} from './report.js';

type Told = Pick<Report, 'verdict' | 'counts' | 'serviceBackMs'> &
  Partial<Pick<Report, 'gap' | 'properties'>>;

const nothingPlanted = {planted: 0, found: 0, falseAlarms: 0};

/** The verdict in one sentence, the number first. */
export function headlineSentence(told: Told): string {
  const {verdict, counts, serviceBackMs, gap = null} = told;
  const {headline} = words.run;
  if (verdict === 'inconclusive') return headline.inconclusive;
  if (verdict === 'unavailable') return headline.unavailable(serviceBackMs);
  if (verdict === 'overlooked') return headline.overlooked(gap ?? nothingPlanted);
  if (verdict === 'parked') return headline.parked(stillParked(counts));
  if (verdict !== 'safe') return headline[verdict](counts);
  if (gap !== null) return headline.overlooked(gap);
  return counts.lost === 0 ? keptSentence(told) : headline.nothingBroken;
}

function keptSentence({counts, properties = {}}: Told): string {
  const {acknowledged, rejected, phantom} = counts;
  return words.run.headline.kept({
    acknowledged,
    orTorn: properties['all-or-nothing'] === 'holds',
    noneTwice: properties['each-once'] === 'holds',
    parked: stillParked(counts),
    refused: phantom > 0 ? 0 : rejected,
  });
}
