/** The language of this process: once, before the first word is said. */
import type {Language} from '../../course/course.js';
import {tellErrors} from '../../errors.js';
import {adviceOf} from '../../presenting/words/advice.js';
import {speak, wordsIn} from '../../presenting/words/words.js';
import {systems, views} from '../../systems/registry.js';

/** Chooses the tables of words that everything is told with, errors too. */
export function speakLanguage(language: Language): void {
  speak(wordsIn(language));
  for (const system of Object.values(systems)) system.speak(language);
  tellErrors((error) => adviceOf(error, views));
}
