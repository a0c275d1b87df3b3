import type {Station} from '../../course/course.js';
import type {Output} from '../output.js';

/** Says that part of a station has no text in the course's language. */
export function remarkUntranslated(
  {inEnglish}: Pick<Station, 'inEnglish'>,
  {remark}: Pick<Output, 'remark'>,
): void {
  if (inEnglish.length > 0)
    remark('Part of this station is not translated yet and shown in English.');
}
