import {describe, expect, it} from 'vitest';
import {labs as definitions} from '../../../../labs/index.js';
import {inlineText} from '../../../../src/text/markdown/blocks.js';
import {inEnglish} from '../../../helpers/in-english.js';

const labs = await Promise.all(definitions.map(inEnglish));

/** A number is kept with its unit by a hard blank. */
const shown = (markdown: string): string =>
  inlineText(markdown).replaceAll('\u00a0', ' ');

describe.each(labs.map((lab) => [lab.id, lab] as const))('what %s says', (_, lab) => {
  const {predict, fixes, interview, cause} = lab;
  const texts = [
    predict.question,
    ...predict.choices.map(({text}) => text),
    ...predict.hints,
    ...fixes.flatMap((one) => [one.why, one.remains, one.cause ?? '']),
    ...interview,
    cause,
  ].filter((text) => text !== '');

  it.each(texts)('shows no mark of Markdown, and all else: %s', (text) => {
    expect(shown(text)).toBe(text.replaceAll('`', ''));
  });
});
