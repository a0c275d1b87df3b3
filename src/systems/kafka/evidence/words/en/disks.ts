import {seconds} from '../../../../../grammar/en.js';

/** The logs before the fault and at the end, on the command line. */
export const pictureEn = {
  before: (ms: number, partition: number | null) => at('before', ms, partition),
  after: (ms: number, partition: number | null) => at('after', ms, partition),
  end: (ms: number, partition: number | null) => at('at the end', ms, partition),
  onlyHere: '▓ is only there: the leader does not have it.',
  deleted: '· is deleted from the front.',
};

/** The disks over time, as a table. */
export const disksEn = {
  title: (signs: readonly (readonly [sign: string, means: string])[]) =>
    `The disks over time: where each log ends, h=high watermark, f=fsynced${signs.map(([sign, means]) => `, ${sign} ${means}`).join('')}`,
  sameFor: (topic: string, holds: string) => `The same for topic ${topic} (${holds}):`,
  left: (shown: number, of: number) => `${shown} of ${of} moments. All: --xray`,
  seconds: 's',
  partition: 'part',
  broker: (id: number) => `broker ${id}`,
  leads: 'leads',
  epoch: 'ep',
  isr: 'ISR',
  elr: 'ELR',
  offsets: (highWatermark: number | null, fsynced: number | null) =>
    `h=${highWatermark ?? '-'} f=${fsynced ?? '-'}`,
};

function at(when: string, ms: number, partition: number | null): string {
  return `${when} (${seconds(ms)})${partition === null ? '' : `, partition ${partition}`}`;
}
