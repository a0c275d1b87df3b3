import {chmod, mkdir, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {codeAsked} from '../../../src/app/labs/code-language.js';
import {openJournal} from '../../../src/app/progress/open-journal.js';
import {trainerPaths} from '../../../src/machine/paths.js';
import {tempFolder} from '../../helpers/temp-folder.js';

const both = {id: 'both', languages: ['typescript', 'java']} as const;
const one = {id: 'one'};
const javaAlone = {id: 'java-alone', languages: ['java']} as const;

async function home(...set: readonly string[]): Promise<NodeJS.ProcessEnv> {
  const env = {...process.env, ACKADEMY_HOME: await tempFolder()};
  await using journal = openJournal(env);
  for (const value of set)
    await journal.append(journal.stamp({type: 'setting', key: 'code-language', value}));
  return env;
}

describe('the language of a lab', () => {
  it('is what is asked for, else what was set last, else what the lab usually has', async () => {
    const env = await home('typescript', 'java');
    expect(await codeAsked(both, undefined, env)).toBe('java');
    expect(await codeAsked(both, 'typescript', env)).toBe('typescript');
    expect(await codeAsked(both, undefined, await home())).toBe('typescript');
  });

  it('is what the lab has, where it lacks what is set', async () => {
    expect(await codeAsked(one, undefined, await home('java'))).toBe('typescript');
    expect(await codeAsked(javaAlone, undefined, await home('typescript'))).toBe('java');
    expect(await codeAsked(both, undefined, await home('cobol'))).toBe('typescript');
    await expect(codeAsked(one, 'java', await home())).rejects.toThrow(
      'not there in Java',
    );
  });

  it('makes no journal where there is none', async () => {
    const env = await home();
    await codeAsked(both, undefined, env);
    expect(await readdir(env['ACKADEMY_HOME'] ?? '')).toEqual([]);
  });

  it('is found beside what is damaged, and does not fail where nothing can be read', async () => {
    const env = await home('java');
    const {journal} = trainerPaths(env).state;
    await writeFile(join(journal, 'damaged.journal'), '\u0000nonsense\n{"at":');
    expect(await codeAsked(both, undefined, env)).toBe('java');
    const broken = await home();
    await mkdir(join(trainerPaths(broken).state.journal, '..'), {recursive: true});
    await writeFile(trainerPaths(broken).state.journal, 'no folder');
    expect(await codeAsked(both, undefined, broken)).toBe('typescript');
    await chmod(journal, 0);
    await expect(codeAsked(both, undefined, env)).resolves.toBeTypeOf('string');
    await chmod(journal, 0o700);
  });
});
