import type {SearchPlace} from '../../../course/search/document.js';
import type {Corpus, Found} from '../../../course/search/search.js';
import type {Offer} from '../../keys.js';
import {movedCursor} from '../../state/moves.js';
import type {Route} from '../../state/route.js';
import {act, type Acts, forAll, leave, type Said, type Step} from '../../state/step.js';
import type {World} from '../../state/world.js';
import {graphemes} from '../../../text/graphemes.js';

const longestQuery = 60;
/** More than anybody looks through: another word is quicker. */
const mostHits = 50;

export type SearchScreen = {
  readonly at: 'search';
  readonly corpus: Corpus;
  readonly query: string;
  readonly found: Found;
  readonly cursor: number;
};

const nothing: Found = {hits: [], of: 0, complete: true, nowhere: []};

export function openSearch(corpus: Corpus): SearchScreen {
  return {at: 'search', corpus, query: '', found: nothing, cursor: 0};
}

export function searchOffers(
  {found: {hits}, query}: SearchScreen,
  {t}: World,
): readonly Offer[] {
  const {does} = t;
  return [
    {on: ['type'], does: does.search, told: 'help'},
    ...(hits.length === 0
      ? []
      : ([
          {on: ['enter'], does: does.open},
          {on: ['up', 'down'], does: does.move},
        ] as const)),
    ...(query === '' ? [] : ([{on: ['erase'], does: does.erase, told: 'help'}] as const)),
    {on: ['back'], does: does.back},
  ];
}

export function updateSearch(screen: SearchScreen, said: Said): Step<SearchScreen> {
  return act(acts, screen, said);
}

const asked = (screen: SearchScreen, query: string): Step<SearchScreen> => ({
  screen: {...screen, query, found: screen.corpus.search(query, mostHits), cursor: 0},
});

const acts: Acts<SearchScreen> = {
  type: (screen, {intent}) => {
    const letter = intent.key === 'space' ? ' ' : intent.key;
    const letters = graphemes(`${screen.query}${letter}`);
    return asked(screen, letters.slice(0, longestQuery).join(''));
  },
  erase: (screen) => asked(screen, graphemes(screen.query).slice(0, -1).join('')),
  ...forAll(['up', 'down'], (screen, {intent}) => ({
    screen: {
      ...screen,
      cursor: movedCursor(screen.cursor, intent, screen.found.hits.length),
    },
  })),
  enter: (screen) => {
    const hit = screen.found.hits[screen.cursor];
    if (hit === undefined) return {screen};
    return {screen, effects: [{do: 'open', route: routeTo(hit.document.place)}]};
  },
  back: leave,
};

/** Where a hit is read. */
function routeTo(place: SearchPlace): Route {
  switch (place.at) {
    case 'question':
      return {at: 'quiz', station: place.station, questions: [place.question]};
    case 'lesson':
    case 'station':
    case 'card':
    case 'lab':
      return place;
    case 'diagnosis':
      return {at: 'lab', lab: place.lab};
  }
}
