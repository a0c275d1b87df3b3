/** Brokers and their logs in sentences, in English: what stands in a picture elsewhere. */
import {capital, listed, named, seconds, sentence} from '../../../../../grammar/en.js';

type State = 'running' | 'paused' | 'dead';

/** Brokers of whom the same is to be said. */
type Group = {
  readonly brokers: readonly number[];
  readonly state: State;
  readonly cutOff: boolean;
};

type Log = {
  readonly logStart: number | null;
  readonly logEnd: number | null;
  /** The high watermark: below it, records are committed. */
  readonly committed: number | null;
  readonly fsynced: number | null;
};

const states: Readonly<Record<State, string>> = {
  running: 'running',
  paused: 'paused',
  dead: 'dead',
};

export const plainEn = {
  states,
  cutOff: 'cut off',
  live: (
    groups: readonly (Group & {
      readonly leads: boolean;
      readonly logEnd: number | null;
    })[],
    highWatermark: number | null,
  ) =>
    [
      ...groups.map(({brokers, state, cutOff, leads, logEnd}) => {
        const one = brokers.length === 1;
        const who = `${named('Broker', brokers)} ${one ? 'is' : 'are'}`;
        if (state === 'dead' && logEnd !== null)
          return `${who} dead; ${one ? 'its log ends' : 'their logs end'} at ${logEnd}.`;
        const how = `${states[state]}${cutOff ? ', cut off' : ''}${leads ? ' and leads' : ''}`;
        return `${who} ${how}${logEnd === null ? '' : ` at ${logEnd}`}.`;
      }),
      ...(highWatermark === null ? [] : [`High watermark: ${highWatermark}.`]),
    ].join(' '),
  disks: 'The disks over time:',
  disksOf: (topic: string, holds: string) =>
    `The disks over time, topic ${topic}, ${holds}:`,
  moreMoments: (left: number) =>
    `${left} moments more are in the full screen, and in ackademy lab judge with --xray.`,
  /** One moment of the disks: what happened, and then what each partition looks like. */
  frame: (ms: number, told: readonly string[], partitions: readonly string[]) =>
    [
      `After ${seconds(ms)}:`,
      ...told.map((text) => capital(sentence(text))),
      ...partitions,
    ].join(' '),
  partition: (partition: number) => `Partition ${partition}.`,
  leaderUnknown: 'Nobody has said who leads.',
  leadership: ({
    leader,
    dead,
    isr,
    elr,
  }: {
    readonly leader: number | null;
    /** The leader is dead, and still counts as it. */
    readonly dead: boolean;
    readonly isr: readonly number[];
    readonly elr: readonly number[];
  }) => {
    const who =
      leader === null
        ? 'Nobody leads'
        : `Broker ${leader} ${dead ? 'is dead and still counts as the leader' : 'leads'}`;
    const eligible = elr.length === 0 ? '' : `, ELR ${listed(elr)}`;
    return `${who}, ISR ${isr.length === 0 ? 'empty' : listed(isr)}${eligible}.`;
  },
  replicas: ({brokers, state, cutOff}: Group, log: Log) =>
    `${named('Broker', brokers)}: ${states[state]}${cutOff ? ', cut off' : ''}, ${logWords(log)}.`,
  /** A step of a story. */
  storyStep: ({
    step,
    text,
    leader,
    epoch,
    committed: highWatermark,
    replicas,
  }: {
    readonly step: number;
    readonly text: string;
    readonly leader: number | null;
    readonly epoch: number;
    readonly committed: number;
    readonly replicas: readonly {
      readonly broker: number;
      readonly logEnd: number;
      readonly inIsr: boolean;
      readonly state: State;
    }[];
  }) => {
    const leads = leader === null ? 'Nobody leads' : `Broker ${leader} leads`;
    const logs = replicas.map(
      ({broker, logEnd, inIsr, state}) =>
        `Broker ${broker}${state === 'running' ? '' : ` is ${states[state]},`} has ${logEnd}${inIsr ? '' : ' and is not in the ISR'}.`,
    );
    return `${step}. ${text}\n${leads}, epoch ${epoch}. High watermark: ${highWatermark}. ${logs.join(' ')}`;
  },
};

function logWords({logStart, logEnd, committed: highWatermark, fsynced}: Log): string {
  if (logEnd === null) return 'no log';
  const range = (logStart ?? 0) > 0 ? `log from ${logStart} to` : 'log ends at';
  return `${range} ${logEnd}, high watermark ${highWatermark ?? 'not known'}, fsynced ${fsynced ?? 'not known'}`;
}
