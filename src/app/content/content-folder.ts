import {join} from 'node:path';
import {packageRoot} from '../../machine/package-root.js';

/** Folder of the shipped content. */
export const contentFolder = (): string => join(packageRoot(), 'content');
