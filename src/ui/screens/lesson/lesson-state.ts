import type {Source, Station} from '../../../course/course.js';
import {numberNotes} from '../../../course/footnotes.js';
import {untouchedStation} from '../../../course/progress/progress.js';
import {plainText} from '../../../course/search/plain-text.js';
import type {Offer} from '../../keys.js';
import {
  type Block,
  markdownBlocks,
  withoutStyles,
} from '../../../text/markdown/blocks.js';
import {paintWith} from '../../text/paint.js';
import {pageKeys, pagesTurned, scrolledBy, scrollKeys} from '../../state/moves.js';
import {act, type Acts, forAll, say, type Said, type Step} from '../../state/step.js';
import type {World} from '../../state/world.js';
import {
  isLastPage,
  pageBlocks,
  paged,
  type Paged,
  type Place,
  turned,
} from '../../text/pages.js';
import {pageOffers} from '../page-offers.js';
import {scrollOffers} from '../scroll-offers.js';

export type LessonScreen = {
  readonly at: 'lesson';
  readonly station: Station;
  /** With its notes numbered. */
  readonly blocks: readonly Block[];
  /** In the order of their numbers. */
  readonly sources: readonly Source[];
  readonly place: Place;
  /** Rows scrolled away in the list of sources; null: the text is shown. */
  readonly sourcesAt: number | null;
};

export function openLesson(
  station: Station,
  sources: ReadonlyMap<string, Source>,
  {
    progress,
    colour,
    section,
  }: Pick<World, 'progress' | 'colour'> & {
    section?: string | null | undefined;
  },
): LessonScreen {
  const {lessonRead, lessonPage} = progress.stations.get(station.id) ?? untouchedStation;
  const {markdown, sources: noted} = numberNotes(station.lesson.markdown);
  const text = withoutTitle(markdown, station.title);
  const blocks = markdownBlocks(text, paintWith(colour));
  const left = lessonRead ? 0 : (lessonPage ?? 0);
  const ids = [...new Set([...noted, ...station.lesson.sources])];
  return {
    at: 'lesson',
    station,
    blocks,
    sources: ids.map((id) => sources.get(id) ?? unknownSource(id)),
    place: {block: section === undefined ? left : blockOf(section, blocks), part: 0},
    sourcesAt: null,
  };
}

/** The block that is this heading; the first one where there is none. */
function blockOf(section: string | null, blocks: readonly Block[]): number {
  const found = blocks.findIndex(
    (block) => block.is === 'heading' && plainText(withoutStyles(block.text)) === section,
  );
  return Math.max(0, found);
}

/** The frame shows the title already. */
function withoutTitle(markdown: string, title: string): string {
  const [first = '', ...others] = markdown.trimStart().split('\n');
  return first.replace(/^# +/, '').trim() === title ? others.join('\n') : markdown;
}

/** A source that is missing keeps its number: the notes count on it. */
function unknownSource(id: string): Source {
  return {id, kind: 'doc', title: id, where: '', locator: '', quote: '', read: ''};
}

/** The lesson in pages of this size. */
export function lessonPages({blocks, place}: LessonScreen, {laid}: World): Paged {
  return paged(pageBlocks(blocks), laid, place);
}

export function lessonOffers(screen: LessonScreen, world: World): readonly Offer[] {
  const {does} = world.t;
  if (screen.sourcesAt !== null)
    return [
      ...scrollOffers(world),
      {on: ['enter', 'sources'], does: does.text, told: 'help'},
      {on: ['back'], does: does.text},
    ];
  return [
    ...pageOffers(lessonPages(screen, world), {end: does.done, does}),
    ...(screen.sources.length > 0
      ? [{on: ['sources'], does: does.sources} as const]
      : []),
    {on: ['back'], does: does.back},
  ];
}

export function updateLesson(screen: LessonScreen, said: Said): Step<LessonScreen> {
  return act(screen.sourcesAt === null ? textActs : sourcesActs, screen, said);
}

const textActs: Acts<LessonScreen> = {
  ...forAll(pageKeys, turn),
  enter: (screen, said) =>
    isLastPage(lessonPages(screen, said.world)) ? finished(screen) : turn(screen, said),
  sources: (screen) => ({screen: {...screen, sourcesAt: 0}}),
  back: (screen, {world}) =>
    // Whoever leaves from the last page has read it.
    isLastPage(lessonPages(screen, world)) ? finished(screen) : {screen, leave: true},
};

const toText = (screen: LessonScreen): Step<LessonScreen> => ({
  screen: {...screen, sourcesAt: null},
});

const sourcesActs: Acts<LessonScreen> = {
  ...forAll(scrollKeys, (screen, {intent, world}) => {
    const sourcesAt = scrolledBy(screen.sourcesAt ?? 0, intent.command, world);
    return {screen: {...screen, sourcesAt}};
  }),
  enter: toText,
  sources: toText,
  back: toText,
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
