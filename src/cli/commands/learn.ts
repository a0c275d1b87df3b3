import {Command, Option} from 'commander';
import {stationFor} from '../../app/content/find-station.js';
import type {Services} from '../../app/services/open-services.js';
import type {Station} from '../../course/course.js';
import {TrainerError} from '../../errors.js';
import {commandLine} from '../../presenting/command-line.js';
import {whatIsNext} from '../../presenting/what-is-next.js';
import {words} from '../../presenting/words/words.js';
import type {Call} from '../call.js';
import type {Output} from '../output.js';
import {outputOf} from '../output-of.js';
import {cardText, lessonMarkdown, lessonText, storyText} from '../plain/lesson-text.js';
import {openSession} from '../plain/open-session.js';
import {readableFor} from '../plain/readable-for.js';
import {rateCard} from '../plain/rate-card.js';
import {remarkRenamed, remarkUntranslated} from '../plain/remarks.js';
import {withServices} from '../plain/with-services.js';

type Options = {readonly card?: boolean; readonly story?: boolean};

/** `ackademy learn [station] [--story | --card]` */
export function learnCommand(call: Call): Command {
  const says = words.cli.learn;
  const command = new Command('learn')
    .description(says.does)
    .argument('[station]', says.station)
    .addOption(new Option('--story', says.story).conflicts('card'))
    .option('--card', says.card)
    .addHelpText('after', `\n${says.more}`)
    .action(async (name: string | undefined, {story, card}: Options) => {
      const output = outputOf(command, call);
      await withServices(output, async (services) => {
        const {id} = stationFor(services, name);
        remarkRenamed(name, id, output);
        const station = await services.content.station(id);
        remarkUntranslated(station, output);
        const show = story === true ? showStory : card === true ? showCard : showLesson;
        await show(station, services, output);
      });
    });
  return command;
}

const say = ({print, wrap}: Output, text: string): void => {
  print(wrap(text));
};

async function showStory(
  {id, story}: Station,
  {content}: Services,
  output: Output,
): Promise<void> {
  if (story === null) {
    const advice = words.cli.learn.noStory(id, commandLine('learn', id));
    throw TrainerError.saying('usage', advice);
  }
  say(output, storyText(await content.story(story), await readableFor(output)));
}

async function showCard(
  {id, card}: Station,
  services: Services,
  output: Output,
): Promise<void> {
  const text = cardText(card, await readableFor(output));
  if (!isTalk()) {
    say(output, text);
    return;
  }
  const session = await openSession(services, {output, env: process.env, instead: ''});
  await rateCard({station: id, card}, session, text);
}

async function showLesson(
  {id, lesson}: Station,
  {content, progress, map}: Services,
  output: Output,
): Promise<void> {
  const sources = await content.sources();
  if (output.colour) {
    // Loaded when first asked for: the highlighter is large.
    const {colouredMarkdown} = await import('../../text/markdown/coloured-markdown.js');
    const markdown = lessonMarkdown(lesson, sources);
    output.printDrawn(colouredMarkdown(markdown, output.columns, output.paint));
  } else say(output, lessonText(lesson, sources, await readableFor(output)));
  if (!isTalk()) return;
  await progress.append({type: 'lesson-read', station: id});
  const {what, why, command} = whatIsNext(map, progress.current());
  say(output, `\n${words.cli.program.next(what, why)}\n${command}`);
}

/** Whether a person is there to read and to answer. */
const isTalk = (): boolean => process.stdin.isTTY && process.stdout.isTTY;
