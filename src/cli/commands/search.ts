import {Command} from 'commander';
import {exitCodes} from '../../errors.js';
import {searchNotes} from '../../presenting/search-notes.js';
import {words} from '../../presenting/words/words.js';
import type {Call} from '../call.js';
import {wholeNumber} from '../common-options.js';
import {outputOf} from '../output-of.js';
import {withServices} from '../plain/with-services.js';
import {hitText, hitValue} from '../views/search-hits.js';

type Options = {readonly json?: boolean; readonly limit: number};

/** `ackademy search <words…> [--limit N] [--json]` */
export function searchCommand(call: Call): Command {
  const says = words.cli.search;
  const command = new Command('search')
    .description(says.does)
    .argument('<words...>', says.words)
    .option('--limit <n>', says.limit, wholeNumber(1), 10)
    .option('--json', says.json)
    .addHelpText('after', `\n${says.more}`)
    .action(async (typed: readonly string[], {json = false, limit}: Options) => {
      const output = outputOf(command, call);
      const query = typed.join(' ');
      await withServices(output, async ({content}) => {
        const found = (await content.corpus()).search(query, limit);
        const {hits, of, complete, nowhere} = found;
        call.code = of === 0 ? exitCodes.notAsItShouldBe : exitCodes.good;
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
