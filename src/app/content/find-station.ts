import type {StationOutline} from '../../course/course.js';
import {entriesOf, tasksOf} from '../../course/map.js';
import {findStation, stationsOf} from '../../course/outline.js';
import {nextStep, stationOf} from '../../course/progress/next-step.js';
import {stationNow} from '../../course/progress/renamed.js';
import {TrainerError} from '../../errors.js';
import {nearestName} from '../nearest-name.js';
import type {Services} from '../services/open-services.js';

/**
 * The station of that id, or of an id that it had before; without one, the station that is next. Throws `usage` with the nearest
 * id, or with what to type for the lab of that id, when there is no such station; `environment` when there is none at all.
 */
export function stationFor(
  {
    aliases,
    course,
    map,
    progress,
  }: Pick<Services, 'aliases' | 'course' | 'map' | 'progress'>,
  id: string | undefined,
): StationOutline {
  const stations = stationsOf(course);
  const names = stations.map((station) => station.id);
  if (stations.length === 0) throw new TrainerError('environment', 'no-stations');
  const next = nextStep(progress.current(), tasksOf(map));
  const wanted = id ?? stationOf(next) ?? names[0] ?? '';
  const found =
    findStation(course, wanted) ?? findStation(course, stationNow(aliases, wanted));
  if (found) return found;
  if (entriesOf(map).some((entry) => entry.kind === 'lab' && entry.id === wanted))
    throw new TrainerError('usage', 'is-a-lab', {lab: wanted});
  const near = nearestName(wanted, names);
  throw new TrainerError('usage', 'no-station', {station: wanted, near});
}
