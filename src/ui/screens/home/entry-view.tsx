import {Box} from 'ink';
import type {MapEntry} from '../../../course/map.js';
import {Hang, Para, T} from '../../components/look.js';
import {useWorld} from '../../components/world-context.js';
import {bold, dim, signs} from '../../../text/style.js';
import {choiceOf, dueOf, markOf, partsThatFit} from './entry-parts.js';
import {entryTitle, leadWidth, type Look} from './home-layout.js';
import {PartsRow} from './parts-row.js';

type Props = {
  readonly entry: MapEntry;
  readonly here: boolean;
  readonly look: Look;
  /** Columns that it has. */
  readonly stage: number;
  /** Empty rows above it. */
  readonly apart: number;
};

const gap = 2;

/** An entry of the map: `▶ ◐ title ★`, and below it what helps to choose, where there is room. */
export function EntryView({entry, here, look, stage, apart}: Props) {
  const world = useWorld();
  const width = stage - leadWidth;
  const mark = markOf(entry, world);
  const [title, core, due] = entryTitle(entry, width, world);
  const spoken = {...entry, mark, due: dueOf(entry, world)};
  return (
    <Box
      flexDirection="column"
      flexShrink={0}
      paddingTop={apart}
      aria-label={world.t.home.spoken(spoken)}
      aria-state={{selected: here}}
    >
      <Hang
        lead={
          <Box width={leadWidth}>
            <T>
              <T is={{colour: entry.stage, bold: true}}>
                {here ? `${signs.here} ` : '  '}
              </T>
              <T is={mark === 'done' ? {colour: 'safe'} : {}}>{signs[mark]}</T>
            </T>
          </Box>
        }
      >
        <Para>
          <T is={here ? bold : {}}>{title}</T>
          <T is={dim}>{core}</T>
          <T is={bold}>{due}</T>
        </Para>
        {look.choice ? (
          <PartsRow parts={partsThatFit(choiceOf(entry, world), gap, width)} gap={gap} />
        ) : null}
        {look.claim ? <Para is={dim}>{entry.claim}</Para> : null}
      </Hang>
    </Box>
  );
}
