import {type Path, type PathExtras, paths} from '../../course/course.js';
import type {Problem} from '../../course/problems/problem.js';
import {files} from '../files/files.js';
import {type Place, at, inFile, tell} from '../reading/place.js';
import type {StationEntry} from '../shapes/structure.js';
import {checkLinks, type Links} from './links.js';

type Station = {readonly entry: StationEntry; readonly place: Place};
type Checked = {
  readonly stations: readonly Station[];
  readonly extras: PathExtras;
  /** Ids of the openings of the interview. */
  readonly openings: readonly string[];
};

/** Whether stations stand on stations that come before them, and each path has what it must have. */
export function checkPaths(
  {stations, extras, openings}: Checked,
  links: Links,
  problems: Problem[],
): void {
  const byId = new Map(stations.map(({entry}) => [entry.id, entry]));
  for (const station of stations) checkBases(station, byId);
  const place = at(inFile(files.course, problems), 'paths');
  // A longer path has the stations of the shortest one, too.
  const [path] = paths;
  if (stations.every(({entry}) => entry.path !== path))
    tell(at(place, path), {code: 'path-of-nothing', path});
  for (const path of ['evening', 'week'] as const)
    checkLabs(
      at(place, `${path}/labs`),
      {stations, path, labs: extras.labs[path]},
      links,
    );
  tellAlone(stations, links, problems);
  const month = at(place, 'month');
  const {incident, ownCode} = extras;
  if (incident !== null && !openings.includes(incident))
    tell(at(month, 'incident'), {code: 'no-such', of: 'opening', id: incident});
  for (const lab of ownCode)
    checkLinks({place: at(month, 'ownCode'), sources: [], lab}, links);
}

type OfPath = {
  readonly stations: readonly Station[];
  readonly path: Path;
  readonly labs: readonly string[];
};

/** What must be seen on a path is the lab of a station that is on it. */
function checkLabs(place: Place, {stations, path, labs}: OfPath, links: Links): void {
  const led = stations
    .filter(({entry}) => paths.indexOf(entry.path) <= paths.indexOf(path))
    .map(({entry}) => entry.lab);
  for (const id of labs) {
    checkLinks({place, sources: [], lab: id}, links);
    if (!led.includes(id)) tell(place, {code: 'lab-off-path', id, path});
  }
}

/** Who walks the stations meets every lab. */
function tellAlone(
  stations: readonly Station[],
  {promises}: Links,
  problems: Problem[],
): void {
  const led = new Set(stations.map(({entry}) => entry.lab));
  for (const [id, {folder}] of promises)
    if (!led.has(id))
      tell(inFile(files.labText('en', folder), problems), {
        code: 'lab-without-station',
        outline: files.course,
      });
}

function checkBases({entry, place}: Station, byId: ReadonlyMap<string, StationEntry>) {
  const here = at(place, 'buildsOn');
  for (const id of entry.buildsOn) {
    const base = byId.get(id);
    if (base === undefined) tell(here, {code: 'no-such', of: 'station', id});
    else if (paths.indexOf(base.path) > paths.indexOf(entry.path))
      tell(here, {code: 'built-on-later', id, path: base.path});
  }
  const way = circleFrom(entry.id, byId);
  if (way !== null) tell(here, {code: 'built-in-circle', way});
}

/** The shortest way from a station over what it builds on back to itself; null: there is none. */
function circleFrom(
  id: string,
  byId: ReadonlyMap<string, StationEntry>,
): readonly string[] | null {
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[id]];
  while (ways.length > 0) {
    const next = ways.flatMap((way) =>
      (byId.get(way.at(-1) ?? '')?.buildsOn ?? []).map((base) => [...way, base]),
    );
    const round = next.find((way) => way.at(-1) === id);
    if (round !== undefined) return round;
    ways = next.filter((way) => {
      const last = way.at(-1) ?? '';
      return !seen.has(last) && seen.add(last);
    });
  }
  return null;
}
