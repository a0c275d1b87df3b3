import type {Station} from '../../course/course.js';
import {words} from '../../presenting/words/words.js';
import type {Output} from '../output.js';

/** Says what a station is called now that was asked for by an old name. */
export function remarkRenamed(
  typed: string | undefined,
  id: string,
  {remark}: Pick<Output, 'remark'>,
): void {
  if (typed !== undefined && typed !== id) remark(words.cli.learn.renamed(typed, id));
}

/** Says that part of a station has no text in the course's language. */
export function remarkUntranslated(
  {inEnglish}: Pick<Station, 'inEnglish'>,
  {remark}: Pick<Output, 'remark'>,
): void {
  if (inEnglish.length > 0) remark(words.cli.learn.inEnglish);
}
