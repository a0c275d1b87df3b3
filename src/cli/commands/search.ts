import {Command, InvalidArgumentError} from 'commander';
import {exitCodes} from '../../errors.js';
import {searchNotes} from '../../presenting/search-notes.js';
import {words} from '../../presenting/words/words.js';
import {languageOf, withLanguage} from '../language-option.js';
import {outputOf} from '../output-of.js';
import {withServices} from '../plain/with-services.js';
import type {Ran} from '../ran.js';
import {hitText, hitValue} from '../views/search-hits.js';

type Options = {readonly json?: boolean; readonly limit: number};

/** `ackademy search <words…> [--limit N] [--json]` */
export function searchCommand(ran: Ran): Command {
  const command = withLanguage(new Command('search'))
    .description(
      'find where something is said: in lessons, questions, interview cards and labs',
    )
    .argument('<words...>', 'words or a question, as you would type it anywhere')
    .option('--limit <n>', 'how many at most', atLeastOne, 10)
    .option('--json', 'the hits as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ ackademy search high watermark
  $ ackademy search messages lost after broker restart
  $ ackademy search enable.auto.commit --limit 3

Small typing errors and other words for the same are found, too. Ends with 1 when nothing is found.
The text of questions is searched, their answers are not.`,
    )
    .action(async (typed: readonly string[], {json = false, limit}: Options) => {
      const output = outputOf(command);
      const query = typed.join(' ');
      await withServices({output, language: languageOf(command)}, async ({content}) => {
        const found = (await content.corpus()).search(query, limit);
        const {hits, of, complete, nowhere} = found;
        ran.code = of === 0 ? exitCodes.notAsItShouldBe : exitCodes.good;
        if (json) {
          const value = {
            schema: 1,
            query,
            of,
            complete,
            nowhere,
            hits: hits.map(hitValue),
          };
          output.print(JSON.stringify(value, null, 2));
          return;
        }
        for (const note of searchNotes(found, words)) output.remark(note);
        for (const hit of hits) output.print(output.wrap(hitText(hit, output.paint)));
        const left = summary(query, hits.length, of);
        if (left !== '') output.remark(left);
      });
    });
  return command;
}

function summary(query: string, shown: number, of: number): string {
  if (of === 0) return words.search.nothingFound(query);
  return shown < of ? words.search.more(shown, of) : '';
}

function atLeastOne(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError('Write a whole number from 1 on.');
}
