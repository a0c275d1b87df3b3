import {describe, expect, it} from 'vitest';
import {labs} from '../../../labs/index.js';
import {isExpected, runsOf as waysOf} from '../../../src/engine/plan/plan.js';
import {judge} from '../../../src/engine/judge.js';
import {tablesInTheEnd} from '../../../src/presenting/run/tables.js';
import {reportOf} from '../../../src/presenting/run/report.js';
import {evidences, views} from '../../../src/systems/registry.js';
import {runsOf} from './saved.js';
import {right} from './expected.js';

const lab = labs.find(({id}) => id === 'lock-expires');
const ways = (lab ? waysOf(lab) : []).map((fix) => ({fix, name: fix ?? 'shipped'}));

it('every run of lock-expires is recorded', () => {
  expect([...runsOf('lock-expires').keys()].sort()).toEqual(
    ways.map(({name}) => name).sort(),
  );
});

describe.each(ways)('the recorded run of lock-expires, $name', ({fix, name}) => {
  const judged = judge(runsOf('lock-expires').get(name) ?? [], evidences);
  const report = reportOf(judged, {cause: null, file: null, views});
  const holds = fix === 'control' || right.includes(fix ?? '');

  it('sells the last one twice, or not', () => {
    expect({
      verdict: report.verdict,
      asPromised: report.asPromised,
      twice: report.brokenBy['each-once'] ?? [],
      reasons: report.reasons,
    }).toEqual({
      verdict: holds ? 'safe' : 'duplicated',
      asPromised: true,
      twice: holds ? [] : ['order-0020'],
      reasons: [],
    });
  });

  it('says whose lock ran out, and nothing else', () => {
    const codes = report.diagnosis.map(({code}) => code);
    const isRight = lab !== undefined && isExpected(lab, fix, codes);
    expect({codes, isRight}).toEqual({codes, isRight: true});
  });

  it('shows what is left in the stock', () => {
    const stock = tablesInTheEnd(report).find(({table}) => table.holding === 'stock');
    expect(stock?.rows.map(({columns}) => columns['amount'])).toEqual([holds ? 0 : -1]);
  });
});
