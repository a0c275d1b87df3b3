/** What the X-ray over time says, in English. */
export const xrayEn = {
  frameOf: (frame: number, of: number) => `${frame} of ${of}`,
  topicOf: (topic: string, holds: string | null) =>
    holds === null ? `topic ${topic}` : `topic ${topic}: ${holds}`,
  legend: '█ below its high watermark (HW)   ▒ above it',
  onlyHere: '▓ not in the leader’s log',
  deleted: '· deleted from the front',
  leads: (broker: number) => `broker ${broker} leads`,
  ledLast: (broker: number) => `broker ${broker}, dead, still counts as the leader`,
  nobodyLeads: 'nobody leads',
  notTold: 'no broker has said yet who leads',
  epoch: (epoch: number) => `epoch ${epoch}`,
  isr: (brokers: readonly number[]) => `ISR ${listOf(brokers)}`,
  elr: (brokers: readonly number[]) => `ELR ${listOf(brokers)}`,
  roles: {
    leads: 'leader',
    'in-isr': 'in ISR',
    'in-elr': 'in ELR',
    out: 'not in ISR',
    unknown: '',
  },
  highWatermark: (mark: string, offset: string) => `${mark} HW ${offset}`,
  fsynced: (mark: string, offset: string) => `${mark} fsynced ${offset}`,
  noLog: 'no log',
  quiet: 'Since the moment before, only offsets have moved.',
};

const listOf = (brokers: readonly number[]): string =>
  brokers.length === 0 ? 'empty' : brokers.join(', ');
