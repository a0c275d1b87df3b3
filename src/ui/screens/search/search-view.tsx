import {Box} from 'ink';
import type {Hit} from '../../../course/search/search.js';
import {searchNotes} from '../../../presenting/search-notes.js';
import {List} from '../../components/list.js';
import {Para, T} from '../../components/look.js';
import {Option} from '../../components/option.js';
import {useWorld} from '../../components/world-context.js';
import type {Picture} from '../../state/picture.js';
import {bodyHeight, proseWidth, type World} from '../../state/world.js';
import {rowsOfText} from '../../text/rows-of-text.js';
import {sum} from '../../text/sum.js';
import {bold, dim} from '../../../text/style.js';
import type {SearchScreen} from './search-state.js';

/** An excerpt takes so many rows at most. */
const excerptRows = 2;
const pointerWidth = 2;

export function searchPicture(screen: SearchScreen, world: World): Picture {
  const {t, size} = world;
  const {of} = screen.found;
  return {
    title: t.search.title,
    right: of === 0 ? '' : t.search.found(of),
    body: (
      <Box flexDirection="column" flexShrink={0} width={proseWidth(size)}>
        <Search {...screen} />
      </Box>
    ),
  };
}

/** The question, and below it what was found: never more rows than there are. */
function Search({query, found, cursor}: SearchScreen) {
  const {t, size} = useWorld();
  const width = proseWidth(size);
  const notes = searchNotes(found, t);
  const head = [`${t.search.ask} ${query} `, ...notes];
  const room = bodyHeight(size) - 1 - sum(head.map((text) => rowsOfText(text, width)));
  const none = query.trim() === '' ? t.search.hint : t.search.nothingFound(query);
  return (
    <>
      <Para>
        <T is={dim}>{`${t.search.ask} `}</T>
        <T is={bold}>{query}</T>
        <T is={{inverse: true}}> </T>
      </Para>
      {notes.map((said) => (
        <Para key={said} is={dim}>
          {said}
        </Para>
      ))}
      <Box flexDirection="column" paddingTop={1}>
        {found.hits.length === 0 ? (
          <Para is={dim}>{none}</Para>
        ) : (
          <Hits {...{hits: found.hits, cursor, room}} />
        )}
      </Box>
    </>
  );
}

type HitsProps = {
  readonly hits: readonly Hit[];
  readonly cursor: number;
  readonly room: number;
};

/** Only those up to the last one that may be seen are looked at: an excerpt takes time to find. */
function Hits({hits, cursor, room}: HitsProps) {
  const world = useWorld();
  const width = proseWidth(world.size) - pointerWidth;
  const near = hits.slice(0, cursor + room);
  const shown = near.map((hit) => shownHit(hit, world));
  const heights = hits.map((_, index) => {
    const hit = shown[index];
    return hit === undefined ? 1 : sum(rowsOf(hit, width));
  });
  return (
    <List
      {...{heights, at: cursor, room}}
      entry={(index) => {
        const hit = shown[index];
        return hit && <HitView hit={hit} here={index === cursor} width={width} />;
      }}
    />
  );
}

type ShownHit = ReturnType<typeof shownHit>;

function shownHit({document: {place, title, part}, excerpt, missing}: Hit, {t}: World) {
  return {
    kind: `${t.search.kinds[place.at]}  `,
    title,
    part: part === '' ? '' : ` › ${part}`,
    without: missing.length === 0 ? '' : `  ${t.search.without(missing)}`,
    excerpt,
  };
}

const excerptIndent = 2;

function rowsOf(hit: ShownHit, width: number): readonly [head: number, excerpt: number] {
  const {kind, title, part, without, excerpt} = hit;
  const text = excerpt.map((one) => one.text).join('');
  return [
    rowsOfText(`${kind}${title}${part}${without}`, width),
    Math.min(excerptRows, rowsOfText(text, width - excerptIndent)),
  ];
}

type HitProps = {readonly hit: ShownHit; readonly here: boolean; readonly width: number};

function HitView({hit, here, width}: HitProps) {
  const {kind, title, part, without, excerpt} = hit;
  const [, rows] = rowsOf(hit, width);
  return (
    <Option here={here}>
      <Para>
        <T is={dim}>{kind}</T>
        <T is={here ? bold : {}}>{title}</T>
        <T is={dim}>{`${part}${without}`}</T>
      </Para>
      <Box height={rows} paddingLeft={excerptIndent} overflow="hidden">
        <Para>
          {excerpt.map(({text, marked}, index) => (
            <T key={index} is={marked ? bold : {}}>
              {text}
            </T>
          ))}
        </Para>
      </Box>
    </Option>
  );
}
