import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {Language} from '../../course/course.js';
import {languagesInWords} from '../../presenting/words/words.js';
import {contentFolder} from './content-folder.js';

/** The languages that can be shown: there is a table of words, and a folder of content. */
export function languagesIn(folder = contentFolder()): readonly Language[] {
  return languagesInWords.filter((one) => existsSync(join(folder, one)));
}

/** The language that was asked for, or else that of the locale; English where there is none of it. */
export function chooseLanguage(
  asked: string | null,
  env: NodeJS.ProcessEnv,
  languages: readonly Language[],
): Language {
  const wanted = asked ?? languageOfLocale(env);
  return languages.find((one) => one === wanted) ?? 'en';
}

/** POSIX: LC_ALL before LC_MESSAGES before LANG; an empty one counts as unset. `zh_CN.UTF-8` is Chinese. */
function languageOfLocale(env: NodeJS.ProcessEnv): string {
  const locale =
    ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => env[name]).find(Boolean) ?? '';
  return locale.replace(/[_.@-].*$/, '').toLowerCase();
}
