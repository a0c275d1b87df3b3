import {describe, expect, it} from 'vitest';
import {readable} from '../../../src/text/markdown/readable.js';

describe('Markdown as text for people', () => {
  it('has no mark of Markdown left, and a row for each paragraph however long', () => {
    const long = 'word '.repeat(100).trim();
    const text = readable(`# Title\n\n**Bold** and \`code\` and *more*.\n\n${long}`);
    expect(text).toBe(`Title\n\nBold and code and more.\n\n${long}`);
  });

  it('keeps a table in rows, and drops the rule that cannot be read aloud', () => {
    const text = readable('| acks | who |\n|---|---|\n| 0 | nobody |\n| all | the ISR |');
    expect(text.split('\n').map((row) => row.trimEnd())).toEqual([
      'acks  who',
      '0     nobody',
      'all   the ISR',
    ]);
  });

  it('keeps code as it stands', () => {
    expect(readable('```ts\nif (x) {\n  acks: 1,\n}\n```')).toBe(
      '  if (x) {\n    acks: 1,\n  }',
    );
  });

  it('has no control character, whatever the file holds', () => {
    expect(readable('a\u001b[31mb\u0007')).not.toMatch(/\p{Cc}/u);
  });

  it('is painted only by the paint that it is given', () => {
    const paint = (style: unknown, text: string) => `<${String(style)}>${text}</>`;
    expect(readable('**x**', paint)).toBe('<bold>x</>');
  });
});
