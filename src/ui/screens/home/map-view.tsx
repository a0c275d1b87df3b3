import {Box} from 'ink';
import stringWidth from 'string-width';
import {isTask, type MapColumn, type MapEntry} from '../../../course/map.js';
import {List} from '../../components/list.js';
import {T} from '../../components/look.js';
import {useWorld} from '../../components/world-context.js';
import {bodyWidth, type World} from '../../state/world.js';
import {dim} from '../../../text/style.js';
import {markOf} from './entry-parts.js';
import {EntryView} from './entry-view.js';
import {entryHeights, type HomeLayout, stageGap} from './home-layout.js';
import {placeOf} from './stage-map.js';

type Props = {readonly selected: MapEntry; readonly layout: HomeLayout};

/** The pipeline with its stations and labs. */
export function StageMap({selected, layout}: Props) {
  const {map} = useWorld();
  const place = placeOf(map, selected.key) ?? {column: 0, row: 0};
  const here = map[place.column];
  if (!layout.wide)
    return (
      <Box flexDirection="column" flexShrink={0} gap={1}>
        <Pipeline at={place.column} />
        {here === undefined ? null : <Entries of={here} at={place.row} layout={layout} />}
      </Box>
    );
  return (
    <Box flexShrink={0} gap={stageGap}>
      {map.map((column, index) => (
        <Box
          key={column.stage}
          flexDirection="column"
          width={layout.stage}
          flexShrink={0}
        >
          <Heading
            {...{column, stage: layout.stage, here: column === here}}
            last={index === map.length - 1}
          />
          <Box paddingTop={1}>
            <Entries
              of={column}
              at={column === here ? place.row : null}
              layout={layout}
            />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

type EntriesProps = {
  readonly of: MapColumn;
  /** Row of the cursor; null: it is in another stage. */
  readonly at: number | null;
  readonly layout: HomeLayout;
};

function Entries({of: {entries}, at, layout}: EntriesProps) {
  const world = useWorld();
  const {stage, mapRows, look} = layout;
  return (
    <Box flexDirection="column" width={stage} height={mapRows} flexShrink={0}>
      {entries.length === 0 ? (
        <T is={dim}>{`    ${world.t.home.noStation}`}</T>
      ) : (
        <List
          heights={entryHeights(entries, layout, world)}
          at={at ?? 0}
          room={mapRows}
          entry={(index) => {
            const entry = entries[index];
            if (entry === undefined) return null;
            const apart = index === 0 ? 0 : look.apart;
            return <EntryView {...{entry, look, stage, apart}} here={index === at} />;
          }}
        />
      )}
    </Box>
  );
}

type HeadingProps = {
  readonly column: MapColumn;
  readonly here: boolean;
  readonly last: boolean;
  readonly stage: number;
};

/** `PRODUCE ━━━━▶`, and below it how much is done. */
function Heading({column, here, last, stage}: HeadingProps) {
  const world = useWorld();
  const name = world.t.stages[column.stage].toUpperCase();
  const pipe = '━'.repeat(Math.max(0, stage + stageGap - stringWidth(name) - 5));
  const {done, of} = tally(column, world);
  return (
    <>
      <Box width={stage + stageGap} paddingLeft={2} gap={1}>
        <T is={{colour: column.stage, bold: here}}>{name}</T>
        <Box aria-hidden>
          <T is={dim}>{last ? '' : `${pipe}▶`}</T>
        </Box>
      </Box>
      <T is={dim}>{`  ${world.t.home.doneOf(done, of)}`}</T>
    </>
  );
}

/** The whole pipeline in one row: `PRODUCE 5/8 ━▶ STORE 2/9 ━▶ …`; without the counts where they do not fit. */
function Pipeline({at}: {readonly at: number}) {
  const world = useWorld();
  const stages = world.map.map((column) => {
    const {done, of} = tally(column, world);
    const name = world.t.stages[column.stage].toUpperCase();
    return {stage: column.stage, name, count: of === 0 ? '' : ` ${done}/${of}`};
  });
  const whole = stages.map(({name, count}) => `${name}${count}`).join(arrow);
  const counts = stringWidth(whole) <= bodyWidth(world.size);
  return (
    <T>
      {stages.map(({stage, name, count}, index) => (
        <T key={stage}>
          <T is={dim}>{index === 0 ? '' : arrow}</T>
          <T is={{colour: stage, bold: index === at, inverse: index === at}}>{name}</T>
          <T is={dim}>{counts ? count : ''}</T>
        </T>
      ))}
    </T>
  );
}

const arrow = ' ━▶ ';

function tally({entries}: MapColumn, world: World) {
  const marks = entries.filter(isTask).map((entry) => markOf(entry, world));
  return {done: marks.filter((mark) => mark === 'done').length, of: marks.length};
}
