/** What is missing on this machine, and the remedy. */
import {words} from '../../presenting/words/words.js';
import {statfs} from 'node:fs/promises';
import {dirname} from 'node:path';
import {freemem, totalmem} from 'node:os';
import {TrainerError} from '../../errors.js';
import {findJavaForKafka} from '../../systems/kafka/runtime/installation/java-for-kafka.js';
import {nodeToolchain} from '../../shop/node/toolchain.js';
import {findLeftovers} from '../../machine/processes/orphans.js';
import {examineContent, examineProgress} from './files.js';
import {examineFolders} from './folders.js';
import {badly, type Finding, good, toFinding} from './finding.js';
import {type TrainerPaths, trainerPaths} from '../../machine/paths.js';

/** Memory of four JVMs, with something to spare; disk of jars, archive and a run. */
const memoryNeeded = 1.5e9;
const diskNeeded = 0.6e9;

export async function examine(env: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  const paths = trainerPaths(env);
  const looked = await Promise.all([
    java(env, paths),
    disk(paths.cache.root),
    examineFolders(env, paths),
    programs(paths.state.runs),
    leftovers(paths),
    examineContent(),
    examineProgress(paths.state.journal),
  ]);
  return [node(), platform(), memory(), ...looked.flat()];
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19))
    return good(words.doctor.about.node, process.version);
  return {
    about: words.doctor.about.node,
    state: 'bad',
    says: words.doctor.nodeTooOld(process.version),
    remedy: words.doctor.newerNode,
  };
}

function platform(): Finding {
  if (process.platform !== 'win32')
    return good(words.doctor.about.system, `${process.platform} ${process.arch}`);
  return {
    about: words.doctor.about.system,
    state: 'remark',
    ...toFinding(words.errors.windows()),
  };
}

async function programs(folder: string): Promise<Finding> {
  const {about, programs: able} = words.doctor;
  return nodeToolchain.check(folder).then(
    () => good(about.programs, able),
    (error: unknown) => {
      if (!(error instanceof TrainerError)) throw error;
      return badly(about.programs, error);
    },
  );
}

async function java(env: NodeJS.ProcessEnv, paths: TrainerPaths): Promise<Finding> {
  try {
    const {version, path} = await findJavaForKafka({env, paths});
    return good(words.doctor.about.java, words.doctor.java(version, path));
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    return badly(words.doctor.about.java, error);
  }
}

function memory(): Finding {
  const {about, memory: enough, memoryShort, closeSomething} = words.doctor;
  const sizes = [gigabytes(freemem()), gigabytes(totalmem())] as const;
  if (freemem() >= memoryNeeded) return good(about.memory, enough(...sizes));
  return {
    about: about.memory,
    state: 'remark',
    says: memoryShort(...sizes),
    remedy: closeSomething,
  };
}

async function disk(folder: string): Promise<Finding> {
  const free = await freeBytes(folder);
  const {about, disk: enough, diskShort, makeRoom} = words.doctor;
  if (free >= diskNeeded) return good(about.disk, enough(gigabytes(free), folder));
  return {
    about: about.disk,
    state: 'bad',
    says: diskShort(gigabytes(free), folder, gigabytes(diskNeeded)),
    remedy: makeRoom,
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
  const {about, noLeftovers, leftovers: left, removed} = words.doctor;
  if (found.length === 0) return good(about.leftovers, noLeftovers);
  const pids = found.flatMap((one) => one.pids);
  return {
    about: about.leftovers,
    state: 'remark',
    says: left(found.length, pids.length),
    remedy: removed,
  };
}

const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);
