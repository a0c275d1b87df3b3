import {execFile} from 'node:child_process';
import {jvmEnvironment} from '../../machine/java/environment.js';

/** Small heaps and the cheapest collector and compiler: several of these share a laptop with brokers. */
export const lean = [
  '-Xmx128m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:-UsePerfData',
  '-Dfile.encoding=UTF-8',
];

export type Ran = {
  readonly ok: boolean;
  /** What it printed, to stdout and to stderr. */
  readonly said: string;
  /** It was ended because it took too long. */
  readonly late: boolean;
};

type Tool = {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Milliseconds. */
  readonly within: number;
  readonly signal: AbortSignal;
};

/** Runs a tool of Java to its end. Throws when it is stopped by the signal, and then it is gone. */
export async function runTool({command, args, cwd, within, signal}: Tool): Promise<Ran> {
  const options = {
    ...{cwd, timeout: within, maxBuffer: 4_000_000, env: jvmEnvironment(process.env)},
    killSignal: 'SIGKILL' as const,
    signal,
  };
  signal.throwIfAborted();
  const ran = await new Promise<Ran>((resolve) => {
    let end: Ran = {ok: false, said: '', late: false};
    const tool = execFile(command, [...args], options, (error, stdout, stderr) => {
      const said = `${stdout}${stderr}`;
      end = {
        ok: error === null,
        said: said === '' && error ? error.message : said,
        late: error?.killed === true,
      };
    });
    // When it is stopped, it is only then that it is gone.
    tool.once('close', () => {
      resolve(end);
    });
  });
  signal.throwIfAborted();
  return ran;
}
