import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Where the bundles of this program lie: `dist`. From the sources nothing that the build wrote is beside. */
export const programFolder = (): string => dirname(fileURLToPath(import.meta.url));
