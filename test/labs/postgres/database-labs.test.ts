import {describe, expect, it} from 'vitest';
import {diagnosisOf, nameOf, reportOfRun, waysOf} from '../../recorded/report-of.js';
import {expectedRuns, shouldShow, shownBy} from './expected.js';
import {runsOf} from './saved.js';

describe.each(expectedRuns)('the recorded run of $lab, $fix', (expected) => {
  const {lab, fix} = expected;
  const report = reportOfRun(runsOf(lab).get(nameOf(fix)));

  it('shows what it must', () => {
    expect(shownBy(expected, report)).toEqual(shouldShow(expected));
  });

  it('is diagnosed by its own codes, and no others', () => {
    const {codes, isRight} = diagnosisOf(report);
    expect({codes, isRight}).toEqual({codes, isRight: true});
  });
});

it.each([...new Set(expectedRuns.map(({lab}) => lab))])(
  'every run of %s is recorded',
  (id) => {
    const ways = waysOf(id);
    expect(expectedRuns.filter((one) => one.lab === id).map(({fix}) => fix)).toEqual(
      ways,
    );
    expect([...runsOf(id).keys()].sort()).toEqual(ways.map(nameOf).sort());
  },
);
