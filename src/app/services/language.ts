import {access} from 'node:fs/promises';
import {join} from 'node:path';
import type {Language} from '../../course/course.js';

export type ChosenLanguage = {
  readonly language: Language;
  /** What to tell the learner about the choice, or null. */
  readonly notice: string | null;
};

/**
 * The language that was asked for, or else that of the locale. Chinese by the locale is taken only
 * where `contentFolder` has it; when it was asked for, its absence is told.
 */
export async function chooseLanguage(
  asked: Language | null,
  env: NodeJS.ProcessEnv,
  contentFolder: string,
): Promise<ChosenLanguage> {
  const wanted = asked ?? languageOfLocale(env);
  if (wanted === 'en' || (await exists(join(contentFolder, wanted))))
    return {language: wanted, notice: null};
  if (asked === null) return {language: 'en', notice: null};
  return {
    language: asked,
    notice: 'There is no Chinese text yet; it is shown in English.',
  };
}

/** POSIX: LC_ALL before LC_MESSAGES before LANG; an empty one counts as unset. */
function languageOfLocale(env: NodeJS.ProcessEnv): Language {
  const locale =
    ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => env[name]).find(Boolean) ?? '';
  return /^zh([_.@-]|$)/i.test(locale) ? 'zh' : 'en';
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
