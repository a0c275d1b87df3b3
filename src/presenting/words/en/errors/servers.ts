/** What is told of the servers that labs start beside Kafka. */
type Ended = {readonly product: string; readonly said: string; readonly log: string};

const lastLines = ({said, log}: Ended): string =>
  `Its last lines:\n${said}\nThe whole log is ${log}`;

export const serverErrorsEn = {
  'server-not-for-machine': ({
    product,
    platform,
    arch,
  }: {
    product: string;
    platform: string;
    arch: string;
  }) => ({
    message: `There is no ${product} for this machine (${platform}, ${arch}).`,
    hint: 'The labs that use it run on Linux and macOS, on x64 and arm64. All others work here.',
  }),
  'server-needs-glibc': ({product}: {product: string}) => ({
    message: `${product} needs the GNU C library, and this system has another one.`,
    hint: 'The labs that use it run on a Linux such as Debian, Ubuntu or Fedora. All others work here.',
  }),
  'no-place-for-server': ({product, said}: {product: string; said: string}) => ({
    message: `${product} does not run as root, and there is no folder for another user to run it in${said === '' ? '' : `: ${said}`}.`,
    hint: 'Run ackademy as an ordinary user, or set TMPDIR to a folder that everybody may enter.',
  }),
  'no-room-for-server': ({product, folder}: {product: string; folder: string}) => ({
    message: `The disk is full: there is no room for the data of ${product} in ${folder}.`,
    hint: 'Make some 100 MB of room there, or set ACKADEMY_HOME to a folder on another disk.',
  }),
  'server-not-prepared': (ended: Ended) => ({
    message: `The data folder of ${ended.product} could not be made. ${lastLines(ended)}`,
    hint: 'Run the lab again.',
  }),
  'server-not-started': ({product, said}: {product: string; said: string}) => ({
    message: `${product} cannot be started: ${said}.`,
    hint: 'It has to lie on a disk from which programs may be started (one that is not mounted noexec): set ACKADEMY_HOME to a folder on such a disk.',
  }),
  'server-ended': (ended: Ended) => ({
    message: `${ended.product} ended by itself. ${lastLines(ended)}`,
    hint: 'Run the lab again.',
  }),
  'server-not-ready': ({ms, ...ended}: Ended & {ms: number}) => ({
    message: `${ended.product} was not ready after ${Math.round(ms / 1000)} s. ${lastLines(ended)}`,
    hint: 'Run the lab again when the machine has less to do.',
  }),
};
