import type {Content, Outline} from '../../content/load.js';
import type {Opened} from '../../content/reading/opened.js';
import {problemLine} from '../../presenting/problem-line.js';
import type {Language} from '../../course/course.js';
import type {Aliases} from '../../course/progress/renamed.js';
import type {ContentServices} from '../../ui/services.js';
import {
  type Checked,
  type CheckedCourse,
  courseFile,
  readSaved,
  stillTrue,
} from '../content/checked.js';
import {programFolder} from '../content/program-folder.js';
import {type Part, usable} from '../labs/usable.js';

export type OpenedContent = Pick<Outline, 'course' | 'labTitles'> & {
  /** Ids that were renamed. */
  readonly aliases: Aliases;
  /** What is wrong with the outline, as sentences. */
  readonly notices: readonly string[];
  readonly services: ContentServices;
};

type Options = {
  readonly language: Language;
  /** Hears what is wrong with a part that can be used all the same. */
  readonly remark: (sentence: string) => void;
  /** Where what the build has checked may lie. */
  readonly beside?: string;
};

/** The course of a folder: as the build has checked it, or read now where that is not what stands there. */
export async function openContent(
  folder: string,
  {language, remark, beside = programFolder()}: Options,
): Promise<OpenedContent> {
  const saved = readSaved(beside, courseFile(language)) as
    Checked<CheckedCourse> | undefined;
  const {course, problems, labTitles, aliases} =
    stillTrue(folder, saved) ??
    (await (await import('../content/read-content.js')).readMap(folder, language));
  const outline = {course, problems, labTitles: new Map(Object.entries(labTitles))};
  let parts: Promise<Content> | null = null;
  const open = (): Promise<Content> => {
    parts ??= import('../content/read-content.js').then(({partsOf}) =>
      partsOf(folder, outline),
    );
    return parts;
  };
  return {
    ...{course, aliases, labTitles: outline.labTitles},
    notices: problems.map(problemLine),
    services: servicesOf(open, remark),
  };
}

function servicesOf(
  content: () => Promise<Content>,
  remark: (sentence: string) => void,
): ContentServices {
  let sources: ReturnType<ContentServices['sources']> | null = null;
  let corpus: ReturnType<ContentServices['corpus']> | null = null;
  const told = <T>(what: Part, opened: Opened<T>): T => {
    const value = usable(what, opened);
    for (const problem of opened.problems) remark(problemLine(problem));
    return value;
  };
  return {
    station: async (id) =>
      told({part: 'station', id}, await (await content()).openStation(id)),
    story: async (id) => told({part: 'story', id}, await (await content()).openStory(id)),
    opening: async (id) =>
      told({part: 'opening', id}, await (await content()).openOpening(id)),
    terms: async () => told({part: 'terms', id: ''}, await (await content()).openTerms()),
    scenario: async (id) =>
      told({part: 'scenario', id}, await (await content()).openScenario(id)),
    corpus: () => {
      // Loaded with the first search, as the index itself.
      corpus ??= import('../content/search-documents.js').then(async ({readCorpus}) =>
        readCorpus(await content()),
      );
      return corpus;
    },
    sources: () => {
      // Sources only say where to read on: without them the lesson is still the lesson.
      sources ??= content()
        .then(({openSources}) => openSources())
        .then(({value, problems}) => {
          for (const problem of problems) remark(problemLine(problem));
          return value ?? new Map();
        });
      return sources;
    },
  };
}
