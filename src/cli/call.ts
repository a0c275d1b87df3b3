import type {Streams} from './output.js';

/** One call of the command line: where it writes, and the exit code that it ends with. */
export type Call = {readonly streams: Streams; code: number};
