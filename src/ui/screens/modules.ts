import type {Screen} from '../state/screen.js';
import type {ScreenModule} from '../state/screen-module.js';
import {homeModule} from './home/home-module.js';

type At = Screen['at'];
type Loaders = {
  readonly [A in At]: () => Promise<ScreenModule<Extract<Screen, {at: A}>>>;
};

/** The map is there at once; the others are loaded when they are first opened. */
const loaders: Loaders = {
  home: () => Promise.resolve(homeModule),
  station: async () => (await import('./station/station-module.js')).stationModule,
  lesson: async () => (await import('./lesson/lesson-module.js')).lessonModule,
  story: async () => (await import('./story/story-module.js')).storyModule,
  quiz: async () => (await import('./quiz/quiz-module.js')).quizModule,
  card: async () => (await import('./card/card-module.js')).cardModule,
  plan: async () => (await import('./plan/plan-module.js')).planModule,
  lab: async () => (await import('./lab/lab-module.js')).labModule,
  search: async () => (await import('./search/search-module.js')).searchModule,
  price: async () => (await import('./price/price-module.js')).priceModule,
  practice: async () => (await import('./practice/practice-module.js')).practiceModule,
  interview: async () =>
    (await import('./interview/interview-module.js')).interviewModule,
};

/** The pairs of a screen and its module, which the compiler cannot follow here. */
type AnyModule = ScreenModule<Screen>;

const loaded = new Map<At, AnyModule>([['home', homeModule as unknown as AnyModule]]);

/** Where the learner is likely to go from there: it is loaded while they choose. */
const likely: Partial<Record<At, readonly At[]>> = {
  home: ['station'],
  station: ['lesson', 'quiz', 'lab', 'story', 'card'],
  practice: ['interview'],
};

/** Loads what a screen needs to be shown. */
export async function loadModule(at: At): Promise<void> {
  if (!loaded.has(at)) loaded.set(at, (await loaders[at]()) as unknown as AnyModule);
}

/** Loads what is likely to be opened from a screen that is shown. */
export async function loadLikely(at: At): Promise<void> {
  for (const one of likely[at] ?? [])
    // What could not be loaded is told when it is opened.
    await loadModule(one).catch(() => undefined);
}

/** The module of a screen that was opened. */
export function moduleOf({at}: Screen): AnyModule {
  const found = loaded.get(at);
  if (found === undefined) throw new Error(`the screen ${at} was not loaded`);
  return found;
}
