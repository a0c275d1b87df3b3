import {describe, expect, it} from 'vitest';
import {labs} from '../../../../labs/index.js';
import {judge} from '../../../../src/engine/judge.js';
import {isExpected, runsOf as waysOf} from '../../../../src/engine/plan/plan.js';
import {reportOf} from '../../../../src/presenting/run/report.js';
import {evidences, views} from '../../../../src/systems/registry.js';
import {expectedLabs, safe} from './expected.js';
import {runsOf} from './saved.js';

const all = expectedLabs.flatMap((expected) => {
  const definition = labs.find(({id}) => id === expected.lab);
  const ways = definition ? waysOf(definition) : [];
  return ways.map((fix) => ({...expected, definition, fix, name: fix ?? 'shipped'}));
});

it.each(expectedLabs)('every run of $lab is recorded', ({lab}) => {
  const names = all.filter((one) => one.lab === lab).map(({name}) => name);
  expect([...runsOf(lab).keys()].sort()).toEqual(names.sort());
});

describe.each(all)('the recorded run of $lab, $name', (expected) => {
  const {lab, definition, fix, name, shipped, fixes} = expected;
  const report = reportOf(judge(runsOf(lab).get(name) ?? [], evidences), {
    ...{cause: null, file: null, views},
  });

  it('shows what it must', () => {
    const cured = fix === 'control' || definition?.fixes.some(isRight(fix)) === true;
    const {verdict, counts} = fixes[name] ?? (cured ? safe : shipped);
    expect(report.reasons).toEqual([]);
    expect(report).toMatchObject({verdict, asPromised: true, counts});
  });

  it('is diagnosed by its own codes, and no others', () => {
    const codes = report.diagnosis.map(({code}) => code);
    const isSaid = definition !== undefined && isExpected(definition, fix, codes);
    expect({codes, isSaid}).toEqual({codes, isSaid: true});
  });
});

const isRight =
  (fix: string | null) =>
  (one: {readonly id: string; readonly right: boolean}): boolean =>
    one.id === fix && one.right;
