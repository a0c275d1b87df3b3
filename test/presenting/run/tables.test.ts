import {describe, expect, it} from 'vitest';
import type {Row, TableSeen} from '../../../src/engine/tables/tables.js';
import {foldLive, initialLive} from '../../../src/presenting/run/live.js';
import {tablesNow} from '../../../src/presenting/run/live-tables.js';
import {reportData} from '../../../src/presenting/run/report.js';
import {rowsSince, shown, stopsOf} from '../../../src/presenting/run/tables.js';
import {tablesIn} from '../../../src/engine/tables/tables.js';
import {judge} from '../../../src/engine/judge.js';
import {evidences, views} from '../../../src/systems/registry.js';
import {reportOf} from '../../../src/presenting/run/report.js';
import {goodRun, report} from '../../engine/builders.js';
import {outboxRun} from '../../systems/postgres/evidence/outbox-run.js';

const row = (name: string, more: Partial<Row> = {}): Row => ({
  ...{row: name, id: name, columns: {}},
  ...more,
});

const table: TableSeen = {
  ...{system: 'postgres', table: 'outbox', holding: 'outbox', holds: 'outbox'},
  changes: [
    {at: 100, rows: [row('a'), row('b'), row('c')], gone: []},
    {at: 200, rows: [row('a', {done: true}), row('d')], gone: ['c']},
    {at: 300, rows: [row('e')], gone: []},
  ],
};

const stops = [100, 200, 250].map((at) => ({at, moments: []}));

const seenAt = (index: number) =>
  rowsSince(table, stops, index).map(({row: name, news}) => [name, news]);

describe('the rows of a table at a moment', () => {
  it('are all new at the first one', () => {
    expect(seenAt(0)).toEqual([
      ['a', 'new'],
      ['b', 'new'],
      ['c', 'new'],
    ]);
  });

  it('say what came, changed and went since the one before, and these stand first', () => {
    expect(seenAt(1)).toEqual([
      ['a', 'changed'],
      ['d', 'new'],
      ['c', 'gone'],
      ['b', null],
    ]);
  });

  it('have at the last one all that came later, and what is done with last', () => {
    expect(seenAt(2)).toEqual([
      ['e', 'new'],
      ['b', null],
      ['d', null],
      ['a', null],
    ]);
  });
});

describe('the moments of tables alone', () => {
  const fault = {at: 210, sign: 'fault', text: 'x'} as const;
  const late = {at: 900, sign: 'info', text: 'y'} as const;

  it('are the first look, the last, and those around each fault, with what happened in between', () => {
    const long = {
      ...table,
      changes: [...table.changes, {at: 400, rows: [], gone: ['e']}],
    };
    expect(stopsOf([long], [fault, late])).toEqual([
      {at: 100, moments: []},
      {at: 200, moments: []},
      {at: 300, moments: [fault]},
      {at: 400, moments: [late]},
    ]);
  });

  it('are none where nothing was ever in a table', () => {
    expect(stopsOf([{...table, changes: []}], [fault])).toEqual([]);
  });
});

describe('the tables of a run under way', () => {
  const live = outboxRun
    .filter(({at}) => at < 460)
    .reduce((state, entry) => foldLive(state, entry, views), initialLive());

  it('have their rows, those that wait, and since when the oldest does', () => {
    expect(tablesNow(live, 2450)).toEqual([
      {table: 'outbox', rows: 20, more: ['10 unsent', 'oldest 2.0 s']},
      {table: 'orders', rows: 20, more: []},
    ]);
  });

  it('are none where no system has any', () => {
    const other = goodRun().reduce(
      (state, entry) => foldLive(state, entry, views),
      initialLive(),
    );
    expect(tablesNow(other, 1000)).toEqual([]);
  });
});

it('a value is shown without the date of a time', () => {
  expect(
    [
      '2026-11-30T21:10:11.123456+00:00',
      '2026-11-30 21:10:11',
      'tea',
      null,
      0,
      false,
    ].map(shown),
  ).toEqual(['21:10:11.123', '21:10:11', 'tea', '–', '0', 'false']);
});

describe('the tables as data', () => {
  it('stand beside the rest, change by change, each with its system', () => {
    const data = JSON.parse(JSON.stringify(reportData(report(outboxRun)))) as {
      readonly tables: readonly TableSeen[];
    };
    expect(
      data.tables.map(({system, table: name, changes}) => [system, name, changes.length]),
    ).toEqual([
      ['postgres', 'orders', 3],
      ['postgres', 'outbox', 6],
    ]);
    expect(data).not.toHaveProperty('kind');
  });

  it('of two systems are all there', () => {
    const scene = {kind: 'tables', tables: [table]} as const;
    const both = {...report(goodRun()), scenes: [scene, scene]};
    expect(reportData(both)).toMatchObject({tables: [table, table]});
  });

  it('are not there where no system has any', () => {
    expect(reportData(report(goodRun()))).not.toHaveProperty('tables');
  });
});

it('a table that a lab may do without is not shown where it is not there', () => {
  const without = outboxRun.filter(
    (entry) => !JSON.stringify(entry).includes('"holding":"outbox"'),
  );
  const history = without.map((entry) =>
    entry.type === 'system' && entry.event.type === 'created' && 'tables' in entry.event
      ? {...entry, event: {...entry.event, tables: {placed: 'orders'}}}
      : entry,
  );
  const shownOf = (run: typeof history) =>
    tablesIn(reportOf(judge(run, evidences), {cause: null, file: null, views})).map(
      ({table: name}) => name,
    );
  expect(shownOf([...outboxRun])).toEqual(['orders', 'outbox']);
  expect(shownOf(history)).toEqual(['orders']);
});
