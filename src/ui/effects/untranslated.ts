import type {Screen} from '../state/screen.js';

/** Whether something on this screen is shown in English because the course's language has no text for it. */
export function isUntranslated(screen: Screen): boolean {
  if (screen.at === 'lesson' || screen.at === 'card')
    return screen.station.inEnglish.includes(screen.at);
  if (screen.at === 'lab') return screen.material.inEnglish.length > 0;
  if (screen.at === 'quiz') return screen.station?.inEnglish.some(isQuestion) ?? false;
  return screen.at === 'story' && screen.story.inEnglish.length > 0;
}

const isQuestion = (place: string): boolean => place.startsWith('quiz/');
