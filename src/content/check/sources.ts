import type {Source} from '../../course/course.js';
import {type Place, at, tell} from '../reading/place.js';

const longestQuote = 25;
const day = 86_400_000;

type Rule = {
  readonly fits: (source: Source) => boolean;
  readonly needs: string;
  readonly like: string;
};

const version = /\b\d+\.\d+|\bat [0-9a-f]{7,40}\b|\bpull request \d+/;

/** What must be said of where a source is, by its kind. */
const rules: Readonly<Record<Source['kind'], Rule>> = {
  code: {
    fits: ({where}) => /[a-z][\w-]*[/.][a-z]/i.test(where) && version.test(where),
    needs: 'a path in a repository or a package, and its version or commit',
    like: 'apache/kafka at 02b1217f, core/src/main/scala/kafka/cluster/Partition.scala',
  },
  doc: {
    fits: ({where}) => /\w{4}/.test(where),
    needs: 'a page',
    like: 'https://kafka.apache.org/documentation/, or a path and its commit',
  },
  kip: {
    fits: ({where}) => /\bKIP-\d+\b/.test(where),
    needs: 'the number of the KIP',
    like: 'KIP-966',
  },
  book: {
    fits: ({where}) => /\b(?:edition|\d{4})\b/i.test(where),
    needs: 'the edition or the year of the book',
    like: 'second edition, 2021',
  },
  post: {
    fits: ({where}) => /^https?:\/\/\S+$/.test(where),
    needs: 'the address of the page',
    like: 'https://example.org/a-post',
  },
  run: {
    fits: ({where}) => /ackademy lab run|\b\d+\.\d+/.test(where),
    needs: 'what was run, with its version, or the lab',
    like: 'ackademy lab run leader-crash, or kafka-clients 4.3.1',
  },
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
      tell(
        at(here, 'quote'),
        `The quote has ${words} words.`,
        `Shorten it to ${longestQuote}.`,
      );
    const {fits, needs, like} = rules[source.kind];
    if (!fits(source))
      tell(
        at(here, 'where'),
        `A source of kind "${source.kind}" names ${needs}.`,
        `Write it like: ${like}.`,
      );
    checkDate(source.read, at(here, 'read'), now);
  }
}

function checkDate(read: string, place: Place, now: number): void {
  const date = Date.parse(`${read}T00:00:00Z`);
  // Date.parse takes 31 February for 3 March.
  if (Number.isNaN(date) || !new Date(date).toISOString().startsWith(read))
    tell(place, `There is no day ${read}.`, 'Write the day on which it was read.');
  // It may be tomorrow already where it was read.
  else if (date > now + day)
    tell(place, `${read} is in the future.`, 'Write the day on which it was read.');
}
