import type {Path, Source} from '../course.js';
import type {Id, None} from './of-files.js';

/** What can be wrong with lessons, cards, labs, stories, sources and names. */
export type OfCourse = {
  'no-lesson': {fewest: number; most: number};
  'no-question': Id & {file: string};
  'no-lab': Id & {known: readonly string[]};
  'no-source': Id & {file: string};
  unasked: {file: string};
  uncited: None;
  unfounded: None;
  'unfounded-section': None;
  untranslated: {parts: readonly string[]};
  /** A command names something that there is not. */
  'wrong-command': {
    of: 'lab' | 'fix' | 'station';
    command: string;
    known: readonly string[];
  };
  'unnamed-lab': None;
  'not-so-many-words': {words: number; fewest: number; most: number};
  'too-long': {characters: number; most: number};
  'too-wide': {of: 'prose' | 'code'; columns: number; most: number};
  'note-of-no-source': Id;
  'source-not-noted': Id;
  'one-hint': {fewest: number};
  'short-card': {count: number; fewest: number};
  'long-quote': {words: number; most: number};
  'no-real-place': {kind: Source['kind']};
  'no-such-day': {day: string};
  'day-to-come': {day: string};
  'alias-alive': Id;
  'alias-in-circle': None;
  'alias-to-nothing': Id;
  'same-word': {form: string; other: string};
  'not-gradable': None;
  'asked-in-circle': None;
  'never-reached': {from: string};
  'short-way': {way: readonly string[]; fewest: number};
  /** Of stations that build on each other. */
  'built-in-circle': {way: readonly string[]};
  /** `path`: the one that `id`, on which it builds, is on. */
  'built-on-later': Id & {path: Path};
  'path-of-nothing': {path: Path};
  /** No station of the path leads to the lab. */
  'lab-off-path': Id & {path: Path};
  /** No station at all does. */
  'lab-without-station': {outline: string};
  'few-steps': {steps: number; fewest: number};
  'long-step': {sentences: number; most: number};
  /** What a log cannot do. */
  'committed-too-far': {committed: number; shortest: number};
  'committed-falls': {from: number; to: number};
  'cannot-lead': {broker: number};
  'other-brokers': {before: readonly number[]; now: readonly number[]};
  'wrong-epoch': {from: number; to: number};
};
