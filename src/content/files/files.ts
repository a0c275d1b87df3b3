import {join} from 'node:path';
import type {Language} from '../../course/course.js';

/** Where each piece of the content lies, below the content folder. */
export const files = {
  course: 'course.yaml',
  sources: 'sources.yaml',
  /** Defaults of the running system, which texts refer to. */
  facts: 'facts.yaml',
  /** Ids that were renamed, old and new. */
  aliases: 'aliases.yaml',
  station: (id: string) => `stations/${id}/station.yaml`,
  story: (id: string) => `stories/${id}.yaml`,
  /** The openings of the mock interview, and the scenarios. */
  interview: 'interview/index.yaml',
  /** What is said for the terms of a rubric. */
  terms: 'interview/terms.yaml',
  opening: (id: string) => `interview/${id}/opening.yaml`,
  scenario: (id: string) => `scenarios/${id}.yaml`,
  courseText: (language: Language) => `${language}/course.yaml`,
  /** What may come out of a run of a lab, in words. */
  outcomes: (language: Language) => `${language}/outcomes.yaml`,
  /** Words that mean the same, for the search. */
  synonyms: (language: Language) => `${language}/synonyms.yaml`,
  lesson: (language: Language, id: string) => `${language}/stations/${id}/lesson.md`,
  stationText: (language: Language, id: string) =>
    `${language}/stations/${id}/station.yaml`,
  /** `lab`: where the lab lies, like `labs/kafka/leader-crash`. */
  labText: (language: Language, lab: string) => `${lab}/${language}/lab.yaml`,
  brief: (language: Language, lab: string) => `${lab}/${language}/brief.md`,
  debrief: (language: Language, lab: string) => `${lab}/${language}/debrief.md`,
  openingText: (language: Language, id: string) =>
    `${language}/interview/${id}/opening.yaml`,
  scenarioText: (language: Language, id: string) => `${language}/scenarios/${id}.yaml`,
  storyText: (language: Language, id: string) => `${language}/stories/${id}.yaml`,
};

/** The labs lie beside the content folder, and bring their words with them. */
export const pathTo = (folder: string, file: string): string =>
  file.startsWith('labs/') ? join(folder, '..', file) : join(folder, file);

/** The language itself, then what stands in for it. */
export function withFallback(language: Language): readonly Language[] {
  return language === 'en' ? ['en'] : [language, 'en'];
}
