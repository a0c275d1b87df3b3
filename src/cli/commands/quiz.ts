import {Command} from 'commander';
import {stationFor} from '../../app/find-station.js';
import type {Services} from '../../app/services/open-services.js';
import type {Station} from '../../course/course.js';
import type {Question} from '../../course/question.js';
import {untouchedStation} from '../../course/progress/progress.js';
import {remarkRenamed} from '../plain/remark-renamed.js';
import {remarkUntranslated} from '../plain/remark-untranslated.js';
import {languageOf, withLanguage} from '../language-option.js';
import {outputOf} from '../output-of.js';
import {openSession} from '../plain/open-session.js';
import {askQuiz} from '../plain/quiz-session.js';
import {withServices} from '../plain/with-services.js';

/** `ackademy quiz [station] [--all]` */
export function quizCommand(): Command {
  const command = withLanguage(new Command('quiz'))
    .description('the questions of a station that you have not answered right yet')
    .argument('[station]', 'the next one when none is named')
    .option('--all', 'all of its questions')
    .addHelpText(
      'after',
      `
Examples:
  $ ackademy quiz leader-crash
  $ ackademy quiz leader-crash --all`,
    )
    .action(async (name: string | undefined, {all}: {all?: boolean}) => {
      const output = outputOf(command);
      await withServices({output, language: languageOf(command)}, async (services) => {
        const {id} = stationFor(services, name);
        remarkRenamed(name, id, output);
        const session = openSession(services, {
          output,
          env: process.env,
          instead: `Run it in a terminal. \`ackademy learn ${id}\` works in a pipe.`,
        });
        const station = await services.content.station(id);
        remarkUntranslated(station, output);
        const sources = await services.content.sources();
        const questions = all === true ? station.quiz : left(station, services);
        const ownRuns = await services.labs.ownRuns(questions);
        await askQuiz({station, questions, sources, ownRuns}, session);
      });
    });
  return command;
}

/** What is not answered right yet; everything when nothing is left. */
function left(station: Station, {progress}: Services): readonly Question[] {
  const {questions} = progress.current().stations.get(station.id) ?? untouchedStation;
  const open = station.quiz.filter(({id}) => questions.get(id)?.last !== 'right');
  return open.length === 0 ? station.quiz : open;
}
