import {join} from 'node:path';
import {packageRoot} from '../../machine/package-root.js';

let chosen: string | null = null;

/** Folder of the content: the shipped one, or the one that was chosen. The labs' words lie in `labs/` beside it. */
export const contentFolder = (): string => chosen ?? join(packageRoot(), 'content');

/**
 * Reads another course from now on: before the first word of it is read.
 * @internal for the tests
 */
export function readContentFrom(folder: string): void {
  chosen = folder;
}
