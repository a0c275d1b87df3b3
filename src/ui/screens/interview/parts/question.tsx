import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {Opening} from '../../../../course/interview/opening.js';
import {bold, dim} from '../../../../text/style.js';
import {Para} from '../../../components/look.js';
import {useWorld} from '../../../components/world-context.js';
import {proseWidth} from '../../../state/world.js';
import {Prompt} from '../../quiz/graded-view.js';

/** What they ask. */
export function Question({
  opening,
  quiet = false,
}: {
  readonly opening: Opening;
  readonly quiet?: boolean;
}) {
  return <Prompt text={`“${opening.question.trim()}”`} is={quiet ? dim : bold} />;
}

/** A block of a screen that scrolls, a blank row above it. */
export function Block({
  children,
  first = false,
}: {
  readonly children: ReactNode;
  readonly first?: boolean;
}) {
  const {size} = useWorld();
  return (
    <Box flexDirection="column" width={proseWidth(size)} paddingTop={first ? 0 : 1}>
      {children}
    </Box>
  );
}

export const Hint = ({children}: {readonly children: string}) => (
  <Para is={dim}>{children}</Para>
);
