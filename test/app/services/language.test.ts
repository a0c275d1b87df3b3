import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {chooseLanguage} from '../../../src/app/services/language.js';
import {tempFolder} from '../../helpers/temp-folder.js';

async function withChinese(): Promise<string> {
  const folder = await tempFolder();
  await mkdir(join(folder, 'zh'));
  return folder;
}

describe('the language of the course', () => {
  it('is that of the locale where the content has it', async () => {
    const folder = await withChinese();
    const chosen = await chooseLanguage(null, {LANG: 'zh_CN.UTF-8'}, folder);
    expect(chosen).toEqual({language: 'zh', notice: null});
  });

  it('is English without a word when the locale asks for Chinese that is not there', async () => {
    const chosen = await chooseLanguage(null, {LANG: 'zh_CN.UTF-8'}, await tempFolder());
    expect(chosen).toEqual({language: 'en', notice: null});
  });

  it('is what was asked for, with a notice when its text is not there', async () => {
    const chosen = await chooseLanguage('zh', {LANG: 'C'}, await tempFolder());
    expect(chosen.language).toBe('zh');
    expect(chosen.notice).toContain('There is no Chinese text yet');
  });

  it.each([
    [{LC_ALL: 'en_US', LANG: 'zh_TW'}, 'en'],
    [{LC_ALL: '', LC_MESSAGES: 'zh', LANG: 'en_US'}, 'zh'],
    [{LANG: 'zhx'}, 'en'],
    [{}, 'en'],
  ])('reads the locale of %j as POSIX does', async (env, language) => {
    const chosen = await chooseLanguage(null, env, await withChinese());
    expect(chosen.language).toBe(language);
  });
});
