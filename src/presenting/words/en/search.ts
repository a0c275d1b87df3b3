import type {SearchPlace} from '../../../course/search/document.js';

const kinds: Readonly<Record<SearchPlace['at'], string>> = {
  station: 'station',
  lesson: 'lesson',
  question: 'question',
  card: 'interview card',
  lab: 'lab',
};

export const searchEn = {
  title: 'search',
  ask: 'Search',
  kinds,
  hint: 'Type words: lessons, questions, interview cards and labs that have all of them are shown.',
  nothingFound: (query: string) => `Nothing has all the words of “${query}”.`,
  found: (of: number) => (of === 1 ? '1 place' : `${of} places`),
};
