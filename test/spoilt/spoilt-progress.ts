import type {Progress} from '../../src/engine/ports/hosted.js';

/** All that a host may do before a run. */
export const everyProgress: readonly Progress[] = [
  {step: 'jars', product: 'ŋ', doneBytes: 1e6, totalBytes: 46e6},
  {step: 'jars', product: 'ŋ', doneBytes: 46e6, totalBytes: 46e6},
  {step: 'jar-refused', file: 'ŋ', why: 'size', facts: {bytes: 1, wanted: 2}},
  {step: 'jar-refused', file: 'ŋ', why: 'hash', facts: {}},
  {step: 'jar-refused', file: 'ŋ', why: 'no-file', facts: {}},
  {step: 'unpacking', product: 'ŋ'},
  {step: 'server-starting', product: 'ŋ'},
  {step: 'server-ready', product: 'ŋ', ms: 1200},
  {step: 'preparing'},
  {step: 'starting', why: 'first'},
  {step: 'starting', why: 'rebuild'},
  {step: 'ready', ms: 1200},
];
