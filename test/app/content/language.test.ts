import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {chooseLanguage, languagesIn} from '../../../src/app/content/language.js';
import {tempFolder} from '../../helpers/temp-folder.js';

describe('the language of a command', () => {
  it('is one that has both a table of words and a folder of content', async () => {
    const folder = await tempFolder();
    expect(languagesIn(folder)).toEqual([]);
    for (const name of ['en', 'zh', 'stations']) await mkdir(join(folder, name));
    expect(languagesIn(folder)).toEqual(['en']);
  });

  it('is what was asked for before that of the locale, and English where there is none of it', () => {
    expect(chooseLanguage('zh', {LANG: 'C'}, ['en', 'zh'])).toBe('zh');
    expect(chooseLanguage('en', {LANG: 'zh_CN.UTF-8'}, ['en', 'zh'])).toBe('en');
    expect(chooseLanguage('zh', {LANG: 'C'}, ['en'])).toBe('en');
    expect(chooseLanguage(null, {LANG: 'zh_CN.UTF-8'}, ['en'])).toBe('en');
  });

  it.each([
    [{LC_ALL: 'en_US', LANG: 'zh_TW'}, 'en'],
    [{LC_ALL: '', LC_MESSAGES: 'zh', LANG: 'en_US'}, 'zh'],
    [{LANG: 'zh_CN.UTF-8'}, 'zh'],
    [{LANG: 'zhx'}, 'en'],
    [{}, 'en'],
  ])('reads the locale of %j as POSIX does', (env, language) => {
    expect(chooseLanguage(null, env, ['en', 'zh'])).toBe(language);
  });
});
