import {placeKey, type SearchPlace} from '../../course/search/document.js';
import type {Hit} from '../../course/search/search.js';
import {commandLine} from '../../presenting/command-line.js';
import {words} from '../../presenting/words/words.js';
import type {Output} from '../output.js';

/** A hit for people: what it is, the piece of text, and what to type to read on. */
export function hitText(
  {document, excerpt, missing}: Hit,
  paint: Output['paint'],
): string {
  const {place, title, part} = document;
  const text = excerpt.map((one) => (one.marked ? paint('bold', one.text) : one.text));
  return [
    [
      `${words.search.kinds[place.at]}: ${title}`,
      ...(part === '' ? [] : [` › ${part}`]),
      ...(missing.length === 0 ? [] : [`  (${words.search.without(missing)})`]),
    ].join(''),
    ...(text.length === 0 ? [] : [`  ${text.join('')}`]),
    paint('dim', `  ${commandFor(place)}`),
    '',
  ].join('\n');
}

/** A hit for programs. */
export function hitValue({document, excerpt, missing}: Hit) {
  const {place, title, part} = document;
  return {
    key: placeKey(place),
    kind: place.at,
    title,
    part,
    excerpt: excerpt.map(({text}) => text).join(''),
    missing,
    command: commandFor(place),
  };
}

function commandFor(place: SearchPlace): string {
  switch (place.at) {
    case 'station':
    case 'lesson':
      return commandLine('learn', place.station);
    case 'question':
      return commandLine('quiz', place.station);
    case 'card':
      return commandLine('learn', place.station, '--card');
    case 'lab':
    case 'diagnosis':
      return commandLine('lab', 'start', place.lab);
  }
}
