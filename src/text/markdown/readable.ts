import stringWidth from 'string-width';
import {type Block, markdownBlocks} from './blocks.js';
import type {Paint} from './paint.js';

/** Markdown as text for people: a row for each paragraph, list entry, table row and line of code. */
export function readable(markdown: string, paint?: Paint): string {
  return rowsOf(markdownBlocks(markdown, paint)).join('\n');
}

function rowsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, index) =>
    index === 0 ? rowsIn(block) : ['', ...rowsIn(block)],
  );
}

function rowsIn(block: Block): readonly string[] {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'code':
      return block.rows.map((row) => `  ${row}`);
    case 'list':
      return block.items.flatMap(({bullet, blocks}) =>
        blocks
          .flatMap(rowsIn)
          .map((row, index) => (index === 0 ? bullet : ' '.repeat(bullet.length)) + row),
      );
    case 'quote':
      return rowsOf(block.blocks).map((row) => `│ ${row}`);
    case 'table':
      return tableRows([block.head, ...block.rows]);
    case 'rule':
      return [];
  }
}

function tableRows(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}
