/** What is missing on this machine, and the remedy. */
import {statfs} from 'node:fs/promises';
import {dirname} from 'node:path';
import {freemem, totalmem} from 'node:os';
import {TrainerError} from '../errors.js';
import {findJava} from '../machine/java/java.js';
import {javaForKafka} from '../systems/kafka/runtime/installation/lock.js';
import {findLeftovers} from '../machine/processes/orphans.js';
import {examineContent, examineProgress} from './doctor-files.js';
import {examineFolders} from './doctor-folders.js';
import type {Finding} from './finding.js';
import {type TrainerPaths, trainerPaths} from '../machine/paths.js';

/** Memory of four JVMs, with something to spare; disk of jars, archive and a run. */
const memoryNeeded = 1.5e9;
const diskNeeded = 0.6e9;

export async function examine(env: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  const paths = trainerPaths(env);
  const looked = await Promise.all([
    java(env),
    disk(paths.cache.root),
    examineFolders(env, paths),
    leftovers(paths),
    examineContent(),
    examineProgress(paths.state.journal),
  ]);
  return [node(), platform(), memory(), ...looked.flat()];
}

const good = (about: string, says: string): Finding => ({
  about,
  state: 'good',
  says,
  remedy: '',
});

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return good('Node', process.version);
  return {
    about: 'Node',
    state: 'bad',
    says: `${process.version} is too old.`,
    remedy: 'Install Node 20.19 or newer.',
  };
}

function platform(): Finding {
  if (process.platform !== 'win32')
    return good('System', `${process.platform} ${process.arch}`);
  return {
    about: 'System',
    state: 'remark',
    says: 'Windows cannot pause a process, so labs do not run here.',
    remedy: 'Run ackademy in WSL2 for the labs.',
  };
}

async function java(env: NodeJS.ProcessEnv): Promise<Finding> {
  try {
    const {version, path} = await findJava(env, javaForKafka);
    return good('Java', `${version}, ${path}`);
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    return {about: 'Java', state: 'bad', says: error.message, remedy: error.hint};
  }
}

function memory(): Finding {
  const says = `${gigabytes(freemem())} of ${gigabytes(totalmem())} GB free`;
  if (freemem() >= memoryNeeded) return good('Memory', says);
  return {
    about: 'Memory',
    state: 'remark',
    says: `${says}; a lab's four JVMs take about 1.1 GB.`,
    remedy: 'Close something large before you run a lab.',
  };
}

async function disk(folder: string): Promise<Finding> {
  const free = await freeBytes(folder);
  const says = `${gigabytes(free)} GB free at ${folder}`;
  if (free >= diskNeeded) return good('Disk', says);
  return {
    about: 'Disk',
    state: 'bad',
    says: `${says}; labs need ${gigabytes(diskNeeded)} GB.`,
    remedy: 'Make room, or set ACKADEMY_HOME to a folder on another disk.',
  };
}

async function freeBytes(folder: string): Promise<number> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await statfs(at).catch(() => null);
    if (found) return found.bavail * found.bsize;
    if (dirname(at) === at) return 0;
  }
}

async function leftovers(paths: TrainerPaths): Promise<Finding> {
  const found = await findLeftovers(paths.state.runs);
  if (found.length === 0) return good('Leftovers', 'none');
  const pids = found.flatMap((one) => one.pids);
  return {
    about: 'Leftovers',
    state: 'remark',
    says: `${found.length} runs that did not end well, ${pids.length} processes of them alive`,
    remedy: 'The next lab removes them, or `ackademy clean --runs` now.',
  };
}

const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);
