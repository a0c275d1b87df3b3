/** What the commands about this machine say: cluster, doctor and clean, in English. */
export const clusterEn = {
  does: 'the lab cluster in the foreground, to play with, until Ctrl-C',
  more: `While it runs on a terminal: type a letter and a broker, then enter:
  c1 crash broker 1 (SIGKILL) · t1 shut it down (SIGTERM) · s1 start it again
  p2 pause · r2 resume · x3 cut off from the others · b3 hold back from the others' records · h3 rejoin

Examples:
  $ ackademy cluster`,
  notUnderstood: (typed: string) =>
    `"${typed}" is not understood: c1, s1, p2, r2, x3, h3.`,
  where: (bootstrap: string, folder: string) =>
    `bootstrap.servers  ${bootstrap}\nfolder             ${folder}`,
  broker: ({
    id,
    state,
    cutOff,
    registered,
  }: {
    id: number;
    state: 'running' | 'paused' | 'dead';
    cutOff: boolean;
    registered: boolean;
  }) =>
    `broker ${id} ${state}${cutOff ? ', cut off' : ''}${registered ? '' : ', not registered'}`,
  partition: ({
    name,
    leader,
    isr,
    ends,
  }: {
    name: string;
    leader: number | null;
    isr: readonly number[];
    ends: readonly (readonly [broker: string, end: number | null])[];
  }) =>
    `  ${name}  leader ${leader ?? 'none'}  ISR ${isr.join(',')}  logs: ${ends.map(([id, end]) => `${id} ends at ${end ?? '–'}`).join(', ')}`,
};

export const doctorEn = {
  does: 'what is missing on this machine, and the remedy',
  more: `Exit code: 0 labs can run, 3 something must be mended first.

Examples:
  $ ackademy doctor
  $ ackademy doctor --json`,
};

export const cleanEn = {
  does: 'what lies where and how big, and its removal',
  options: {
    cache: 'remove Kafka and what was prepared from it',
    runs: 'remove what was left of runs that were cut short',
    logs: 'remove what brokers said',
    histories: 'remove all saved runs',
    workspace: 'remove your copies of the labs',
  },
  more: `Examples:
  $ ackademy clean                                  lists what there is, removes nothing
  $ ackademy clean --cache --yes                    removes Kafka, without a question`,
  ask: (name: string, size: string) => `Remove ${name} (${size})?`,
  notRemoved: (name: string, folder: string) => ({
    message: `${name} could not be removed.`,
    hint: `Remove it by hand: ${folder}`,
  }),
  removed: (name: string) => `Removed ${name}.`,
  left: (name: string) =>
    `Removed ${name}, but for what a run or an open app uses. When that has ended, clean again.`,
  size: (bytes: number) =>
    bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`,
};
