import type {ReactNode} from 'react';
import {Box} from 'ink';
import {graphemes} from '../../text/graphemes.js';
import {bold} from '../../text/style.js';
import {rowsAround, type Typing} from '../text/typing.js';
import {Para, T} from './look.js';

/** The rows of what is typed, one entry each, and the index of the one that must be seen. */
export function typedRows(
  typing: Typing,
  width: number,
): {
  readonly entries: readonly ReactNode[];
  readonly focus: number;
} {
  const {rows, at} = rowsAround(typing, width);
  const entries = rows.map(({text, from}, index) => (
    <Box key={from} minHeight={1} aria-role="textbox">
      {index === at ? (
        <WithCursor text={text} column={typing.cursor - from} />
      ) : (
        <T>{text}</T>
      )}
    </Box>
  ));
  return {entries, focus: at};
}

function WithCursor({text, column}: {readonly text: string; readonly column: number}) {
  const [under = ' '] = graphemes(text.slice(column));
  return (
    <Para is={bold}>
      <T>{text.slice(0, column)}</T>
      <T is={{inverse: true}}>{under}</T>
      <T>{text.slice(column + under.length)}</T>
    </Para>
  );
}
