import type {Source, Station} from '../../../course/course.js';
import {untouchedStation} from '../../../course/progress/progress.js';
import type {Offer} from '../../keys.js';
import {markdownBlocks} from '../../markdown/blocks.js';
import {pageKeys, pagesTurned} from '../../state/moves.js';
import {act, type Acts, forAll, say, type Said, type Step} from '../../state/step.js';
import {bodyHeight, proseWidth, type World} from '../../state/world.js';
import {isLastPage, paged, type Paged, type Place, turned} from '../../text/pages.js';
import {pageOffers} from '../page-offers.js';
import {sourceBlocks} from '../source-lines.js';

export type LessonScreen = {
  readonly at: 'lesson';
  readonly station: Station;
  readonly sources: readonly Source[];
  readonly place: Place;
};

export function openLesson(
  station: Station,
  sources: ReadonlyMap<string, Source>,
  {progress}: Pick<World, 'progress'>,
): LessonScreen {
  const {lessonRead, lessonPage} = progress.stations.get(station.id) ?? untouchedStation;
  return {
    at: 'lesson',
    station,
    sources: station.lesson.sources.flatMap((id) => sources.get(id) ?? []),
    place: {block: lessonRead ? 0 : (lessonPage ?? 0), part: 0},
  };
}

/** The lesson in pages of this size; the sources end it. */
export function lessonPages(
  {station, sources, place}: LessonScreen,
  {size, t}: World,
): Paged {
  const width = proseWidth(size);
  const text = markdownBlocks(station.lesson.markdown, width);
  return paged([...text, ...sourceBlocks(sources, width, t)], bodyHeight(size), place);
}

export function lessonOffers(screen: LessonScreen, world: World): readonly Offer[] {
  const {does} = world.t;
  return [
    ...pageOffers(lessonPages(screen, world), {end: does.done, does}),
    {on: ['back'], does: does.back},
  ];
}

export function updateLesson(screen: LessonScreen, said: Said): Step<LessonScreen> {
  return act(acts, screen, said);
}

const acts: Acts<LessonScreen> = {
  ...forAll(pageKeys, turn),
  enter: (screen, said) =>
    isLastPage(lessonPages(screen, said.world)) ? finished(screen) : turn(screen, said),
  back: (screen, {world}) =>
    // Whoever leaves from the last page has read it.
    isLastPage(lessonPages(screen, world)) ? finished(screen) : {screen, leave: true},
};

function turn(screen: LessonScreen, {intent, world}: Said): Step<LessonScreen> {
  const place = turned(lessonPages(screen, world), pagesTurned(intent.command));
  const next = {...screen, place};
  if (place.block === screen.place.block) return {screen: next};
  const fact = {
    type: 'lesson-place',
    station: screen.station.id,
    page: place.block,
  } as const;
  return {screen: next, effects: [say(fact)]};
}

function finished(screen: LessonScreen): Step<LessonScreen> {
  const fact = {type: 'lesson-read', station: screen.station.id} as const;
  return {screen, leave: true, effects: [say(fact)]};
}
