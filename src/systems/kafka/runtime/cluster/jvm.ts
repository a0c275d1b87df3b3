import {symlink, writeFile} from 'node:fs/promises';
import {delimiter, join} from 'node:path';
import {markerOf} from '../../../../machine/guard/protocol.js';
import type {Installation} from '../installation/install.js';

/** What every JVM of ours is started with, in the folder of its cluster. */
export type JvmSetup = {
  readonly classPath: string;
  readonly runId: string;
};

const log4j = 'log4j2.properties';

/**
 * Puts what a JVM reads into the folder that it is started in. All is named from there: in a path from
 * the root a `:` would end an entry of the class path, a `,` a log folder, and a `\` would be an escape.
 */
export async function layJvm(
  folder: string,
  {installation, runId}: {installation: Installation; runId: string},
): Promise<JvmSetup> {
  await writeFile(join(folder, log4j), log4jProperties);
  const jars = await nameIn(folder, 'jars', installation.folder);
  const classPath = installation.jars.map((jar) => join(jars, jar)).join(delimiter);
  return {classPath, runId};
}

/** A name in the folder for what lies elsewhere: a link, or its path where the disk has no links. */
export const nameIn = async (
  folder: string,
  name: string,
  target: string,
): Promise<string> =>
  symlink(target, join(folder, name)).then(
    () => name,
    () => target,
  );

/** Small heaps and the cheapest collector and compiler: four of these share a laptop. */
const lean = [
  '-Xmx256m',
  '-Xms64m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:-UsePerfData',
];

/**
 * The command line of a main class. The class archive fits only if class path and collector are
 * the same as when it was written, so both come from here alone.
 */
export function jvmArguments(
  setup: JvmSetup,
  archive: {readonly use: string} | {readonly write: string} | null,
  main: readonly string[],
): readonly string[] {
  return [
    ...lean,
    ...archiveArguments(archive),
    `-Dlog4j2.configurationFile=${log4j}`,
    `-D${markerOf(setup.runId)}`,
    '-cp',
    setup.classPath,
    ...main,
  ];
}

function archiveArguments(
  archive: {readonly use: string} | {readonly write: string} | null,
): readonly string[] {
  if (archive === null) return [];
  if ('write' in archive) return [`-XX:ArchiveClassesAtExit=${archive.write}`];
  return [
    `-XX:SharedArchiveFile=${archive.use}`,
    '-Xshare:auto',
    // One line in the log says whether it was mapped.
    '-Xlog:cds=info:stdout:time',
  ];
}

/** Warnings of everything, and what a broker says while it starts and stops: enough to explain one that will not. */
const log4jProperties = `status=error
appender.out.type=Console
appender.out.name=out
appender.out.layout.type=PatternLayout
appender.out.layout.pattern=%d{HH:mm:ss.SSS} %-5p %c{1}: %m%n
rootLogger.level=warn
rootLogger.appenderRef.out.ref=out
logger.server.name=kafka.server.KafkaRaftServer
logger.server.level=info
logger.log.name=kafka.log.LogManager
logger.log.level=info
logger.unified.name=org.apache.kafka.storage.internals.log.UnifiedLog
logger.unified.level=info
`;
