import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {packageRoot} from '../machine/package-root.js';

/** The version in package.json. */
export function packageVersion(): string {
  return ownPackage().version;
}

/** The exact version of a package that we depend on. */
export function dependencyVersion(name: string): string {
  return ownPackage().dependencies[name] ?? '';
}

type Package = {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

const ownPackage = (): Package =>
  JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as Package;
