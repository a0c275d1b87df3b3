/** What a TypeScript compiler says of the learner's copy, if one is at hand. Advice: the copy runs all the same. */
import {execFile} from 'node:child_process';
import {stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';

type Copy = {
  /** Of the learner's files. */
  readonly folder: string;
  /** The programs to look through, with all that they import. */
  readonly files: readonly string[];
  /** The settings that an editor takes, too. */
  readonly settings: string;
  /** A folder of ours to write into. */
  readonly scratch: string;
  /** Milliseconds; who is not done by then is not waited for. */
  readonly within: number;
};

/** Its complaints about files in the folder, one line each; none where no compiler is found, or it takes too long. */
export async function typeMistakes({
  folder,
  files,
  settings,
  scratch,
  within,
}: Copy): Promise<readonly string[]> {
  const compiler = await compilerFrom(folder);
  if (compiler === null) return [];
  const project = join(scratch, 'types.json');
  const included = {
    extends: settings,
    files: files.map((name) => join(folder, name)),
    include: [],
  };
  await writeFile(project, JSON.stringify(included));
  const options = {
    ...{cwd: folder, timeout: within, maxBuffer: 1_000_000},
    killSignal: 'SIGKILL' as const,
  };
  const said = await new Promise<string>((resolve) => {
    execFile(compiler, ['-p', project, '--pretty', 'false'], options, (_, stdout) => {
      resolve(stdout);
    });
  });
  return said.split('\n').filter((line) => /^(?!\.\.)\S.*\(\d+,\d+\): error /.test(line));
}

/** The one that is installed there or above, by this user or by the one who owns the machine. */
async function compilerFrom(folder: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const compiler = join(at, 'node_modules', '.bin', 'tsc');
    const owner = await stat(compiler).then(
      ({uid}) => uid,
      () => null,
    );
    if (owner !== null && [0, process.getuid?.()].includes(owner)) return compiler;
    if (dirname(at) === at) return null;
  }
}
