import type {
  Course,
  Language,
  PathExtras,
  StageOutline,
  StationOutline,
} from '../../course/course.js';
import {readIndex} from '../interview/index-file.js';
import {files, withFallback} from './files.js';
import {fit} from '../reading/fit.js';
import type {Problem} from '../../course/problems/problem.js';
import {type Place, at, inFile, tell} from '../reading/place.js';
import {readYaml} from '../reading/read.js';
import {
  type CourseStructure,
  type StationEntry,
  courseShape,
  stationEntryShape,
} from '../shapes/structure.js';
import {courseTextShape, stationEntryTextShape} from '../shapes/texts.js';

/** `course.yaml`, with the place of each station. */
type CourseEntries = {
  readonly extras: PathExtras;
  readonly stages: readonly StageEntry[];
};

type StageEntry = {
  readonly id: StageOutline['id'];
  readonly stations: readonly {readonly entry: StationEntry; readonly place: Place}[];
};

type CourseTexts = {
  readonly place: Place;
  readonly stages: Readonly<Record<string, string>>;
  readonly stations: Readonly<Record<string, unknown>>;
};

/** The outline in one language. Whatever is broken is told and left out; titles fall back to English, then to the id. */
export async function readCourse(
  folder: string,
  language: Language,
  problems: Problem[],
): Promise<Course> {
  const [entries, interview, ...texts] = await Promise.all([
    readCourseEntries(folder, problems),
    readIndex(folder, problems),
    ...withFallback(language).map((name) => readCourseTexts(folder, name, problems)),
  ]);
  const found = texts.filter((text) => text !== null);
  const stages = entries.stages.map(({id, stations}) => ({
    id,
    title: found.find((text) => text.stages[id] !== undefined)?.stages[id] ?? id,
    stations: stations.map(({entry}) => outlined(entry, id, found)),
  }));
  return {language, stages, extras: entries.extras, interview};
}

/** What `course.yaml` says; a broken station is told and left out. */
export async function readCourseEntries(
  folder: string,
  problems: Problem[],
): Promise<CourseEntries> {
  const place = inFile(files.course, problems);
  const course = await readYaml(folder, place, {shape: courseShape});
  const stages = (course?.stages ?? []).map(({id, stations}) => ({
    id,
    stations: (stations ?? []).flatMap((value, index) => {
      const here = at(place, `${id}/${index + 1}`);
      const entry = fit(stationEntryShape, value, here);
      return entry === null ? [] : [{entry, place: at(place, `${id}/${entry.id}`)}];
    }),
  }));
  return {stages, extras: extrasOf(course?.paths)};
}

function extrasOf(paths: CourseStructure['paths'] | undefined): PathExtras {
  if (paths === undefined)
    return {
      interviews: {evening: [], week: [], month: []},
      labs: {evening: [], week: []},
      ...{incident: null, ownCode: []},
    };
  const {evening, week, month} = paths;
  return {
    interviews: {
      evening: evening.interviews,
      week: week.interviews,
      month: month.interviews,
    },
    labs: {evening: evening.labs, week: week.labs},
    incident: month.incident,
    ownCode: month.ownCode,
  };
}

/** The titles of one language; null if there are none. English must be there. */
export async function readCourseTexts(
  folder: string,
  language: Language,
  problems: Problem[],
): Promise<CourseTexts | null> {
  const place = inFile(files.courseText(language), problems);
  const optional = language !== 'en';
  const texts = await readYaml(folder, place, {shape: courseTextShape, optional});
  return texts === null ? null : {place, ...texts};
}

function outlined(
  {questions, ...entry}: StationEntry,
  stage: StageOutline['id'],
  texts: readonly CourseTexts[],
): StationOutline {
  const titled = firstTitle(entry.id, texts);
  return {...entry, stage, ...titled, questionIds: questions};
}

function firstTitle(
  id: string,
  texts: readonly CourseTexts[],
): Pick<StationOutline, 'title' | 'claim' | 'defend'> {
  for (const {stations, place} of texts) {
    if (!Object.hasOwn(stations, id)) continue;
    const text = fit(stationEntryTextShape, stations[id], at(place, `stations/${id}`));
    if (text !== null) return text;
  }
  const english = texts.at(-1);
  if (english !== undefined)
    tell(at(english.place, `stations/${id}`), {code: 'no-text', of: 'station', id});
  return {title: id, claim: '', defend: id};
}
