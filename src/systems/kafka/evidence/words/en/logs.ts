/** What stands beside the picture of the logs at one moment of a run, in English. */
export const logsEn = {
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
  partition: (partition: number) => `partition ${partition}`,
  quiet: 'Since the moment before, only offsets have moved.',
};

/** What a row of a broker begins with, in a run and in a story. */
export const brokerEn = {
  name: (id: number) => `broker ${id}`,
  states: {running: '✓ running', paused: '‖ paused', dead: '✗ dead'},
  cutOff: '╳ cut off',
  leader: 'leader',
  inIsr: 'in ISR',
  notInIsr: 'not in ISR',
  epoch: (epoch: number) => `epoch ${epoch}`,
  highWatermark: (mark: number) => `high watermark ${mark}`,
};

/** What is told while a run goes on. */
export const liveEn = {
  belowHighWatermark: 'below the high watermark',
  stopping: 'Stopping. The brokers are being healed…',
};

/** What stands beside the logs of a story. */
export const storyEn = {
  legend:
    '■ below the high watermark: consumers read up to there   □ in the log, above it. LEO is where a log ends.',
  logEnd: (end: number) => `LEO ${end}`,
  leads: (broker: number, epoch: number) => `broker ${broker} leads, epoch ${epoch}`,
  nobodyLeads: (epoch: number) => `nobody leads, epoch ${epoch}`,
};

const listOf = (brokers: readonly number[]): string =>
  brokers.length === 0 ? 'empty' : brokers.join(', ');
