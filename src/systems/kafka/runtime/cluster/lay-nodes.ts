/** The nodes of a new cluster: a copy of the formatted storage and a properties file each. */
import {cp, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {Spawner} from '../../../../machine/guard/spawner.js';
import type {Installation} from '../installation/install.js';
import type {Java} from '../../../../machine/java/java.js';
import {jvmArguments, layJvm, nameIn} from './jvm.js';
import type {Layout} from './layout.js';
import {Node} from './node.js';
import {allNodes, nodeProperties} from './properties.js';
import type {Prepared} from './prepared.js';
import type {Wiring} from './wiring.js';

export type ClusterInputs = {
  readonly installation: Installation;
  readonly java: Java;
  readonly prepared: Prepared;
  readonly spawner: Spawner;
  /** Its own folder: it is emptied first. */
  readonly folder: string;
  /** Where its nodes' output goes; in its own folder when not given. */
  readonly logs?: string;
  readonly signal: AbortSignal;
  /** Static broker settings beyond the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Without links in between: for measurements, where nothing is cut off. */
  readonly direct?: boolean;
};

/** Lays out the files of every node; none is started. */
export async function layNodes(
  {installation, java, prepared, spawner, settings}: ClusterInputs,
  layout: Layout,
  wiring: Wiring,
): Promise<readonly Node[]> {
  const {folder} = layout;
  const setup = await layJvm(folder, {installation, runId: spawner.runId});
  const archive =
    prepared.archive === null
      ? null
      : {use: await nameIn(folder, 'classes.jsa', prepared.archive)};
  return Promise.all(
    allNodes.map(async (id) => {
      const logDir = layout.logDir(id);
      const file = layout.properties(id);
      await cp(join(prepared.template, `node-${id}`), logDir, {recursive: true});
      await writeFile(
        file,
        nodeProperties(id, wiring.ports, {
          logDir: basename(logDir),
          ...(settings ? {extra: settings} : {}),
        }),
      );
      return new Node(
        {
          id,
          java: java.path,
          args: jvmArguments(setup, archive, ['kafka.Kafka', basename(file)]),
          cwd: folder,
          output: layout.output(id),
        },
        spawner,
      );
    }),
  );
}
