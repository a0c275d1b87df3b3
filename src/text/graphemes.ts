import {QuickSegmenter} from './plain.js';

const segmenter = new QuickSegmenter();

/** What a reader sees as one character each. */
export const graphemes = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({segment}) => segment);
