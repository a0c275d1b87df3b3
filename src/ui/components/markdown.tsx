import {Box} from 'ink';
import stringWidth from 'string-width';
import {type Block, inlineText, markdownBlocks} from '../../text/markdown/blocks.js';
import {bold, dim, type Style} from '../../text/style.js';
import {CodeRow} from './code-row.js';
import {Hang, Para, T} from './look.js';
import {paintWith} from '../text/paint.js';
import {sum} from '../text/sum.js';
import {useWorld} from './world-context.js';

type BlocksProps = {readonly of: readonly Block[]; readonly width: number};

/** A text of the course, in so many columns. */
export function Markdown({text, width}: {readonly text: string; readonly width: number}) {
  return <Blocks of={markdownBlocks(text, paintWith(useWorld().colour))} width={width} />;
}

/** One line of Markdown: a prompt, a choice, a sentence. */
export function Inline({text, is = {}}: {readonly text: string; readonly is?: Style}) {
  return (
    <Para is={is} ready>
      {inlineText(text, paintWith(useWorld().colour))}
    </Para>
  );
}

function Blocks({of, width}: BlocksProps) {
  return (
    <Box flexDirection="column" width={width} gap={1}>
      {of.map((block, index) => (
        <BlockView key={index} block={block} width={width} />
      ))}
    </Box>
  );
}

export function BlockView({
  block,
  width,
}: {
  readonly block: Block;
  readonly width: number;
}) {
  switch (block.is) {
    case 'heading':
      return (
        <Para is={bold} ready>
          {block.text}
        </Para>
      );
    case 'paragraph':
      return <Para ready>{block.text}</Para>;
    case 'code':
      return <Code rows={block.rows} />;
    case 'list':
      return (
        <Box flexDirection="column">
          {block.items.map(({bullet, blocks}, index) => (
            <Hang key={index} lead={<T is={dim}>{bullet}</T>}>
              {blocks.map((one, at) => (
                <BlockView key={at} block={one} width={width - bullet.length} />
              ))}
            </Hang>
          ))}
        </Box>
      );
    case 'quote':
      return (
        <Box
          borderStyle="single"
          borderTop={false}
          borderRight={false}
          borderBottom={false}
          borderDimColor
          paddingLeft={1}
        >
          <Blocks of={block.blocks} width={width - 2} />
        </Box>
      );
    case 'table':
      return <Table {...block} width={width} />;
    case 'rule':
      return <T is={dim}>{'─'.repeat(20)}</T>;
  }
}

/** Rows of code, moved in. */
function Code({rows}: {readonly rows: readonly string[]}) {
  return (
    <Box flexDirection="column" paddingLeft={2}>
      {rows.map((row, index) => (
        <CodeRow key={index} row={row} />
      ))}
    </Box>
  );
}

type Row = readonly string[];
type TableProps = {
  readonly head: Row;
  readonly rows: readonly Row[];
  readonly width: number;
};

const gap = 2;
const narrowest = 6;

/** A table whose columns share the width; cells wrap. Where even that is too narrow, each row is a list. */
function Table({head, rows, width}: TableProps) {
  const widths = columnWidths([head, ...rows], width);
  if (widths === null)
    return (
      <Box flexDirection="column">
        {rows.flatMap((row, at) =>
          row.map((cell, column) => (
            <Para key={`${at} ${column}`} ready>{`${head[column] ?? ''}: ${cell}`}</Para>
          )),
        )}
      </Box>
    );
  return (
    <Box flexDirection="column">
      {[head, widths.map((column) => '─'.repeat(column)), ...rows].map((row, at) => (
        <Box key={at} gap={gap} aria-hidden={at === 1}>
          {widths.map((column, index) => (
            <Box key={index} width={column} flexShrink={0}>
              <Para is={at === 0 ? bold : at === 1 ? dim : {}} ready>
                {row[index] ?? ''}
              </Para>
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}

function columnWidths(rows: readonly Row[], width: number): readonly number[] | null {
  const count = rows[0]?.length ?? 0;
  const room = width - gap * (count - 1);
  if (count * narrowest > room) return null;
  const widths = Array.from({length: count}, (_, column) =>
    Math.max(1, ...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  // The widest column gives way first, so that short ones stay on one row.
  while (sum(widths) > room) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  return widths;
}
