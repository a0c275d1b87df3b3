import {counted} from '../../../../grammar/en.js';

type Copy = {readonly folder: string; readonly changed: readonly string[]};

/** What is said of the learner's own copy beside the verdict, in English. */
export const ownCopyEn = {
  /** Where it lies, and what of it is not as shipped. */
  copy: ({folder, changed}: Copy) =>
    changed.length === 0
      ? `Your copy is unchanged, as shipped: ${folder}`
      : `Your copy, with changes in ${changed.join(', ')}: ${folder}`,
  leftOut: (count: number) => `… ${counted(count, 'line')} more …`,
  types: (count: number) =>
    `The compiler has ${counted(count, 'complaint')} about its types (it runs all the same):`,
  printed: (count: number, shown: number) =>
    count <= shown ? 'It printed:' : `It printed ${count} lines, the last of them:`,
};
