import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {CodeLanguage} from '../../engine/plan/define.js';
import {packageRoot} from '../../machine/package-root.js';

/** Where a lab lies, from the folder of the package: `labs/<system>/<lab>`. Throws when it is not there: that is our bug. */
export function labPath(lab: string): string {
  const root = packageRoot();
  const paths = readdirSync(join(root, 'labs')).map((system) => `labs/${system}/${lab}`);
  const found = paths.find((path) => existsSync(join(root, path, 'lab.ts')));
  if (found === undefined) throw new Error(`the lab ${lab} has no folder in ${root}`);
  return found;
}

/** Folder of a lab's shipped files in a language, with its `fixes`. */
export const labFolder = (lab: string, code: CodeLanguage = 'typescript'): string =>
  join(packageRoot(), labPath(lab), code === 'java' ? 'java' : '');

/** The folder of the learner's copy, in the workspace. */
export const copyName = (lab: string, code: CodeLanguage): string =>
  code === 'typescript' ? lab : `${lab}-${code}`;
