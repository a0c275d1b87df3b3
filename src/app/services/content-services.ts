import {type Content, loadContent} from '../../content/load.js';
import type {Opened} from '../../content/reading/opened.js';
import {problemLine} from '../../presenting/problem-line.js';
import type {Course, Language} from '../../course/course.js';
import type {Promises} from '../../course/promises.js';
import type {ContentServices} from '../../ui/services.js';
import {type Part, usable} from '../labs/lab-words.js';

export type OpenedContent = {
  readonly course: Course;
  readonly labTitles: Content['labTitles'];
  /** What is wrong with the outline, as sentences. */
  readonly notices: readonly string[];
  readonly services: ContentServices;
};

type Options = {
  readonly language: Language;
  readonly promises: Promises;
  /** Hears what is wrong with a part that can be used all the same. */
  readonly remark: (sentence: string) => void;
};

/** The course of a folder. */
export async function openContent(
  folder: string,
  {language, promises, remark}: Options,
): Promise<OpenedContent> {
  const content = await loadContent(folder, language, promises);
  return {
    course: content.course,
    labTitles: content.labTitles,
    notices: content.problems.map(problemLine),
    services: servicesOf(content, remark),
  };
}

function servicesOf(
  content: Content,
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
    station: async (id) => told({part: 'station', id}, await content.openStation(id)),
    story: async (id) => told({part: 'story', id}, await content.openStory(id)),
    corpus: () => {
      // Loaded with the first search, as the index itself.
      corpus ??= import('../content/search-documents.js').then(({readCorpus}) =>
        readCorpus(content),
      );
      return corpus;
    },
    sources: () => {
      // Sources only say where to read on: without them the lesson is still the lesson.
      sources ??= content.openSources().then(({value, problems}) => {
        for (const problem of problems) remark(problemLine(problem));
        return value ?? new Map();
      });
      return sources;
    },
  };
}
