/** Everything that a lab host owns: its run folder, its guard, and the systems that run. */
import {mkdir, readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import type {LabDefinition} from '../../engine/plan/define.js';
import type {HostedSystem, Progress} from '../../engine/ports/hosted.js';
import {packageRoot} from '../../machine/package-root.js';
import type {TrainerPaths} from '../../machine/paths.js';
import {type Guard, openGuard} from '../../machine/guard/open-guard.js';
import {claimRun, sweepLeftovers} from '../../machine/processes/orphans.js';
import {removeRun} from '../../machine/servers/place.js';
import {openCompiler} from '../../shop/java/compiler.js';
import {clientJars, openKit} from '../../shop/java/kit.js';
import {openLibraries} from '../../shop/java/libraries.js';
import type {JavaParts} from '../../shop/java/toolchain.js';
import {inUse} from '../in-use.js';
import {type HostedSystems, openSystems} from './systems.js';

/** Of so many clusters the output is kept, for whoever looks into a failure. */
const keptLogs = 8;

export class HostSession implements AsyncDisposable {
  readonly runId: string;
  readonly folder: string;
  readonly paths: TrainerPaths;
  readonly guard: Guard;
  readonly #systems: HostedSystems;
  readonly #tell: (progress: Progress) => void;

  private constructor(parts: {
    runId: string;
    folder: string;
    paths: TrainerPaths;
    guard: Guard;
    tell: (progress: Progress) => void;
  }) {
    this.runId = parts.runId;
    this.folder = parts.folder;
    this.paths = parts.paths;
    this.guard = parts.guard;
    this.#tell = parts.tell;
    this.#systems = openSystems(parts);
  }

  /** Sweeps what dead runs left, then opens a run folder with its guard. */
  static async open(
    paths: TrainerPaths,
    runId: string,
    tell: (progress: Progress) => void,
  ): Promise<HostSession> {
    const folder = join(paths.state.runs, runId);
    await mkdir(folder, {recursive: true});
    await claimRun(folder, runId);
    const guard = await openGuard({
      entry: programEntry('guard'),
      registry: join(folder, 'processes.jsonl'),
      runId,
    });
    await sweepLeftovers(paths.state.runs);
    await keepNewest(paths, keptLogs);
    return new HostSession({runId, folder, paths, guard, tell});
  }

  /** The system of this id, as this host keeps it. Throws for one that nobody knows. */
  system(id: string): HostedSystem {
    const found = (this.#systems as Readonly<Record<string, HostedSystem>>)[id];
    if (!found) throw new Error(`no host knows the system ${id}`);
    return found;
  }

  /** What is only Kafka's: its cluster to play with, and to measure. */
  get kafka(): HostedSystems['kafka'] {
    return this.#systems.kafka;
  }

  /** What it takes to build and run programs in Java: fetched and made when it is not there. */
  async java(
    {libraries: names = []}: Pick<LabDefinition, 'libraries'>,
    signal: AbortSignal,
  ): Promise<Omit<JavaParts, 'folder' | 'signal'>> {
    const {java, installation} = await this.kafka.installed(signal);
    const {jars, prepared} = this.paths.cache;
    const fetching = {jars, env: process.env, signal, tell: this.#tell};
    const compiler = await openCompiler({java, ...fetching});
    const libraries = await openLibraries(names, fetching);
    const clients = {folder: installation.folder, names: clientJars(installation.jars)};
    const made = {java, compiler, clients};
    const kit = await openKit({...made, prepared, packageRoot: packageRoot(), signal});
    return {...made, libraries, kit};
  }

  /** Undoes every fault in every system. */
  async settle(signal: AbortSignal): Promise<void> {
    for (const system of this.#all) await system.settle(signal);
  }

  /** Ends every system: each is started anew when it is next needed. */
  async dropAll(): Promise<void> {
    for (const system of this.#all) await system.drop();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const system of this.#all) await system[Symbol.asyncDispose]();
    await this.guard[Symbol.asyncDispose]();
    await removeRun(this.folder, this.runId);
  }

  get #all(): readonly HostedSystem[] {
    return Object.values(this.#systems);
  }
}

/** Names begin with the time, so the newest sort last. */
async function keepNewest(paths: TrainerPaths, count: number): Promise<void> {
  const folder = paths.state.logs;
  const names = (await readdir(folder).catch(() => [])).sort();
  const {logs: isUsed} = await inUse(paths);
  for (const name of names.slice(0, -count))
    if (!isUsed(name)) await rm(join(folder, name), {recursive: true, force: true});
}

/** One of our programs: bundled next to the host's. */
export function programEntry(name: 'guard' | 'price-load'): string {
  return join(packageRoot(), 'dist', `${name}.js`);
}
