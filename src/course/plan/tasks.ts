/** What a day of the plan says is to be done. */
import type {Part, Unit} from './units.js';

/** Something to do on a day: parts of an entry of the map, by its key, or something over the whole course. */
export type PlanTask =
  | (Omit<Extract<Unit, {do: 'learn'}>, 'part'> & {readonly parts: readonly Part[]})
  | Exclude<Unit, {do: 'learn'}>;

/** Units of the same entry are one task. */
export function tasksOf(units: readonly Unit[]): readonly PlanTask[] {
  const tasks: PlanTask[] = [];
  for (const unit of units) {
    const last = tasks.at(-1);
    if (unit.do !== 'learn') tasks.push(unit);
    else if (last?.do === 'learn' && last.key === unit.key)
      tasks.splice(-1, 1, {
        ...last,
        parts: [...last.parts, unit.part],
        minutes: last.minutes + unit.minutes,
        questions: last.questions + unit.questions,
      });
    else {
      const {key, minutes, questions, part} = unit;
      tasks.push({do: 'learn', key, minutes, questions, parts: [part]});
    }
  }
  return tasks.map((task) => ({...task, minutes: Math.round(task.minutes)}));
}
