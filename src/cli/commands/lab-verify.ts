import {Command, InvalidArgumentError} from 'commander';
import {LabHostClient} from '../../app/lab-host-client.js';
import {allLabs, findLab} from '../../app/labs.js';
import {exitCodes} from '../../errors.js';
import {type VerifyRow, verifyLabs} from '../../app/verify.js';
import {catchInterruption} from '../interruption.js';
import type {Ran} from '../ran.js';
import {progressView} from '../views/progress-line.js';
import {outputOf} from '../output-of.js';

/** `ackademy lab verify [labs…] [--runs N] [--json]` */
export function verifyCommand(ran: Ran): Command {
  const command = new Command('verify')
    .description(
      'every lab as shipped, as control and with each fix, against its promise',
    )
    .argument('[labs...]', 'all of them when none is named')
    .option('--runs <n>', 'how often each', wholeNumber, 1)
    .option('--json', 'the rows as one JSON array on stdout')
    .addHelpText(
      'after',
      `
Exit code: 0 all as promised, 1 one was not, 3 some were inconclusive.

Examples:
  $ ackademy lab verify leader-crash
  $ ackademy lab verify --runs 20 --json`,
    )
    .action(async (names: string[], options: {runs: number; json?: boolean}) => {
      const chosen = names.length === 0 ? allLabs() : names.map(findLab);
      const output = outputOf(command);
      using interruption = catchInterruption(output.remark);
      await using host = await LabHostClient.open();
      const rows = await verifyLabs(host, chosen, {
        runs: options.runs,
        signal: interruption.signal,
        onProgress: progressView(output),
        onRow: (row) => {
          if (options.json !== true) output.print(rowText(row));
        },
      });
      if (options.json === true) output.print(JSON.stringify(rows));
      const good = rows.every(({runs, asPromised}) => runs === asPromised);
      const broken = rows.some(
        ({runs, asPromised, inconclusive}) => asPromised + inconclusive < runs,
      );
      ran.code = good
        ? exitCodes.good
        : broken
          ? exitCodes.notAsItShouldBe
          : exitCodes.environment;
    });
  return command;
}

function rowText({
  lab,
  fix,
  runs,
  asPromised,
  inconclusive,
  verdicts,
  p50Ms,
  p95Ms,
}: VerifyRow): string {
  const words = Object.entries(verdicts)
    .map(([word, count]) => `${word} ${count}`)
    .join(', ');
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  return `${asPromised === runs ? '✓' : '✗'} ${lab} ${(fix ?? 'as shipped').padEnd(22)} ${asPromised} of ${runs} as promised, ${inconclusive} inconclusive (${words}); p50 ${seconds(p50Ms)} s, p95 ${seconds(p95Ms)} s`;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 1000)
    throw new InvalidArgumentError('It must be a whole number from 1 to 1000.');
  return number;
}
