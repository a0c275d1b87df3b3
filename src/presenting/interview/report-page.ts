import type {Course} from '../../course/course.js';
import type {Opening} from '../../course/interview/opening.js';
import type {InterviewRecord} from '../../course/interview/record.js';
import {reportOf, type InterviewReport} from '../../course/interview/report.js';
import {trendOf} from '../../course/interview/score.js';
import {stationsOf} from '../../course/outline.js';
import type {Progress} from '../../course/progress/progress.js';
import {TrainerError} from '../../errors.js';
import {fullDate} from '../../grammar/en.js';
import {commandLine} from '../command-line.js';
import {words} from '../words/words.js';
import {openingsOfRounds} from './openings.js';
import {reportMarkdown} from './report-markdown.js';

type Needed = {
  readonly progress: {current(): Progress};
  readonly content: {opening(id: string): Promise<Opening>};
  readonly course: Course;
};

/** The report of the last interview. Throws `usage` when there was none. */
export async function reportOfLast(services: Needed) {
  const last = services.progress.current().interviews.at(-1);
  if (last !== undefined) return reportPage(last, services);
  const advice = words.cli.interview.noInterview(commandLine('interview'));
  throw TrainerError.saying('usage', advice);
}

type Page = {readonly markdown: string; readonly data: object};

/** The report of an interview, as a page and as data. */
export async function reportPage(
  record: InterviewRecord,
  {progress, content, course}: Needed,
): Promise<Page> {
  const openings = await openingsOfRounds(record, content);
  return pageOf(record, {openings, progress: progress.current(), course});
}

/** The same, of openings that are read. */
export function pageOf(
  record: InterviewRecord,
  {
    openings,
    progress,
    course,
  }: {
    readonly openings: ReadonlyMap<string, Opening>;
    readonly progress: Progress;
    readonly course: Course;
  },
): Page & {readonly report: InterviewReport} {
  const report = reportOf(record, openings);
  const trend = trendOf(progress.interviews);
  const titles = new Map(stationsOf(course).map(({id, title}) => [id, title]));
  const markdown = reportMarkdown(report, {titles, dayOf: fullDate, trend});
  return {report, markdown, data: {...dataOf(report), trend}};
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
