import {randomInt} from 'node:crypto';
import {Command, InvalidArgumentError} from 'commander';
import {LabHostClient} from '../../app/lab-host-client.js';
import {keepPrice, measurePrices} from '../../app/price.js';
import {exitCodes} from '../../errors.js';
import type {PriceReport} from '../../systems/kafka/evidence/price/price-report.js';
import {catchInterruption} from '../interruption.js';
import {outputOf} from '../output-of.js';
import type {Output} from '../output.js';
import type {Ran} from '../ran.js';
import {priceSentences, priceText, turnView} from '../views/price-text.js';
import {progressView} from '../views/progress-line.js';

type Options = {readonly rounds: number; readonly seed?: number; readonly json?: boolean};

type View = (report: PriceReport, output: Output) => string;

/** `ackademy lab price [--rounds N] [--seed N] [--json]` */
export function priceCommand(ran: Ran): Command {
  const command = new Command('price')
    .description(
      'what reliability costs: acks, idempotence, transactions, fsync, batches',
    )
    .option('--rounds <n>', 'how often each is measured', numberUpTo(1, 1000), 10)
    .option(
      '--seed <n>',
      'the order within the rounds comes from it',
      numberUpTo(0, 2 ** 31),
    )
    .option('--json', 'the result as one JSON object on stdout')
    .addHelpText(
      'after',
      `
In every round each setup sends for 0.3 s, in another order each time, so that whatever else
the machine does hits all alike. One round before them is not counted.

The JSON object: schema 1, kafka, client, seed, rounds {asked, done}, turnMs {least, most},
recordBytes, base, caveats, and rows. A row: setup {id, title, means, acks (-1 is all),
idempotent, transactional, flush, records (in one send)}, sends, recordsPerSecond,
megabytesPerSecond, p50Ms, p99Ms, rounds (that count), and two ratios to acks=1, taken within
each round: speed (of records a second) and wait (of the p50 of a send), each {median, from, to};
from and to are the middle half of the rounds. null: too few sends to tell.

The ratios are kept with your progress: \`ackademy progress\` and the app show the last ones.

Exit code: 0 measured, 3 a setup had too few sends for a ratio, or the ratios could not be kept.

Examples:
  $ ackademy lab price
  $ ackademy lab price --rounds 3 --plain
  $ ackademy lab price --json | jq '.rows[] | {id: .setup.id, p50Ms, speed}'`,
    )
    .action(async (options: Options) => {
      const {plain} = command.optsWithGlobals<{plain?: boolean}>();
      const view: View =
        options.json === true
          ? (report) => JSON.stringify(report)
          : plain === true
            ? priceSentences
            : priceText;
      ran.code = await price(options, {output: outputOf(command), view});
    });
  return command;
}

async function price(
  {rounds, seed = randomInt(2 ** 31)}: Options,
  {output, view}: {output: Output; view: View},
): Promise<number> {
  using interruption = catchInterruption(output.remark);
  await using host = await LabHostClient.open();
  const report = await measurePrices(
    host,
    {rounds, seed},
    {
      signal: interruption.signal,
      onProgress: progressView(output),
      onTurn: turnView(rounds, output),
    },
  );
  output.print(view(report, output));
  const kept = await keepPrice(report, process.env);
  if (!kept.saved) {
    output.remark(kept.message);
    return exitCodes.environment;
  }
  return report.rows.every(({speed}) => speed !== null)
    ? exitCodes.good
    : exitCodes.environment;
}

function numberUpTo(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most)
      throw new InvalidArgumentError(
        `It must be a whole number from ${least} to ${most}.`,
      );
    return number;
  };
}
