/** What a path has besides its stations: interviews, an incident, one's own code. */
import type {Path, PathExtras} from '../course.js';
import type {Length} from '../interview/length.js';
import type {InterviewRecord} from '../interview/record.js';
import {dayCounter} from '../progress/calendar.js';
import type {Progress} from '../progress/progress.js';
import type {Unit} from './units.js';

const ownCodeMinutes = 15;
const incidentMinutes = 10;
const week = 7;

/** What is not done yet of it. `days`: how many there are. */
export function extrasLeft(
  progress: Progress,
  extras: PathExtras,
  {path, days}: {readonly path: Path; readonly days: number},
): readonly Unit[] {
  const interviews = interviewsLeft(progress, extras, {path, days}).map(
    (length): Unit => ({
      ...{do: 'interview', length, minutes: Number(length), questions: 0},
    }),
  );
  return path === 'month' ? [...ofTheMonth(progress, extras), ...interviews] : interviews;
}

function ofTheMonth(
  {labs, interviews}: Progress,
  {ownCode, incident}: PathExtras,
): readonly Unit[] {
  const own = ownCode
    .filter((lab) => labs.get(lab)?.ownCode !== true)
    .map((lab): Unit => ({
      ...{do: 'own-code', lab, minutes: ownCodeMinutes, questions: 0},
    }));
  const told = interviews
    .flatMap(({rounds}) => rounds)
    .some(({opening, claimed}) => opening === incident && claimed !== null);
  if (incident === null || told) return own;
  return [
    ...own,
    {do: 'incident', opening: incident, minutes: incidentMinutes, questions: 0},
  ];
}

/** Those of an evening count today, the others for a week; of a month there are so many each week. */
function interviewsLeft(
  {interviews, memory: {today}}: Progress,
  extras: PathExtras,
  {path, days}: {readonly path: Path; readonly days: number},
): readonly Length[] {
  const own = extras.interviews[path];
  const wanted =
    path === 'month'
      ? Array.from({length: Math.max(1, Math.round(days / week))}, () => own).flat()
      : own;
  const since = path === 'evening' ? today : today - week + 1;
  const had = finishedSince(interviews, since).length;
  return wanted.slice(Math.min(had, own.length));
}

function finishedSince(
  interviews: readonly InterviewRecord[],
  day: number,
): readonly InterviewRecord[] {
  const dayOf = dayCounter();
  return interviews.filter(
    ({at, rounds}) =>
      rounds.length > 0 &&
      rounds.every(({claimed}) => claimed !== null) &&
      dayOf(at) >= day,
  );
}

/** Minutes of the interviews that were held today. */
export function heldToday({interviews, memory: {today}}: Progress): number {
  return finishedSince(interviews, today).reduce(
    (sum, {minutes}) => sum + Number(minutes),
    0,
  );
}
