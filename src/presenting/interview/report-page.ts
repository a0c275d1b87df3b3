import type {Services} from '../../app/services/open-services.js';
import type {InterviewRecord} from '../../course/interview/record.js';
import {reportOf, type InterviewReport} from '../../course/interview/report.js';
import {trendOf} from '../../course/interview/score.js';
import {stationsOf} from '../../course/outline.js';
import {TrainerError} from '../../errors.js';
import {fullDate} from '../../grammar/en.js';
import {commandLine} from '../../presenting/command-line.js';
import {openingsOfRounds} from '../../presenting/interview/openings.js';
import {reportMarkdown} from '../../presenting/interview/report-markdown.js';
import {words} from '../../presenting/words/words.js';

type Needed = Pick<Services, 'progress' | 'content' | 'course'>;

/** The report of the last interview. Throws `usage` when there was none. */
export async function reportOfLast(services: Needed) {
  const last = services.progress.current().interviews.at(-1);
  if (last !== undefined) return reportPage(last, services);
  const advice = words.cli.interview.noInterview(commandLine('interview'));
  throw TrainerError.saying('usage', advice);
}

/** The report of an interview, as a page and as data. */
export async function reportPage(
  record: InterviewRecord,
  {progress, content, course}: Needed,
): Promise<{readonly markdown: string; readonly data: object}> {
  const report = reportOf(record, await openingsOfRounds(record, content));
  const trend = trendOf(progress.current().interviews);
  const titles = new Map(stationsOf(course).map(({id, title}) => [id, title]));
  const markdown = reportMarkdown(report, {titles, dayOf: fullDate, trend});
  return {markdown, data: {...dataOf(report), trend}};
}

function dataOf({rounds, ...report}: InterviewReport): object {
  return {
    schema: 1,
    ...report,
    rounds: rounds.map(({opening, probes, ...round}) => ({
      opening: opening.id,
      ...round,
      probes: probes.map(({probe: {id, axis, trap}, result, ms}) => ({
        ...{probe: id, axis, trap, result, ms},
      })),
    })),
  };
}
