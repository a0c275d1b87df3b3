import type {Source, Story} from '../../../course/course.js';
import type {Offer} from '../../keys.js';
import {pageKeys, pagesTurned} from '../../state/moves.js';
import {act, type Acts, forAll, leave, type Said, type Step} from '../../state/step.js';
import type {World} from '../../state/world.js';

export type StoryScreen = {
  readonly at: 'story';
  readonly story: Story;
  readonly sources: readonly Source[];
  /** Index of the step shown; -1: the introduction. */
  readonly step: number;
};

export function openStory(
  story: Story,
  sources: ReadonlyMap<string, Source>,
): StoryScreen {
  return {
    at: 'story',
    story,
    sources: story.sources.flatMap((id) => sources.get(id) ?? []),
    step: -1,
  };
}

export function storyOffers(screen: StoryScreen, {t}: World): readonly Offer[] {
  const {does} = t;
  const back: readonly Offer[] = [
    {on: ['left'], does: does.stepBack},
    {on: ['up', 'page-up'], does: does.stepBack, told: 'help'},
  ];
  const on: readonly Offer[] = [
    {on: ['toggle', 'right', 'down', 'page-down'], does: does.nextEvent, told: 'help'},
  ];
  return [
    {on: ['enter'], does: isLast(screen) ? does.done : does.nextEvent},
    ...(screen.step < 0 ? [] : back),
    ...(isLast(screen) ? [] : on),
    {on: ['first', 'last'], does: does.firstLast, told: 'help'},
    {on: ['back'], does: does.back},
  ];
}

export function updateStory(screen: StoryScreen, said: Said): Step<StoryScreen> {
  return act(acts, screen, said);
}

const acts: Acts<StoryScreen> = {
  ...forAll(pageKeys, turn),
  enter: (screen, said) => (isLast(screen) ? leave(screen) : turn(screen, said)),
  back: leave,
};

function turn(screen: StoryScreen, {intent}: Said): Step<StoryScreen> {
  const last = screen.story.steps.length - 1;
  const to = screen.step + pagesTurned(intent.command);
  return {screen: {...screen, step: Math.max(-1, Math.min(last, to))}};
}

function isLast({story, step}: StoryScreen): boolean {
  return step === story.steps.length - 1;
}
