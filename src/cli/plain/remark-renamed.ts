import type {Output} from '../output.js';

/** Says what a station is called now that was asked for by an old name. */
export function remarkRenamed(
  typed: string | undefined,
  id: string,
  {remark}: Pick<Output, 'remark'>,
): void {
  if (typed !== undefined && typed !== id) remark(`"${typed}" is called "${id}" now.`);
}
