import type {ReactNode} from 'react';
import {Box, Text, Transform} from 'ink';
import {stripLines} from '../../text/strip-controls.js';
import type {Style} from '../../text/style.js';
import {inkStyle} from './ink-style.js';
import {useWorld} from './world-context.js';

type Styled = {readonly is?: Style; readonly children?: ReactNode};

/** Text in a style, inside of other text or as a row that is cut where it does not fit. */
export function T({is = {}, children}: Styled) {
  return (
    <Text wrap="truncate-end" {...inkStyle(is, useWorld().colour)}>
      {clean(children, ' ')}
    </Text>
  );
}

type ParaProps = Styled & {
  /** Made for a terminal: its styles are kept. */
  readonly ready?: boolean;
};

/** Text that goes on in the next row; all of it stands under its beginning. Its line breaks are kept. */
export function Para({is = {}, ready = false, children}: ParaProps) {
  const style = inkStyle(is, useWorld().colour);
  const begins = typeof children === 'string' && children.startsWith(' ');
  return (
    <Transform transform={begins ? unbroken : asRow}>
      <Text {...style}>{ready ? children : clean(children, '\n')}</Text>
    </Transform>
  );
}

type HangProps = {readonly lead: ReactNode; readonly children: ReactNode};

/** A sign, and beside it what may take several rows. */
export function Hang({lead, children}: HangProps) {
  return (
    <Box>
      <Box flexShrink={0}>{lead}</Box>
      <Box flexDirection="column" flexShrink={1}>
        {children}
      </Box>
    </Box>
  );
}

/**
 * Wrapping leaves the blank between two words at the beginning of a row where the first one fills
 * its row; where a text is scrolled, that may be the first row that is seen.
 */
function asRow(row: string): string {
  // eslint-disable-next-line no-control-regex -- styles stand before the text
  return unbroken(row.replace(/^((?:\u001b\[[\d;]*m)*) +/, '$1'));
}

/** What must not be broken was held together by hard blanks: now they are plain. */
const unbroken = (row: string): string => row.replaceAll('\u00a0', ' ');

/** Text from a file or a topic may hold escapes: they end here. */
function clean(children: ReactNode, lineBreak: string): ReactNode {
  return typeof children === 'string' ? stripLines(children, lineBreak) : children;
}
