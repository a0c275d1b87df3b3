import type {SearchPlace} from '../../../course/search/document.js';

const kinds: Readonly<Record<SearchPlace['at'], string>> = {
  station: 'station',
  lesson: 'lesson',
  question: 'question',
  card: 'interview card',
  lab: 'lab',
  diagnosis: 'diagnosis',
};

const quoted = (words: readonly string[]): string =>
  words.map((word) => `“${word}”`).join(', ');

export const searchEn = {
  title: 'search',
  ask: 'Search',
  kinds,
  hint: 'Type words or a question: lessons, questions, interview cards, labs and diagnoses are searched.',
  nothingFound: (query: string) => `Nothing is found for “${query}”.`,
  nearest: 'No place has all the words: these have most of them.',
  nowhere: (words: readonly string[]) => `Nowhere as it is typed: ${quoted(words)}.`,
  without: (words: readonly string[]) => `without ${quoted(words)}`,
  more: (shown: number, of: number) => `${shown} of ${of} places; --limit shows more.`,
  found: (of: number) => (of === 1 ? '1 place' : `${of} places`),
};
