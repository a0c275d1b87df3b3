import {Box} from 'ink';
import {useMemo} from 'react';
import {corePath, type MapEntry} from '../../../course/map.js';
import {entryMark} from '../../../course/progress/station-state.js';
import {whatIsNext} from '../../../presenting/what-is-next.js';
import {Hang, Para, T} from '../../components/look.js';
import {useWorld} from '../../components/world-context.js';
import type {Picture} from '../../state/picture.js';
import {proseWidth, type World} from '../../state/world.js';
import {bold, dim, signs} from '../../../text/style.js';
import {dueCount} from '../plan/plan-state.js';
import {partsOf} from './entry-parts.js';
import {homeLayout, type HomeLayout, isBeside, partsGap} from './home-layout.js';
import {type HomeScreen, selectedEntry} from './home-state.js';
import {StageMap} from './map-view.js';
import {PartsRow} from './parts-row.js';

export function homePicture(screen: HomeScreen, world: World): Picture {
  return {
    title: world.t.title,
    right: homeRight(world),
    body: <Home selected={selectedEntry(screen, world)} />,
  };
}

/** Never more rows than there are, and nothing jumps when the cursor moves. */
function Home({selected}: {readonly selected: MapEntry | null}) {
  const {map, progress, size, t} = useWorld();
  const layout = useMemo(
    () => homeLayout({map, progress, size, t}),
    [map, progress, size, t],
  );
  if (selected === null) return <Para>{t.home.empty}</Para>;
  return (
    <Box flexDirection="column" flexShrink={0} gap={1}>
      <StageMap selected={selected} layout={layout} />
      <Detail entry={selected} layout={layout} />
      <Next />
    </Box>
  );
}

type DetailProps = {readonly entry: MapEntry; readonly layout: HomeLayout};

/** What the entry is about, and how far the learner is. */
function Detail({entry, layout}: DetailProps) {
  const world = useWorld();
  const beside = isBeside(entry, world);
  return (
    <Box flexDirection="column" height={layout.detailRows} flexShrink={0}>
      <Box justifyContent="space-between" flexDirection={beside ? 'row' : 'column'}>
        <T>
          <T is={bold}>{entry.title}</T>
          <T is={dim}>{entry.core ? ` ${signs.core}` : ''}</T>
        </T>
        <PartsRow parts={partsOf(entry, world)} gap={partsGap} />
      </Box>
      {layout.look.claim ? null : (
        <Box width={proseWidth(world.size)}>
          <Para>{entry.claim}</Para>
        </Box>
      )}
    </Box>
  );
}

/** What to do next, and why. */
function Next() {
  const {map, progress, t, size} = useWorld();
  const {what, why} = whatIsNext(map, progress);
  return (
    <Box width={proseWidth(size)} flexShrink={0}>
      <Hang lead={<T is={{colour: 'accent', bold: true}}>{`${t.home.next}  `}</T>}>
        <Para>
          <T is={bold}>{what}</T>
          <T>{` — ${why}`}</T>
        </Para>
      </Hang>
    </Box>
  );
}

/** What stands at the right end of the title: what is due, how far the core path is, and when it is needed. */
export function homeRight(world: World): string {
  const {progress, map, t} = world;
  const due = dueCount(world);
  const path = corePath(map);
  const done = path.filter((entry) => entryMark(progress, entry) === 'done').length;
  const days = progress.interview?.inDays ?? null;
  return [
    ...(due === 0 ? [] : [t.review.due(due)]),
    ...(path.length === 0 ? [] : [t.home.corePath(done, path.length)]),
    ...(days === null || days < 0 ? [] : [t.home.interviewIn(days)]),
  ].join(' · ');
}
