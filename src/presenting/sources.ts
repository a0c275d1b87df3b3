import type {Source} from '../course/course.js';

/** Title, where, and where in it; nothing that is empty, and nothing twice. */
export function sourceParts({title, where, locator}: Source): readonly string[] {
  return [...new Set([title, where, locator])].filter((part) => part !== '');
}
