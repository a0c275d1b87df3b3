import {type Path, paths} from '../course.js';
import type {Progress} from '../progress/progress.js';

/** How long the learner wants to learn each day: the setting's key, and the most that it may be. */
export const minutesSetting = 'minutes-a-day';
export const mostMinutes = 600;

const usualMinutes = 30;

/** How long the learner wants to learn each day. */
export function minutesADay({settings}: Pick<Progress, 'settings'>): number {
  const wished = settings.get(minutesSetting);
  return typeof wished === 'number' && wished > 0 && wished <= mostMinutes
    ? wished
    : usualMinutes;
}

/** The path that the learner wants: the setting's key. */
export const pathSetting = 'path';

/** The path that the learner wants; null: the longest that there is time for. */
export function chosenPath({settings}: Pick<Progress, 'settings'>): Path | null {
  return paths.find((path) => path === settings.get(pathSetting)) ?? null;
}
