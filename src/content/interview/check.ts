import {
  type OpeningOutline,
  type TermGroup,
  openingItem,
} from '../../course/interview/opening.js';
import {inCircle, waysFrom} from '../../course/interview/graph.js';
import type {TermBook} from '../../course/interview/terms.js';
import {probesOf} from '../../course/interview/length.js';
import type {Language} from '../../course/course.js';
import type {Problem} from '../../course/problems/problem.js';
import type {Question} from '../../course/question.js';
import {type Links, checkFounded, checkLinks} from '../check/links.js';
import {tellFirst, tellLongest} from '../check/guessable.js';
import {files} from '../files/files.js';
import {fit} from '../reading/fit.js';
import {tellTwins} from '../reading/pair.js';
import {type Place, at, inFile, tell, warn} from '../reading/place.js';
import {questionShape} from '../shapes/structure.js';
import {readIndex} from './index-file.js';
import {
  type OpeningParts,
  type OpeningTexts,
  probeIn,
  readOpeningParts,
  readOpeningTexts,
  spokenIn,
} from './opening-file.js';
import {readScenario} from './scenario-file.js';
import {readTerms} from './terms-file.js';

type Checked = {readonly languages: readonly Language[]; readonly links: Links};

/** Checks all openings; returns their ids, and their probes by the names that a journal has. */
export async function checkInterview(
  folder: string,
  {languages, links}: Checked,
  problems: Problem[],
): Promise<Record<'openings' | 'scenarios' | 'questions', readonly string[]>> {
  const {openings, scenarios} = await readIndex(folder, problems);
  const terms = await readTerms(folder, problems);
  const place = inFile(files.interview, problems);
  tellTwins(
    openings.flatMap(({probes}) => probes),
    at(place, 'openings'),
  );
  const asked = languages.map((): Question[] => []);
  for (const outline of openings) {
    const parts = await readOpeningParts(folder, outline.id, problems);
    if (parts === null) continue;
    checkStructure(outline, parts, {links, terms});
    for (const [index, language] of languages.entries()) {
      const which = {id: outline.id, language, promises: links.promises, parts};
      const texts = await readOpeningTexts(folder, which, problems);
      asked[index]?.push(...checkTexts(outline, parts, texts));
    }
  }
  for (const [index, questions] of asked.entries()) {
    if (index === 0) tellFirst({questions, place});
    tellLongest({questions, place});
  }
  tellTwins(scenarios, at(place, 'scenarios'));
  for (const id of scenarios)
    for (const language of languages)
      await readScenario(folder, {id, language}, problems);
  return {
    scenarios,
    openings: openings.map(({id}) => id),
    questions: openings.flatMap(({id, probes}) =>
      probes.map((probe) => `${openingItem(id)}/${probe}`),
    ),
  };
}

/** The texts of an opening in one language; returns the questions of its probes. */
function checkTexts(
  outline: OpeningOutline,
  parts: OpeningParts,
  texts: OpeningTexts | null,
): readonly Question[] {
  if (texts === null) return [];
  spokenIn(texts, parts);
  const said = Object.keys(texts.text.probes);
  for (const id of said.filter((name) => !outline.probes.includes(name)))
    tell(at(texts.place, `probes/${id}`), {code: 'no-such', of: 'question', id});
  const missing = outline.probes.filter((id) => !said.includes(id));
  if (texts.language !== 'en' && missing.length > 0)
    warn(texts.place, {code: 'untranslated', parts: missing});
  return outline.probes.flatMap((id) => probeIn(texts, parts, id)?.question ?? []);
}

function checkStructure(
  outline: OpeningOutline,
  {structure, place}: OpeningParts,
  {links, terms}: {readonly links: Links; readonly terms: TermBook},
): void {
  const {clarify, rubric} = structure;
  tellTwins([...clarify.asks, ...clarify.decoys], at(place, 'clarify'));
  tellTwins(
    [...Object.keys(rubric.points), ...Object.keys(rubric.false)],
    at(place, 'rubric'),
  );
  for (const [key, points] of Object.entries(rubric))
    for (const [id, point] of Object.entries(points)) {
      const here = at(place, `rubric/${key}/${id}`);
      checkLinks({place: here, ...point}, links);
      checkFounded(here, point.sources, point.lab);
      checkTerms(point.terms, at(here, 'terms'), terms);
    }
  checkProbes(outline, structure.probes, {links, place: at(place, 'probes')});
  checkGraph(outline, structure.probes, at(place, 'probes'));
}

function checkTerms(groups: readonly TermGroup[], place: Place, {terms}: TermBook): void {
  for (const {term} of groups.flat())
    if (!Object.hasOwn(terms, term)) tell(place, {code: 'no-such', of: 'term', id: term});
}

type Probes = OpeningParts['structure']['probes'];

function checkProbes(
  outline: OpeningOutline,
  probes: Probes,
  {links, place}: {readonly links: Links; readonly place: Place},
): void {
  for (const id of outline.probes.filter((name) => !Object.hasOwn(probes, name)))
    tell(place, {code: 'no-question', id, file: place.file});
  for (const [id, {station, question}] of Object.entries(probes)) {
    const here = at(place, id);
    if (!outline.probes.includes(id))
      tell(here, {code: 'unasked', file: files.interview});
    if (station !== null && !links.stations.includes(station))
      tell(at(here, 'station'), {code: 'no-such', of: 'station', id: station});
    const shaped = fit(questionShape, question, at(here, 'question'));
    if (shaped === null) continue;
    if (shaped.kind === 'open') tell(here, {code: 'not-gradable'});
    checkLinks({place: here, ...shaped}, links);
    checkFounded(here, shaped.sources, shaped.lab);
  }
}

/** From the first probe each is reached, none twice, and every way is long enough. */
function checkGraph({probes: ids}: OpeningOutline, probes: Probes, place: Place): void {
  const nowhere = {right: null, wrong: null};
  const graph = new Map(
    Object.entries(probes).map(([id, {next}]) => [id, {next: next ?? nowhere}]),
  );
  for (const [id, {next}] of graph)
    for (const to of [next.right, next.wrong])
      if (to !== null && !graph.has(to))
        tell(at(place, `${id}/next`), {code: 'no-such', of: 'question', id: to});
  const [entry = ''] = ids;
  const again = inCircle(graph, entry);
  if (again !== null) {
    tell(at(place, again), {code: 'asked-in-circle'});
    return;
  }
  const ways = waysFrom(graph, entry);
  const reached = new Set(ways.flat());
  for (const id of ids.filter((name) => graph.has(name) && !reached.has(name)))
    tell(at(place, id), {code: 'never-reached', from: entry});
  const shortest = ways.reduce((a, b) => (b.length < a.length ? b : a), ids);
  if (shortest.length < probesOf['10'])
    tell(place, {code: 'short-way', way: shortest, fewest: probesOf['10']});
}
