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

/** Before the days: until when, how much of the course, and what there is no time to see. */
export function planBegins(plan: Plan, {progress}: Known): readonly string[] {
  const {plan: says, review} = words;
  const {interview, minutesADay, minutesOfPath, path, defended, undefended} = plan;
  return [
    says.until(review.date(dateOfDay(interview)), minutesADay),
    says.covers({
      inDays: interview - progress.memory.today,
      stations: defended.length,
      ...{of: defended.length + undefended.length, path},
    }),
    ...(plan.unseen.length === 0 ? [] : [says.unseen(plan.unseen)]),
    ...(minutesOfPath === null ? [] : [says.inShort(path, minutesOfPath)]),
  ];
}

/** Behind the days: what the plan is good for, and what it is not. */
export function planEnds(plan: Plan, known: Known): readonly string[] {
  const {plan: says} = words;
  const {minutesADay, leftOut, minutesNeeded, recall, defended, undefended} = plan;
  return [
    says.defend(namesOf(defended, known), namesOf(undefended, known)),
    ...(leftOut.length === 0 ? [says.allFits] : []),
    ...(minutesNeeded === null || minutesNeeded <= minutesADay
      ? []
      : [says.needed(chosenPath(known.progress) ?? 'month', minutesNeeded)]),
    ...(recall === null ? [] : [says.recall(recall.planned, recall.without)]),
  ];
}

/** What is left out: of stations that are begun the parts, then what is left out as a whole. */
export function leftOutSentences({leftOut}: Plan, map: CourseMap): readonly string[] {
  const parts = new Map<string, {parts: readonly Part[]; titles: string[]}>();
  const whole: string[] = [];
  for (const task of leftOut)
    if (task.do !== 'learn' || task.parts.includes('lesson'))
      whole.push(task.do === 'learn' ? titleOf(task.key, map) : taskText(task, map));
    else {
      const key = task.parts.join();
      const group = parts.get(key) ?? {parts: task.parts, titles: []};
      group.titles.push(titleOf(task.key, map));
      parts.set(key, group);
    }
  return [
    ...[...parts.values()].map((one) => words.plan.leftOutParts(one.parts, one.titles)),
    ...(whole.length === 0 ? [] : [words.plan.leftOut(whole)]),
  ];
}

const titleOf = (key: string, map: CourseMap): string =>
  entriesOf(map).find((one) => one.key === key)?.title ?? key;

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
