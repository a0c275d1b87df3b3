import {Command, InvalidArgumentError} from 'commander';
import {search} from '../../course/search/search.js';
import {exitCodes} from '../../errors.js';
import {languageOf, withLanguage} from '../language-option.js';
import {outputOf} from '../output-of.js';
import {withServices} from '../plain/with-services.js';
import type {Ran} from '../ran.js';
import {hitText, hitValue} from '../views/search-hits.js';

type Options = {readonly json?: boolean; readonly limit: number};

/** `ackademy search <words…> [--limit N] [--json]` */
export function searchCommand(ran: Ran): Command {
  const command = withLanguage(new Command('search'))
    .description('find words in lessons, questions, interview cards and labs')
    .argument('<words...>', 'what is shown has all of them')
    .option('--limit <n>', 'how many at most', atLeastOne, 10)
    .option('--json', 'the hits as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ ackademy search high watermark
  $ ackademy search unclean --limit 3

Ends with 1 when nothing is found. The text of questions is searched, their answers are not.`,
    )
    .action(async (words: readonly string[], {json = false, limit}: Options) => {
      const output = outputOf(command);
      const query = words.join(' ');
      await withServices({output, language: languageOf(command)}, async ({content}) => {
        const {hits, of} = search(await content.corpus(), query, limit);
        ran.code = of === 0 ? exitCodes.notAsItShouldBe : exitCodes.good;
        if (json) {
          const value = {schema: 1, query, of, hits: hits.map(hitValue)};
          output.print(JSON.stringify(value, null, 2));
          return;
        }
        for (const hit of hits) output.print(output.wrap(hitText(hit, output.paint)));
        const left = summary(query, hits.length, of);
        if (left !== '') output.remark(left);
      });
    });
  return command;
}

function summary(query: string, shown: number, of: number): string {
  if (of === 0) return `Nothing has all the words of "${query}".`;
  return shown < of ? `${shown} of ${of} places; --limit shows more.` : '';
}

function atLeastOne(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError('Write a whole number from 1 on.');
}
