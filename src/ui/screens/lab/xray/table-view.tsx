import {Box} from 'ink';
import type {RunResult} from '../../../../presenting/run/result.js';
import {
  columnsOf,
  nameOf,
  type News,
  openOf,
  rowsSince,
  type SeenRow,
  shown,
} from '../../../../presenting/run/tables.js';
import {gridOf} from '../../../../text/grid.js';
import {bold, dim, lost, signs, type Style} from '../../../../text/style.js';
import {Para, T} from '../../../components/look.js';
import {useWorld} from '../../../components/world-context.js';
import {bodyWidth} from '../../../state/world.js';
import {FrameTitle, Happened} from './happened-view.js';
import type {TablePage} from './pages.js';

type Props = {
  readonly result: RunResult;
  readonly page: TablePage;
  readonly at: number;
};

const looks: Readonly<Record<News, {readonly sign: string; readonly is: Style}>> = {
  new: {sign: '+', is: bold},
  changed: {sign: '~', is: bold},
  gone: {sign: '-', is: lost},
};

/** One moment of a table. What is new stands first: the rest may be long, and is scrolled. */
export function TableView({result, page: {table, frames}, at}: Props) {
  const {t} = useWorld();
  const frame = frames[at];
  if (frame === undefined) return <T is={dim}>{t.tables.none}</T>;
  const rows = rowsSince(table, frames, at);
  const here = rows.filter(({news}) => news !== 'gone');
  return (
    <Box flexDirection="column" gap={1}>
      <Box flexDirection="column">
        <FrameTitle
          frame={t.lab.frameOf(at + 1, frames.length)}
          at={frame.at}
          of={nameOf(table, result.views)}
        />
        <Para>
          <T>{t.tables.rows(here.length, table.holds, openOf(table, here).length)}</T>
          <T is={dim}>{legendOf(rows, t.tables)}</T>
        </Para>
      </Box>
      <Happened moments={frame.moments.filter((one) => one.at <= frame.at)} />
      {rows.length === 0 ? <T is={dim}>{t.tables.none}</T> : <Rows rows={rows} />}
      {/* The last moment has what came after it, too. */}
      <Happened moments={frame.moments.filter((one) => one.at > frame.at)} />
    </Box>
  );
}

type Said = ReturnType<typeof useWorld>['t']['tables'];

/** Only the signs that are there. */
function legendOf(rows: readonly SeenRow[], {legend, news, done}: Said): string {
  const kinds: readonly News[] = ['new', 'changed', 'gone'];
  return [
    ...kinds
      .filter((kind) => rows.some((row) => row.news === kind))
      .map((kind) => legend(looks[kind].sign, news[kind])),
    ...(rows.some((row) => row.done) ? [legend(signs.done, done)] : []),
  ]
    .map((text) => `   ${text}`)
    .join('');
}

function Rows({rows}: {readonly rows: readonly SeenRow[]}) {
  const {t, size} = useWorld();
  const names = columnsOf(rows);
  const cells = rows.map(({columns}) => names.map((name) => shown(columns[name])));
  const lead = ({news, done, row}: SeenRow) =>
    `${news === null ? ' ' : looks[news].sign} ${done ? signs.done : ' '} ${row}`;
  const grid = gridOf(
    [`    ${t.tables.order}`, ...names],
    rows.map((row, index) => [lead(row), ...(cells[index] ?? [])]),
    bodyWidth(size),
  );
  return (
    <Box flexDirection="column">
      {grid.head === null ? null : <Para is={dim}>{grid.head}</Para>}
      {rows.map((row, index) => (
        <Box
          key={`${row.row} ${row.news ?? ''}`}
          flexDirection="column"
          aria-label={spoken(row, names, t.tables)}
        >
          {(grid.rows[index] ?? []).map((line, at) => (
            <Para key={at} is={styleOf(row)}>
              {line}
            </Para>
          ))}
        </Box>
      ))}
    </Box>
  );
}

function styleOf({news, done}: SeenRow): Style {
  if (news !== null) return looks[news].is;
  return done ? dim : {};
}

/** What its signs say, in words. */
function spoken(
  {news, done, row, columns}: SeenRow,
  names: readonly string[],
  says: Said,
): string {
  return says.spoken(
    [...(news === null ? [] : [says.news[news]]), ...(done ? [says.done] : [])],
    row,
    names.map((name) => says.cell(name, shown(columns[name]))),
  );
}
