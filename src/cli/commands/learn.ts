import {Command, Option} from 'commander';
import {stationFor} from '../../app/find-station.js';
import {readable} from '../../text/markdown/readable.js';
import type {Services} from '../../app/services/open-services.js';
import {whatIsNext} from '../../presenting/what-is-next.js';
import {TrainerError} from '../../errors.js';
import {languageOf, withLanguage} from '../language-option.js';
import type {Output} from '../output.js';
import {outputOf} from '../output-of.js';
import {cardText, lessonMarkdown, lessonText, storyText} from '../plain/lesson-text.js';
import {openSession} from '../plain/open-session.js';
import {rateCard} from '../plain/rate-card.js';
import {remarkRenamed} from '../plain/remark-renamed.js';
import {remarkUntranslated} from '../plain/remark-untranslated.js';
import {withServices} from '../plain/with-services.js';

type Options = {readonly card?: boolean; readonly story?: boolean};

/** `ackademy learn [station] [--story | --card]` */
export function learnCommand(): Command {
  const command = withLanguage(new Command('learn'))
    .description('read a lesson; into a pipe: clean text')
    .argument('[station]', 'the next one when none is named')
    .addOption(
      new Option('--story', 'its logs told step by step instead').conflicts('card'),
    )
    .option('--card', 'its interview card instead: answer, compare, rate yourself')
    .addHelpText(
      'after',
      `
Examples:
  $ ackademy learn leader-crash
  $ ackademy learn leader-crash | less`,
    )
    .action(async (name: string | undefined, options: Options) => {
      const output = outputOf(command);
      await withServices({output, language: languageOf(command)}, async (services) => {
        const {id} = stationFor(services, name);
        remarkRenamed(name, id, output);
        await show(services, id, {options, output});
      });
    });
  return command;
}

type Wish = {readonly options: Options; readonly output: Output};

async function show(
  services: Services,
  id: string,
  {options, output}: Wish,
): Promise<void> {
  const say = (text: string): void => {
    output.print(output.wrap(text));
  };
  const painted = (markdown: string): string => readable(markdown, output.paint);
  const station = await services.content.station(id);
  remarkUntranslated(station, output);
  if (options.story === true) {
    const {story} = station;
    if (story === null)
      throw new TrainerError('usage', `The station "${id}" has no story.`, {
        hint: `Read its lesson: \`ackademy learn ${id}\``,
      });
    say(storyText(await services.content.story(story), painted));
  } else if (options.card === true) {
    const {card} = station;
    const text = cardText(card, painted);
    if (!isTalk()) say(text);
    else {
      const session = openSession(services, {output, env: process.env, instead: ''});
      await rateCard({station: id, card}, session, text);
    }
  } else {
    const sources = await services.content.sources();
    if (output.colour) {
      // Loaded when first asked for: the highlighter is large.
      const {colouredMarkdown} = await import('../../text/markdown/coloured-markdown.js');
      const markdown = lessonMarkdown(station.lesson, sources);
      output.printDrawn(colouredMarkdown(markdown, output.columns));
    } else say(lessonText(station.lesson, sources, painted));
    if (!isTalk()) return;
    await services.progress.append({type: 'lesson-read', station: id});
    const {what, why, command} = whatIsNext(services.map, services.progress.current());
    say(`\nNext: ${what}, because ${why}.\n${command}`);
  }
}

/** Whether a person is there to read and to answer. */
const isTalk = (): boolean => process.stdin.isTTY && process.stdout.isTTY;
