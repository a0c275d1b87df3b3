/** What the doctor says of this machine. */
import {counted} from '../../../../grammar/en.js';

export const doctorEn = {
  about: {
    content: 'Content',
    progress: 'Progress',
    kafka: 'Kafka',
    folder: 'Folder',
    node: 'Node',
    system: 'System',
    java: 'Java',
    memory: 'Memory',
    disk: 'Disk',
    leftovers: 'Leftovers',
    programs: 'Programs',
  },
  contentWhole: 'whole',
  installAgain: 'Install ackademy again to have it as it was made.',
  nothingToDo: (folder: string) => `Nothing needs to be done. The files: ${folder}`,
  events: (count: number, folder: string) => `${counted(count, 'event')} in ${folder}`,
  kafkaHome: (version: string, home: string) => `${version}, from KAFKA_HOME, ${home}`,
  jars: (count: number, folder: string) => `${count} jars in ${folder}`,
  cacheNotMade: (root: string, obstacle: string) =>
    `not downloaded yet, and the cache ${root} cannot be made: ${obstacle}.`,
  notDownloaded: 'not downloaded yet',
  firstLab: 'The first lab downloads it (46 MB).',
  otherHome: 'Set ACKADEMY_HOME to a folder that you may write to.',
  stateNotWritten: (folder: string, obstacle: string) =>
    `Runs and your copies of the labs cannot be written into ${folder}: ${obstacle}.`,
  obstacles: {
    missing: (path: string) => `there is no ${path}`,
    file: (path: string) => `${path} is a file`,
    forbidden: (path: string) => `you may not write to ${path}`,
  },
  nodeTooOld: (version: string) => `${version} is too old.`,
  newerNode: 'Install Node 20.19 or newer.',
  java: (version: number, path: string) => `${version}, ${path}`,
  memory: (free: string, total: string) => `${free} of ${total} GB free`,
  memoryShort: (free: string, total: string) =>
    `${free} of ${total} GB free; a lab's four JVMs take about 1.1 GB.`,
  closeSomething: 'Close something large before you run a lab.',
  disk: (free: string, folder: string) => `${free} GB free at ${folder}`,
  diskShort: (free: string, folder: string, needed: string) =>
    `${free} GB free at ${folder}; labs need ${needed} GB.`,
  makeRoom: 'Make room, or set ACKADEMY_HOME to a folder on another disk.',
  programs: 'esbuild can build them',
  noLeftovers: 'none',
  leftovers: (runs: number, processes: number) =>
    `${counted(runs, 'run')} that did not end well, ${processes} processes of them alive`,
  removed: 'The next lab removes them, or `ackademy clean --runs` now.',
};
