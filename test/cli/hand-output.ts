/** The real output on streams that keep what they are told. */
import {openOutput, type Output} from '../../src/cli/output.js';

export type HandOutput = {
  readonly output: Output;
  readonly out: () => string;
  readonly err: () => string;
};

type Options = {
  readonly tty?: boolean;
  readonly columns?: number;
  readonly plain?: boolean;
  readonly env?: NodeJS.ProcessEnv;
};

export function handOutput(options: Options = {}): HandOutput {
  const {tty = false, columns = 80, plain = false, env = {}} = options;
  const said = {out: '', err: ''};
  const stream = (name: 'out' | 'err') => ({
    isTTY: tty,
    columns,
    write: (text: string) => (said[name] += text),
  });
  const streams = {stdout: stream('out'), stderr: stream('err')};
  return {
    output: openOutput({plain, env, streams}),
    out: () => said.out,
    err: () => said.err,
  };
}
