/** The nodes of a new cluster: a copy of the formatted storage and a properties file each. */
import {cp, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {ClusterInputs} from './cluster.js';
import {jvmArguments, log4jProperties} from './jvm.js';
import type {Layout} from './layout.js';
import {Node} from './node.js';
import {allNodes, nodeProperties} from './properties.js';
import type {Wiring} from './wiring.js';

/** Lays out the files of every node; none is started. */
export async function layNodes(
  {installation, java, prepared, spawner, settings}: ClusterInputs,
  layout: Layout,
  wiring: Wiring,
): Promise<readonly Node[]> {
  const log4j = join(layout.folder, 'log4j2.properties');
  await writeFile(log4j, log4jProperties);
  const setup = {
    java: java.path,
    classPath: installation.classPath,
    log4j,
    runId: spawner.runId,
  };
  const archive = prepared.archive === null ? null : {use: prepared.archive};
  return Promise.all(
    allNodes.map(async (id) => {
      const logDir = layout.logDir(id);
      const file = layout.properties(id);
      await cp(join(prepared.template, `node-${id}`), logDir, {recursive: true});
      await writeFile(
        file,
        nodeProperties(id, wiring.ports, {
          logDir,
          ...(settings ? {extra: settings} : {}),
        }),
      );
      return new Node(
        {
          id,
          java: java.path,
          args: jvmArguments(setup, archive, ['kafka.Kafka', file]),
          cwd: layout.folder,
          output: layout.output(id),
        },
        spawner,
      );
    }),
  );
}
