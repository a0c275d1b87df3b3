import type {Language, Story, StoryStep} from '../../course/course.js';
import {files, withFallback} from './files.js';
import {fit} from '../reading/fit.js';
import type {Problem} from '../../course/problems/problem.js';
import {type Place, at, inFile} from '../reading/place.js';
import {readYaml} from '../reading/read.js';
import {type StoryStructure, storyShape} from '../shapes/structure.js';
import {stepTextShape, storyTextShape} from '../shapes/texts.js';

export type StoryTexts = {
  readonly place: Place;
  readonly title: string;
  readonly intro: string;
  readonly steps: Readonly<Record<string, unknown>>;
};

/** Reads a stepped story; null if its structure, its title or a step is missing even in English. */
export async function readStory(
  folder: string,
  {id, language}: {id: string; language: Language},
  problems: Problem[],
): Promise<Story | null> {
  const [structure, ...texts] = await Promise.all([
    readStoryStructure(folder, id, problems),
    ...withFallback(language).map((name) =>
      readStoryTexts(folder, {id, language: name}, problems),
    ),
  ]);
  const found = texts.filter((text) => text !== null);
  const [first] = found;
  if (structure === null || first === undefined) return null;
  const inEnglish = first === texts[0] ? [] : ['title'];
  const steps: StoryStep[] = [];
  for (const step of structure.steps) {
    const source = found.find((text) => Object.hasOwn(text.steps, step.id));
    const text = source === undefined ? null : stepText(source, step.id);
    if (text === null) return null;
    if (source !== texts[0]) inEnglish.push(`steps/${step.id}`);
    steps.push({...step, text});
  }
  const {title, intro} = first;
  return {id, title, intro, steps, sources: structure.sources, inEnglish};
}

/** The language-free file of a story. */
export function readStoryStructure(
  folder: string,
  id: string,
  problems: Problem[],
): Promise<StoryStructure | null> {
  return readYaml(folder, inFile(files.story(id), problems), {shape: storyShape});
}

/** The texts of a story in one language; null if there are none. English must be there. */
export async function readStoryTexts(
  folder: string,
  {id, language}: {id: string; language: Language},
  problems: Problem[],
): Promise<StoryTexts | null> {
  const place = inFile(files.storyText(language, id), problems);
  const optional = language !== 'en';
  const texts = await readYaml(folder, place, {shape: storyTextShape, optional});
  return texts === null ? null : {place, ...texts};
}

/** The text of one step, told where it does not fit. */
export function stepText({place, steps}: StoryTexts, id: string): string | null {
  return fit(stepTextShape, steps[id], at(place, `steps/${id}`));
}
