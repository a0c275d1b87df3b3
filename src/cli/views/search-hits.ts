import {placeKey, type SearchPlace} from '../../course/search/document.js';
import type {Hit} from '../../course/search/search.js';
import type {Output} from '../output.js';

const kinds: Readonly<Record<SearchPlace['at'], string>> = {
  station: 'Station',
  lesson: 'Lesson',
  question: 'Question',
  card: 'Interview card',
  lab: 'Lab',
};

/** A hit for people: what it is, the piece of text, and what to type to read on. */
export function hitText({document, excerpt}: Hit, paint: Output['paint']): string {
  const {place, title, part} = document;
  const text = excerpt.map((one) => (one.marked ? paint('bold', one.text) : one.text));
  return [
    `${kinds[place.at]}: ${title}${part === '' ? '' : ` › ${part}`}`,
    ...(text.length === 0 ? [] : [`  ${text.join('')}`]),
    paint('dim', `  ackademy ${commandFor(place)}`),
    '',
  ].join('\n');
}

/** A hit for programs. */
export function hitValue({document, excerpt}: Hit) {
  const {place, title, part} = document;
  return {
    key: placeKey(place),
    kind: place.at,
    title,
    part,
    excerpt: excerpt.map(({text}) => text).join(''),
    command: `ackademy ${commandFor(place)}`,
  };
}

function commandFor(place: SearchPlace): string {
  switch (place.at) {
    case 'station':
    case 'lesson':
      return `learn ${place.station}`;
    case 'question':
      return `quiz ${place.station}`;
    case 'card':
      return `learn ${place.station} --card`;
    case 'lab':
      return `lab start ${place.lab}`;
  }
}
