/** The report of an interview as one page of Markdown: for the app, for sentences, and for a file. */
import {solutionOf} from '../../course/grading.js';
import type {InterviewReport, RoundReport} from '../../course/interview/report.js';
import type {trendOf} from '../../course/interview/score.js';
import {commandLine} from '../command-line.js';
import {words} from '../words/words.js';

/** What it may name: titles of stations by their ids. */
export type Naming = {
  readonly titles: ReadonlyMap<string, string>;
  /** The day of a moment, for people. */
  readonly dayOf: (at: number) => string;
  readonly trend: ReturnType<typeof trendOf>;
};

export function reportMarkdown(report: InterviewReport, naming: Naming): string {
  const {interview: t} = words;
  const {score, level, focus, minutes} = report;
  const says = t.report;
  const rows = [
    ...score.axes.map(({axis, earned, of}) => says.row(t.axes[axis], earned, of)),
    ...[
      {label: says.clarifying, ...score.clarifying},
      {label: says.traps, ...score.traps},
    ]
      .filter(({of}) => of > 0)
      .map(({label, earned, of}) => says.row(label, earned, of)),
  ];
  return joined([
    `# ${t.title}: ${t.of(level, focus, minutes)}`,
    `**${says.score(score.all.earned, score.all.of)}**`,
    report.whole ? '' : says.notWhole,
    `## ${says.axes}`,
    listOf(rows),
    ...report.rounds.map(roundMarkdown),
    nextMarkdown(report, naming),
    trendMarkdown(naming),
  ]);
}

function roundMarkdown(round: RoundReport): string {
  const {interview: t} = words;
  const says = t.report;
  const {opening, answer, claims} = round;
  const missed = round.probes.filter(({result}) => result !== 'right');
  return joined([
    `## ${opening.question}`,
    answer === null ? '' : says.time(answer.ms, answer.words),
    titled(says.unasked, round.unasked),
    titled(says.decoys, round.decoys),
    round.probes.length === 0 ? '' : missed.length === 0 ? says.noneMissed : says.missed,
    ...missed.map(({probe: {question}, ms}) =>
      joined([
        `### ${question.prompt.trim().replaceAll('\n', ' ')}`,
        listOf(solutionOf(question).map((one) => t.partner.answer(one))),
        says.why(question.why),
        says.seconds(ms),
      ]),
    ),
    claims === null ? '' : says.claims(claims.sound, claims.of),
    ...(claims?.beliefs ?? []).map(({text, why}) =>
      joined([says.beliefs, `> ${text}`, why]),
    ),
    placedIn(claims),
  ]);
}

function placedIn(claims: RoundReport['claims']): string {
  const {samples, report} = words.interview;
  const placed = claims?.placed ?? '';
  return Object.hasOwn(samples, placed)
    ? report.placed(samples[placed as keyof typeof samples])
    : '';
}

function nextMarkdown({read, run}: InterviewReport, {titles}: Naming): string {
  const {report: says} = words.interview;
  return joined([
    titled(
      says.read,
      read.map((id) => says.readRow(titles.get(id) ?? id, commandLine('learn', id))),
    ),
    titled(
      says.run,
      run.map((id) => `\`${commandLine('lab', 'start', id)}\``),
    ),
    read.length + run.length === 0 ? '' : says.reviewed,
  ]);
}

function trendMarkdown({trend, dayOf}: Naming): string {
  const {interview: t} = words;
  if (trend.length < 2) return '';
  const rows = trend.map(({at, level, minutes, earned, of}) =>
    t.report.trendRow(dayOf(at), `${t.levels[level]}, ${minutes}`, {earned, of}),
  );
  return joined([`## ${t.report.trend}`, listOf(rows)]);
}

const listOf = (rows: readonly string[]): string =>
  rows.map((row) => `- ${row}`).join('\n');

const titled = (title: string, rows: readonly string[]): string =>
  rows.length === 0 ? '' : `${title}\n\n${listOf(rows)}`;

const joined = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n');
