import {Box, type DOMElement, measureElement, useIsScreenReaderEnabled} from 'ink';
import {type ReactNode, type RefObject, useLayoutEffect, useRef} from 'react';
import {bodyWidth} from '../state/world.js';
import {type Scrolled, scrolledAway} from '../text/scrolled.js';
import {useSurroundings} from './world-context.js';

type Props = Scrolled & {readonly children: ReactNode};

/**
 * The one part of a screen that may be longer than its room, which is all that the others leave.
 * Ink lays it out, and the state is told how it came out. Its blocks have no margins: they would
 * not be measured. It is taken out of the layout, where its room would squeeze it.
 */
export function Scroll({children, ...scrolled}: Props) {
  const {world} = useSurroundings();
  const [view, blocks] = useLaid();
  return (
    <Box ref={view} flexDirection="column" flexGrow={1} flexBasis={0} overflow="hidden">
      <Box
        ref={blocks}
        position="absolute"
        flexDirection="column"
        width={bodyWidth(world.size)}
        marginTop={-scrolledAway(scrolled, world).above}
      >
        {children}
      </Box>
    </Box>
  );
}

type Ref = RefObject<DOMElement | null>;

/** Tells the state how many rows the blocks of a box take, and how many there are to see them. */
export function useLaid(): readonly [view: Ref, blocks: Ref] {
  const {world, send} = useSurroundings();
  const view = useRef<DOMElement>(null);
  const inside = useRef<DOMElement>(null);
  const reader = useIsScreenReaderEnabled();
  useLayoutEffect(() => {
    if (view.current === null || inside.current === null) return;
    // Whoever listens hears all of it.
    const room = reader ? Infinity : measureElement(view.current).height;
    const blocks = inside.current.childNodes.map(
      (node) => measureElement(node as DOMElement).height,
    );
    const same = room === world.laid.room && blocks.join() === world.laid.blocks.join();
    if (!same) send({type: 'laid', laid: {blocks, room}});
  });
  return [view, inside];
}
