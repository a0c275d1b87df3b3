import {stripVTControlCharacters} from 'node:util';
import {expect, it} from 'vitest';
import {colouredMarkdown} from '../../../src/text/markdown/coloured-markdown.js';
import {noPaint} from '../../../src/text/markdown/paint.js';

const lesson = `# A title

One *long* paragraph about \`acks=1\` that certainly does not fit into forty columns.

- **bold** in a list item that is long enough to be broken somewhere

| acks | answers |
|---|---|
| 1 | alone |

\`\`\`ts
const acks = 1;
\`\`\`
`;

const lines = (columns: number): readonly string[] =>
  stripVTControlCharacters(colouredMarkdown(lesson, columns, noPaint)).split('\n');

it('leaves no mark of Markdown, not even in list items', () => {
  expect(lines(40).join('\n')).not.toMatch(/\*\*|`|^#/m);
  expect(lines(40).join('\n')).toContain('* bold in a list item');
});

it.each([40, 60, 80])('is never wider than %d columns', (columns) => {
  expect(Math.max(...lines(columns).map(({length}) => length))).toBeLessThanOrEqual(
    columns,
  );
});

it('begins no broken line of a paragraph with a space', () => {
  const from = lines(40).findIndex((line) => line.startsWith('One'));
  expect(
    lines(40)
      .slice(from, from + 2)
      .every((line) => !line.startsWith(' ')),
  ).toBe(true);
});
