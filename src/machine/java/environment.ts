/** By these a JVM takes options and a class path from outside; the last two are OpenJ9's. */
const injected = [
  'JAVA_TOOL_OPTIONS',
  '_JAVA_OPTIONS',
  'JDK_JAVA_OPTIONS',
  'CLASSPATH',
  'OPENJ9_JAVA_OPTIONS',
  'IBM_JAVA_OPTIONS',
];

/** The letters of a path mean the same in every Java and on every machine; messages are in English. */
const locale = {LC_ALL: 'C.UTF-8'};

/**
 * What our JVMs are started with. None of the variables above: a debugger's port is free for one of four
 * JVMs, an agent or a heap of their own would change what is measured, and the class archive fits
 * only the options that it was written with.
 */
export const jvmEnvironment = (
  env: NodeJS.ProcessEnv,
): Readonly<Record<string, string>> => ({PATH: env['PATH'] ?? '', ...locale});

/** What a `java` is asked with: it may be a script of a version manager, which reads more than the PATH. */
export function askingEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const rest = Object.entries(env).filter(([name]) => !injected.includes(name));
  return {...Object.fromEntries(rest), ...locale};
}
