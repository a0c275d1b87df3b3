import {markerOf} from '../../../../machine/guard/protocol.js';

/** What every JVM of ours is started with. */
export type JvmSetup = {
  readonly java: string;
  readonly classPath: string;
  readonly log4j: string;
  readonly runId: string;
};

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
    `-Dlog4j2.configurationFile=${setup.log4j}`,
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
export const log4jProperties = `status=error
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
