import type {Output} from '../output.js';
import type {Readable} from './lesson-text.js';

/** How Markdown is told on this output. Loaded when first asked for: what draws code is large. */
export async function readableFor({paint}: Pick<Output, 'paint'>): Promise<Readable> {
  const {readable} = await import('../../text/markdown/readable.js');
  return (markdown) => readable(markdown, paint);
}
