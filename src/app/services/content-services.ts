import {type Content, loadContent, type Opened} from '../../content/load.js';
import {problemLine} from '../../content/place.js';
import type {Course, Language} from '../../course/course.js';
import type {Promises} from '../../course/promises.js';
import {TrainerError} from '../../errors.js';
import type {ContentServices} from '../../ui/services.js';

export type OpenedContent = {
  readonly course: Course;
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
  const usable = <T>(what: string, {value, problems}: Opened<T>): T => {
    if (value === null) throw unusable(what, problems.map(problemLine));
    for (const problem of problems) remark(problemLine(problem));
    return value;
  };
  return {
    station: async (id) => usable(`the station "${id}"`, await content.openStation(id)),
    story: async (id) => usable(`the story "${id}"`, await content.openStory(id)),
    corpus: () => {
      // Loaded with the first search, as the index itself.
      corpus ??= import('../search-documents.js').then(({readCorpus}) =>
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

function unusable(what: string, problems: readonly string[]): TrainerError {
  const why = problems.length === 0 ? 'it is not there.' : problems.join(' ');
  return new TrainerError(
    'environment',
    `Content is broken, ${what} cannot be opened: ${why}`,
    {
      hint: 'Everything else works. Install ackademy again to have it whole.',
    },
  );
}
