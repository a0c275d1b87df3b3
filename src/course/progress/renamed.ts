import type {ProgressEvent} from './event.js';

/** Old ids and what they are called now; questions as `station/question`. */
export type Aliases = {
  readonly stations: Readonly<Record<string, string>>;
  readonly questions: Readonly<Record<string, string>>;
};

export const noAliases: Aliases = {stations: {}, questions: {}};

/** The event as if it had been said under the ids of today. The journal keeps it as it was. */
export function renamed(event: ProgressEvent, aliases: Aliases): ProgressEvent {
  if (event.type === 'foreign' || !('station' in event)) return event;
  if (!('question' in event)) {
    const station = latest(aliases.stations, event.station);
    return station === event.station ? event : {...event, station};
  }
  const [station, question] = questionNow(event.station, event.question, aliases);
  const same = station === event.station && question === event.question;
  return same ? event : {...event, station, question};
}

/** What a station is called now; a name that never was one stays as it is. */
export function stationNow({stations}: Aliases, id: string): string {
  return latest(stations, id);
}

/** A question may be renamed under its station's old name, and again under its new one. */
function questionNow(
  station: string,
  question: string,
  {stations, questions}: Aliases,
): readonly [station: string, question: string] {
  const [from = '', name = ''] = latest(questions, `${station}/${question}`).split('/');
  const now = latest(questions, `${latest(stations, from)}/${name}`);
  const [newStation = '', newQuestion = ''] = now.split('/');
  return [newStation, newQuestion];
}

/** Where the chain of names ends. A chain that bites its tail, which the checker tells, ends anywhere. */
function latest(names: Readonly<Record<string, string>>, id: string): string {
  const seen = new Set<string>();
  let now = id;
  while (!seen.has(now) && Object.hasOwn(names, now)) {
    seen.add(now);
    now = names[now] ?? now;
  }
  return now;
}
