import {readdir} from 'node:fs/promises';
import type {Language} from '../../course/course.js';
import type {Promises} from '../../course/promises.js';
import {checkAliases, readAliases} from '../files/aliases-file.js';
import {type Asked, tellFirst, tellLongest} from './guessable.js';
import {type Links, checkLinks} from './links.js';
import {checkLab} from './lab.js';
import {checkPaths} from './paths.js';
import {checkSources} from './sources.js';
import {checkStation} from './station.js';
import {checkStory} from './story.js';
import {checkInterview} from '../interview/check.js';
import {tellStrays, tellStraysOfLab} from './strays.js';
import {readCourseEntries, readCourseTexts} from '../files/course-file.js';
import {files} from '../files/files.js';
import {fit} from '../reading/fit.js';
import {tellTwins} from '../reading/pair.js';
import type {Problem} from '../../course/problems/problem.js';
import {at, inOrder, inFile, tell, warn} from '../reading/place.js';
import {readSources} from '../files/sources-file.js';
import {checkSynonyms} from '../files/synonyms-file.js';
import {stationEntryTextShape} from '../shapes/texts.js';

type Entries = Awaited<ReturnType<typeof readCourseEntries>>['stages'];

/**
 * Everything that is wrong with the content in `folder`, all at once. `promises`: what
 * the labs that there are promise of their runs. An empty list means that the content is good.
 */
export async function checkContent(
  folder: string,
  promises: Promises,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const languages = await languagesIn(folder);
  const {stages: entries, extras} = await readCourseEntries(folder, problems);
  const stations = entries.flatMap((stage) => stage.stations);
  const ids = stations.map(({entry}) => entry.id);
  const stories = [...new Set(stations.flatMap(({entry}) => entry.story ?? []))];
  tellTwins(ids, inFile(files.course, problems));
  tellTwins(
    entries.map(({id}) => id),
    inFile(files.course, problems),
  );
  await checkTitles(folder, {entries, languages}, problems);
  for (const language of languages) await checkSynonyms(folder, language, problems);
  const links: Links = {
    promises,
    sources: await readSources(folder, problems),
    cited: new Set(),
    stations: ids,
  };
  checkSources(links.sources.values(), inFile(files.sources, problems));
  await checkQuizzes(folder, {stations, languages, links}, problems);
  const interview = await checkInterview(folder, {languages, links}, problems);
  checkPaths({stations, extras, openings: interview.openings}, links, problems);
  for (const id of stories) await checkStory(folder, {id, languages, links}, problems);
  for (const lab of promises.values())
    await checkLab(folder, {lab, languages, links}, problems);
  for (const id of [...links.sources.keys()].filter((source) => !links.cited.has(source)))
    warn(at(inFile(files.sources, problems), id), {code: 'uncited'});
  const questions = stations.flatMap(({entry}) =>
    entry.questions.map((id) => `${entry.id}/${id}`),
  );
  const remembered = {stations: ids, questions: [...questions, ...interview.questions]};
  checkAliases(await readAliases(folder, problems), remembered, problems);
  await tellStrays(folder, {...interview, stations: ids, stories, languages}, problems);
  for (const {folder: lab} of promises.values())
    await tellStraysOfLab(folder, {lab, languages}, problems);
  return inOrder(problems);
}

type Quizzes = {
  readonly stations: Entries[number]['stations'];
  readonly languages: readonly Language[];
  readonly links: Links;
};

/** The stations one by one, and what all of their questions give away together. */
async function checkQuizzes(
  folder: string,
  {stations, languages, links}: Quizzes,
  problems: Problem[],
): Promise<void> {
  const asked: (readonly Asked[])[] = [];
  for (const {entry, place} of stations) {
    checkLinks({place, sources: [], lab: entry.lab}, links);
    const quizzes = await checkStation(
      folder,
      {entry, place, languages, links},
      problems,
    );
    for (const [index, quiz] of quizzes.entries()) {
      if (index === 0) tellFirst(quiz);
      tellLongest(quiz);
    }
    asked.push(quizzes);
  }
  tellGuessable(asked, languages, problems);
}

/** All stations together, in each language. */
function tellGuessable(
  asked: readonly (readonly Asked[])[],
  languages: readonly Language[],
  problems: Problem[],
): void {
  for (const [index, language] of languages.entries()) {
    const questions = asked.flatMap((quizzes) => quizzes[index]?.questions ?? []);
    if (index === 0) tellFirst({questions, place: inFile(files.course, problems)});
    tellLongest({questions, place: inFile(files.courseText(language), problems)});
  }
}

/** English, and Chinese where its folder is there. */
async function languagesIn(folder: string): Promise<readonly Language[]> {
  const there = await readdir(folder).catch((): string[] => []);
  return there.includes('zh') ? ['en', 'zh'] : ['en'];
}

async function checkTitles(
  folder: string,
  {entries, languages}: {entries: Entries; languages: readonly Language[]},
  problems: Problem[],
): Promise<void> {
  const ids = entries.flatMap(({stations}) => stations.map(({entry}) => entry.id));
  for (const language of languages) {
    const texts = await readCourseTexts(folder, language, problems);
    if (texts === null) continue;
    const stages = at(texts.place, 'stages');
    const stations = at(texts.place, 'stations');
    const missing = language === 'en' ? tell : warn;
    for (const {id} of entries.filter((stage) => !Object.hasOwn(texts.stages, stage.id)))
      missing(at(stages, id), {code: 'no-text', of: 'stage', id});
    for (const id of ids) {
      const here = at(stations, id);
      if (Object.hasOwn(texts.stations, id))
        fit(stationEntryTextShape, texts.stations[id], here);
      else missing(here, {code: 'no-text', of: 'station', id});
    }
    const known = new Set<string>(entries.map(({id}) => id));
    for (const id of Object.keys(texts.stages).filter((stage) => !known.has(stage)))
      tell(at(stages, id), {code: 'no-such', of: 'stage', id});
    for (const id of Object.keys(texts.stations).filter((name) => !ids.includes(name)))
      tell(at(stations, id), {code: 'no-such', of: 'station', id});
  }
}
