import {describe, expect, it} from 'vitest';
import {tablesInTheEnd} from '../../../src/presenting/run/tables.js';
import type {Report} from '../../../src/presenting/run/report.js';
import {diagnosisOf, nameOf, reportOfRun, waysOf} from '../../recorded/report-of.js';
import {expectedLabs} from './expected.js';
import {runsOf} from './saved.js';

const reportsOf = (id: string, name: string): Report => reportOfRun(runsOf(id).get(name));

const all = expectedLabs.flatMap((expected) =>
  waysOf(expected.lab).map((fix) => ({...expected, fix, name: nameOf(fix)})),
);

it.each(expectedLabs)('every run of $lab is recorded', ({lab}) => {
  const names = all.filter((one) => one.lab === lab).map(({name}) => name);
  expect([...runsOf(lab).keys()].sort()).toEqual(names.sort());
});

describe.each(all)('the recorded run of $lab, $name', (expected) => {
  const {lab, fix, name, right, some} = expected;
  const broken = expected.otherwise?.[fix ?? ''] ?? expected.broken;
  const report = reportsOf(lab, name);
  const holds = fix === 'control' || right.includes(fix ?? '');
  const ids = holds ? [] : expected.ids;

  it('shows what it must', () => {
    const {verdict, asPromised, reasons} = report;
    expect({verdict, asPromised, reasons}).toEqual({
      verdict: holds ? 'safe' : broken.verdict,
      ...{asPromised: true, reasons: []},
    });
    const found = report.brokenBy[broken.property] ?? [];
    expect(found.length > 0).toBe(!holds);
    expect(found).toEqual(ids.filter((id) => fix !== some || found.includes(id)));
  });

  it('is diagnosed by its own codes, and no others', () => {
    const {codes, isRight} = diagnosisOf(report);
    expect({codes, isRight}).toEqual({codes, isRight: true});
  });
});

it.each([
  ['shipped', -1],
  ['second-redis', -1],
  ['zookeeper-ephemeral', -1],
  ['redis-token', 0],
  ['zookeeper-czxid', 0],
])('after the last sale the stock says what was sold: %s, %i', (name, amount) => {
  const tables = tablesInTheEnd(reportsOf('lock-expires', name));
  const stock = tables.find(({table}) => table.holding === 'stock');
  expect(stock?.rows.map(({columns}) => columns['amount'])).toEqual([amount]);
});

it.each([
  ['redis-token', 'tokens', ['19', '20', '21']],
  ['shipped', 'locks', ['order-0020', 'order-0020']],
])('what stands in Redis is seen over time: %s, %s', (name, holding, last) => {
  const run = runsOf('lock-expires').get(name) ?? [];
  const said = run.flatMap((entry) => {
    if (entry.type !== 'system' || entry.system !== 'redis') return [];
    const {rows = [], ...event} = entry.event as {
      readonly type: string;
      readonly holding?: string;
      readonly rows?: readonly {readonly columns: Record<string, string>}[];
    };
    const isIts = event.type === 'changed' && event.holding === holding;
    return isIts ? rows.flatMap(({columns}) => Object.values(columns)) : [];
  });
  const shown = said.map((text) => /order-\d{4}/.exec(text)?.[0] ?? text);
  expect(shown.slice(-last.length)).toEqual(last);
});
