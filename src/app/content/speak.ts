/** One language for all that a process says: chosen once, before the first word. */
import type {Language} from '../../course/course.js';
import {tellErrors} from '../../errors.js';
import {adviceOf} from '../../presenting/words/advice.js';
import {speak, wordsIn} from '../../presenting/words/words.js';
import {systems, views} from '../../systems/registry.js';

let spoken: Language = 'en';

/** The language of this process: what is read is in the same one as what is said. */
export const spokenLanguage = (): Language => spoken;

/** Chooses the tables of words that everything is told with, errors too. */
export function speakLanguage(language: Language): void {
  spoken = language;
  speak(wordsIn(language));
  for (const system of Object.values(systems)) system.speak(language);
  tellErrors((error) => adviceOf(error, views));
}
