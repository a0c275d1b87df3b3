import {Command} from 'commander';
import {stationFor} from '../../app/content/find-station.js';
import {commandLine} from '../../presenting/command-line.js';
import {questionsLeft} from '../../presenting/questions-left.js';
import {words} from '../../presenting/words/words.js';
import type {Call} from '../call.js';
import {outputOf} from '../output-of.js';
import {openSession} from '../plain/open-session.js';
import {askQuiz} from '../plain/quiz/quiz-session.js';
import {remarkRenamed, remarkUntranslated} from '../plain/remarks.js';
import {withServices} from '../plain/with-services.js';

/** `ackademy quiz [station] [--all]` */
export function quizCommand(call: Call): Command {
  const says = words.cli.quiz;
  const command = new Command('quiz')
    .description(says.does)
    .argument('[station]', says.station)
    .option('--all', says.all)
    .addHelpText('after', `\n${says.more}`)
    .action(async (name: string | undefined, {all}: {all?: boolean}) => {
      const output = outputOf(command, call);
      await withServices(output, async (services) => {
        const {id} = stationFor(services, name);
        remarkRenamed(name, id, output);
        const instead = words.cli.quiz.noTerminal(commandLine('learn', id));
        const session = await openSession(services, {output, env: process.env, instead});
        const station = await services.content.station(id);
        remarkUntranslated(station, output);
        const sources = await services.content.sources();
        const questions =
          all === true
            ? station.quiz
            : questionsLeft(station, services.progress.current());
        const ownRuns = await services.labs.ownRuns(questions);
        await askQuiz({station, questions, sources, ownRuns}, session);
      });
    });
  return command;
}
