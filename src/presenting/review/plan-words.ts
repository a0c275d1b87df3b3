import type {Course} from '../../course/course.js';
import {type CourseMap, entriesOf} from '../../course/map.js';
import type {Plan} from '../../course/plan/plan.js';
import type {PlanTask} from '../../course/plan/tasks.js';
import {chosenPath} from '../../course/plan/settings.js';
import type {Part} from '../../course/plan/units.js';
import {dateOfDay} from '../../course/progress/calendar.js';
import type {Progress} from '../../course/progress/progress.js';
import {words} from '../words/words.js';

type Known = {
  readonly map: CourseMap;
  readonly course: Pick<Course, 'stages'>;
  readonly progress: Progress;
};

/** What the plan comes to: how much of the course, what that is good for, and what it is not. */
export function planSentences(plan: Plan, known: Known): readonly string[] {
  const {plan: says, review} = words;
  const {interview, minutesADay, leftOut, minutesNeeded, minutesOfPath, recall, path} =
    plan;
  const {progress} = known;
  const {defended, undefended} = plan;
  return [
    says.until(review.date(dateOfDay(interview)), minutesADay),
    says.covers({
      inDays: interview - progress.memory.today,
      stations: defended.length,
      ...{of: defended.length + undefended.length, path},
    }),
    says.defend(namesOf(defended, known), namesOf(undefended, known)),
    ...(plan.unseen.length === 0 ? [] : [says.unseen(plan.unseen)]),
    ...(minutesOfPath === null ? [] : [says.inShort(path, minutesOfPath)]),
    ...(leftOut.length === 0 ? [says.allFits] : []),
    ...(minutesNeeded === null || minutesNeeded <= minutesADay
      ? []
      : [says.needed(chosenPath(progress) ?? 'month', minutesNeeded)]),
    ...(recall === null ? [] : [says.recall(recall.planned, recall.without)]),
  ];
}

/** The path that the learner has chosen, in words. */
export function pathWish(progress: Progress): string {
  const path = chosenPath(progress);
  return path === null ? words.plan.anyPath : words.plan.paths[path];
}

const namesOf = (keys: readonly string[], {map}: Known): readonly string[] =>
  keys.flatMap((key) => {
    const entry = entriesOf(map).find((one) => one.key === key);
    return entry?.kind === 'station' ? entry.defend : [];
  });

/** `The lost reply`, `The lost reply (lesson, card)`; a title as `quoted` says. */
export function taskText(
  task: PlanTask,
  map: CourseMap,
  quoted = (title: string): string => title,
): string {
  const {plan: says} = words;
  switch (task.do) {
    case 'interview':
      return says.anInterview(task.length);
    case 'incident':
      return says.incident;
    case 'own-code':
      return says.ownCode(task.lab);
    case 'learn':
      return learnText(task, map, quoted);
  }
}

function learnText(
  {key, parts}: Extract<PlanTask, {do: 'learn'}>,
  map: CourseMap,
  quoted: (title: string) => string,
): string {
  const entry = entriesOf(map).find((one) => one.key === key);
  const title = quoted(entry?.title ?? key);
  return entry?.kind === 'station' && !isWhole(parts, entry)
    ? words.plan.inParts(title, parts)
    : title;
}

const isWhole = (parts: readonly Part[], {lab}: {readonly lab: string | null}): boolean =>
  parts.length === (lab === null ? 3 : 4);
