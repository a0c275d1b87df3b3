import {describe, expect, it} from 'vitest';
import {labs} from '../../../../labs/index.js';
import {diagnosisOf, nameOf, reportOfRun, waysOf} from '../../../recorded/report-of.js';
import {expectedLabs, safe} from './expected.js';
import {runsOf} from './saved.js';

const isRight = (lab: string, fix: string | null): boolean =>
  labs.find(({id}) => id === lab)?.fixes.some((one) => one.id === fix && one.right) ===
  true;

const all = expectedLabs.flatMap((expected) =>
  waysOf(expected.lab).map((fix) => ({...expected, fix, name: nameOf(fix)})),
);

it.each(expectedLabs)('every run of $lab is recorded', ({lab}) => {
  expect([...runsOf(lab).keys()].sort()).toEqual(waysOf(lab).map(nameOf).sort());
});

describe.each(all)('the recorded run of $lab, $name', (expected) => {
  const {lab, fix, name, shipped, fixes} = expected;
  const report = reportOfRun(runsOf(lab).get(name));

  it('shows what it must', () => {
    const cured = fix === 'control' || isRight(lab, fix);
    const {verdict, counts} = fixes[name] ?? (cured ? safe : shipped);
    expect(report.reasons).toEqual([]);
    expect(report).toMatchObject({lab, fix, verdict, asPromised: true, counts});
  });

  it('is diagnosed by its own codes, and no others', () => {
    const {codes, isRight: isSaid} = diagnosisOf(report);
    expect({codes, isSaid}).toEqual({codes, isSaid: true});
  });
});
