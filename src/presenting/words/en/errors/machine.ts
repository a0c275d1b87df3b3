/** What is told of this machine: Java, downloads, processes. */
import {networkReasonEn, type NetworkReason} from './network.js';
import {serverErrorsEn} from './servers.js';

/** How to get a Java. */
const ways = {
  install: ({command}: ToJava) => `Install one with: ${command}`,
  debian: ({command}: ToJava) =>
    `Install one with: ${command} (on Debian 12: openjdk-17-jdk-headless)`,
  wsl: ({oldest}: ToJava) =>
    `The labs run in WSL2: install Java ${oldest} or newer there.`,
  'by-hand': ({oldest}: ToJava) =>
    `Install a JDK of version ${oldest} or newer and put it on the PATH, or set JAVA_HOME to it.`,
};

type ToJava = {
  readonly way: keyof typeof ways;
  readonly command: string;
  readonly oldest: number;
};

const broken = {
  'no-program': (path: string) => `there is no program ${path}`,
  stub: () => 'there is no Java in it',
  'no-version': () => 'it does not say which version it is',
  'no-answer': () => 'it did not answer within 20 s',
  says: (_path: string, said: string) => `it says "${said}"`,
  failed: (_path: string, said: string) => said,
};

type Broken = {
  readonly path: string;
  readonly why: keyof typeof broken;
  readonly said: string;
};

type Product = {readonly name: string; readonly version: string};

/** Rounded up, since it answers "how much do I need?". */
const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${bytes} bytes` : `${Math.ceil(bytes / 1_000_000)} MB`;

/** Why a file is not the pinned one. */
export const refusalEn = {
  'no-file': () => 'it is not a file',
  size: ({bytes, wanted}: {bytes: number; wanted: number}) =>
    `it has ${bytes} bytes, not ${wanted}`,
  hash: () => 'its SHA-256 is not the pinned one',
};

export const machineErrorsEn = {
  ...serverErrorsEn,
  'no-java': (remedy: ToJava) => ({
    message: 'There is no Java on this machine.',
    hint: `Everything but the labs works without it. ${ways[remedy.way](remedy)}`,
  }),
  'java-too-old': ({
    who,
    path,
    version,
    byVariable,
    ...remedy
  }: ToJava & {who: string; path: string; version: number; byVariable: boolean}) => ({
    message: `${who} needs Java ${remedy.oldest} or newer, and ${path} is Java ${version}.`,
    hint: `${ways[remedy.way](remedy)}${byVariable ? ' Then let JAVA_HOME point at it, or unset JAVA_HOME.' : ''}`,
  }),
  'java-home-wrong': ({home, path, why, said}: Broken & {home: string}) => ({
    message: `JAVA_HOME is ${home}, but ${broken[why](path, said)}.`,
    hint: 'Let JAVA_HOME point at the folder of a Java that has bin/java in it, or unset it: then the java on the PATH is used.',
  }),
  'java-broken': ({path, why, said}: Broken) => ({
    message: `${path} does not work: ${broken[why](path, said)}.`,
    hint: 'Mend or remove it, or set JAVA_HOME to another Java.',
  }),
  windows: () => ({
    message: 'Windows cannot pause a process, so labs do not run here.',
    hint: 'Run ackademy in WSL2 for the labs.',
  }),
  'guard-ended-at-once': () => ({
    message: 'The process that guards the cluster ended at once.',
    hint: 'Run the lab again.',
  }),
  'guard-ended': () => ({
    message: 'The process that guards the cluster was ended from outside.',
    hint: 'Everything was stopped. Run the lab again.',
  }),
  'lab-host-ended': () => ({
    message: 'The lab host was ended from outside.',
    hint: 'Everything that it had started is stopped. Run the lab again.',
  }),
  'builder-not-started': ({said}: {said: string}) => ({
    message: `esbuild, which builds the programs of the labs, cannot be started: ${said}.`,
    hint: 'Install ackademy again, on a disk from which programs may be started (one that is not mounted noexec), and without leaving out optional packages.',
  }),
  'kit-not-built': ({said}: {said: string}) => ({
    message: `The kit for programs in Java cannot be built: "${said}".`,
    hint: 'Look whether there is room on the disk, and whether `ackademy doctor` finds your Java good.',
  }),
  'compiler-not-started': ({said}: {said: string}) => ({
    message: `The compiler for Java fails: "${said}".`,
    hint: 'Nothing was started. `ackademy doctor` says which Java is found; JAVA_HOME chooses another one.',
  }),
  'program-not-started': ({folder}: {folder: string}) => ({
    message: `Node cannot start a program in ${folder}, because of the "\\" in that path.`,
    hint: 'Set ACKADEMY_HOME to a folder whose path has plain letters, such as /opt/ackademy: all is kept there then.',
  }),
  'mirror-wrong': () => ({
    message: 'ACKADEMY_MAVEN_MIRROR is not a web address.',
    hint: 'Give the base of a Maven repository, beginning with https://, or unset it.',
  }),
  'proxy-wrong': ({variable}: {variable: string}) => ({
    message: `${variable} is not the address of a proxy.`,
    hint: 'Give it as http://host:port, or unset it.',
  }),
  'jar-changed': ({file}: {file: string}) => ({
    message: `${file} was changed by somebody else.`,
    hint: 'Start again: it will be fetched once more.',
  }),
  'jar-not-pinned': ({
    file,
    host,
    product,
    why,
    bytes,
    wanted,
  }: {
    file: string;
    host: string;
    product: string;
    why: keyof typeof refusalEn;
    bytes: number;
    wanted: number;
  }) => ({
    message: `${file} from ${host} is not the file that ${product} was pinned with: ${refusalEn[why]({bytes, wanted})}.`,
    hint: 'It was removed. A proxy that answers with a page of its own does this, and a broken mirror (ACKADEMY_MAVEN_MIRROR).',
  }),
  'jars-not-fetched': ({
    name,
    version,
    homeVariable,
    host,
    missingBytes,
    ...reason
  }: Product &
    NetworkReason & {
      homeVariable: string | null;
      host: string;
      missingBytes: number;
    }) => ({
    message: `${name} ${version} is not on this machine yet and cannot be fetched from ${host} (${megabytes(missingBytes)} to go): ${networkReasonEn(reason)}.`,
    hint: `Is there a network? Behind a proxy set HTTPS_PROXY (and NO_PROXY; NODE_EXTRA_CA_CERTS when it signs with its own certificate), with an in-house Maven repository set ACKADEMY_MAVEN_MIRROR to its address${homeVariable === null ? '' : `, or point ${homeVariable} at an unpacked ${name} ${version}`}. What has come so far is kept.`,
  }),
  'no-room-for-jars': ({
    name,
    version,
    folder,
    missingBytes,
  }: Product & {folder: string; missingBytes: number}) => ({
    message: `The disk is full: ${name} ${version} needs ${megabytes(missingBytes)} more in ${folder}.`,
    hint: 'Make room there, or set ACKADEMY_HOME to a folder on another disk.',
  }),
  'jars-not-written': ({
    name,
    version,
    folder,
    said,
  }: Product & {folder: string; said: string}) => ({
    message: `${name} ${version} cannot be put into ${folder}: ${said}.`,
    hint: 'Make the folder yours to write, or set ACKADEMY_HOME to one that is.',
  }),
  'no-editor': ({file}: {file: string}) => ({
    message: 'Neither $VISUAL nor $EDITOR names an editor.',
    hint: openYourself(file),
  }),
  'editor-not-found': ({editor, file}: {editor: string; file: string}) => ({
    message: `The editor "${editor}" was not found.`,
    hint: openYourself(file),
  }),
  'editor-failed': ({
    editor,
    exit,
    file,
  }: {
    editor: string;
    exit: number | null;
    file: string;
  }) => ({
    message: `The editor "${editor}" ${exit === null ? 'was killed' : `ended with code ${exit}`}.`,
    hint: openYourself(file),
  }),
};

const openYourself = (file: string): string =>
  `Set $EDITOR, or open the file yourself: ${file}`;
