import {randomInt} from 'node:crypto';
import {Command} from 'commander';
import {LabHostClient} from '../../../app/labs/lab-host-client.js';
import {keepPrice, measurePrices} from '../../../app/runs/price.js';
import {exitCodes} from '../../../errors.js';
import type {PriceReport} from '../../../systems/kafka/evidence/price/price-report.js';
import {catchInterruption} from '../../interruption.js';
import {isPlain, wholeNumber} from '../../common-options.js';
import {words} from '../../../presenting/words/words.js';
import {outputOf} from '../../output-of.js';
import type {Output} from '../../output.js';
import type {Call} from '../../call.js';
import {priceSentences, priceText, turnView} from '../../views/price-text.js';
import {progressView} from '../../views/progress-line.js';

type Options = {readonly rounds: number; readonly seed?: number; readonly json?: boolean};

type View = (report: PriceReport, output: Output) => string;

/** `ackademy lab price [--rounds N] [--seed N] [--json]` */
export function priceCommand(call: Call): Command {
  const says = words.cli.lab.price;
  const command = new Command('price')
    .description(says.does)
    .option('--rounds <n>', says.rounds, wholeNumber(1, 1000), 10)
    .option('--seed <n>', says.seed, wholeNumber(0, 2 ** 31))
    .option('--json', says.json)
    .addHelpText('after', `\n${says.more}`)
    .action(async (options: Options) => {
      const view: View =
        options.json === true
          ? (report) => JSON.stringify(report)
          : isPlain(command)
            ? priceSentences
            : priceText;
      call.code = await price(options, {output: outputOf(command, call), view});
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
  if (!kept.saved) throw kept.error;
  return report.rows.every(({speed}) => speed !== null)
    ? exitCodes.good
    : exitCodes.environment;
}
