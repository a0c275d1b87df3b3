import type {Source} from '../../course/course.js';
import {type Place, at, tell} from '../reading/place.js';

const longestQuote = 25;
const day = 86_400_000;

const version = /\b\d+\.\d+|\bat [0-9a-f]{7,40}\b|\bpull request \d+/;

/** Whether it is said where a source is, by its kind. */
const isPlace: Readonly<Record<Source['kind'], (where: string) => boolean>> = {
  code: (where) => /[a-z][\w-]*[/.][a-z]/i.test(where) && version.test(where),
  doc: (where) => /\w{4}/.test(where),
  kip: (where) => /\bKIP-\d+\b/.test(where),
  book: (where) => /\b(?:edition|\d{4})\b/i.test(where),
  post: (where) => /^https?:\/\/\S+$/.test(where),
  run: (where) => /ackademy lab run|\b\d+\.\d+/.test(where),
};

/** Tells what a reader could not look up: no real place, no real date, a quote that is no quote. */
export function checkSources(
  sources: Iterable<Source>,
  place: Place,
  now: number = Date.now(),
): void {
  for (const source of sources) {
    const here = at(place, source.id);
    const words = source.quote.trim().split(/\s+/).length;
    if (words > longestQuote)
      tell(at(here, 'quote'), {code: 'long-quote', words, most: longestQuote});
    const {kind, where} = source;
    if (!isPlace[kind](where)) tell(at(here, 'where'), {code: 'no-real-place', kind});
    checkDate(source.read, at(here, 'read'), now);
  }
}

function checkDate(read: string, place: Place, now: number): void {
  const date = Date.parse(`${read}T00:00:00Z`);
  // Date.parse takes 31 February for 3 March.
  if (Number.isNaN(date) || !new Date(date).toISOString().startsWith(read))
    tell(place, {code: 'no-such-day', day: read});
  // It may be tomorrow already where it was read.
  else if (date > now + day) tell(place, {code: 'day-to-come', day: read});
}
