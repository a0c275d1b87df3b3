import {describe, expect, it} from 'vitest';
import {labs} from '../../../labs/index.js';
import {isExpected, runsOf as waysOf} from '../../../src/engine/plan/plan.js';
import {judge} from '../../../src/engine/judge.js';
import {reportOf} from '../../../src/presenting/run/report.js';
import {evidences, views} from '../../../src/systems/registry.js';
import {expectedRuns, shouldShow, shownBy} from './expected.js';
import {runsOf} from './saved.js';

const named = (fix: string | null): string => fix ?? 'shipped';

describe.each(expectedRuns)('the recorded run of $lab, $fix', (expected) => {
  const {lab, fix} = expected;
  const judged = judge(runsOf(lab).get(named(fix)) ?? [], evidences);
  const report = reportOf(judged, {cause: null, file: null, views});

  it('shows what it must', () => {
    expect(shownBy(expected, report)).toEqual(shouldShow(expected));
  });

  it('is diagnosed by its own codes, and no others', () => {
    const definition = labs.find(({id}) => id === lab);
    const codes = report.diagnosis.map(({code}) => code);
    const isRight = definition !== undefined && isExpected(definition, fix, codes);
    expect({codes, isRight}).toEqual({codes, isRight: true});
  });
});

it.each([...new Set(expectedRuns.map(({lab}) => lab))])(
  'every run of %s is recorded',
  (id) => {
    const lab = labs.find((one) => one.id === id);
    const ways = lab ? waysOf(lab) : [];
    expect(expectedRuns.filter((one) => one.lab === id).map(({fix}) => fix)).toEqual(
      ways,
    );
    expect([...runsOf(id).keys()].sort()).toEqual(ways.map(named).sort());
  },
);
