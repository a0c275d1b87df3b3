import {Box} from 'ink';
import type {ReactNode} from 'react';
import {dim} from '../../text/style.js';
import {windowOf} from '../text/window.js';
import {T} from './look.js';
import {useWorld} from './world-context.js';

type Props = {
  /** Rows that each entry takes. */
  readonly heights: readonly number[];
  /** Index of the one that must be seen. */
  readonly at: number;
  readonly room: number;
  readonly entry: (index: number) => ReactNode;
};

/** As many entries of a list as there is room for; those left out are counted. Only those seen are made. */
export function List({heights, at, room, entry}: Props) {
  const {t} = useWorld();
  const {from, to} = windowOf(heights, at, room);
  const left = heights.length - to;
  return (
    <Box flexDirection="column" flexShrink={0}>
      {from === 0 ? null : <T is={dim}>{`    ${t.home.before(from)}`}</T>}
      {heights.slice(from, to).map((_, index) => (
        <Box key={from + index} flexDirection="column" flexShrink={0}>
          {entry(from + index)}
        </Box>
      ))}
      {left === 0 ? null : <T is={dim}>{`    ${t.home.more(left)}`}</T>}
    </Box>
  );
}
