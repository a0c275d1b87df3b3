import {describe, expect, it} from 'vitest';
import type {Run} from './entry.js';
import {judged} from './judged.js';
import {
  difference,
  type Judgement,
  judgementOf,
  type Report,
  shortJudgement,
  shownOf,
} from './judgement.js';
import {type Expected, expectedOf, labs, runsOf} from './saved.js';
import {slim} from './slim.js';
import {spoilers} from './spoil/all.js';

type OneRun = {
  readonly way: string;
  readonly run: Run;
  /** What was said of it as it was, what of it made slim, and what differs when that is spoilt. */
  readonly report: Report;
  readonly whole: Partial<Judgement>;
  readonly spoilt: Expected['spoilt'][string];
};

function recorded(lab: string): readonly OneRun[] {
  const {reports, slim: wholes, spoilt} = expectedOf(lab);
  return [...runsOf(lab)].map(([way, run]) => ({
    way,
    run,
    report: reports[way] ?? {},
    whole: wholes[way] ?? {},
    spoilt: spoilt[way] ?? {},
  }));
}

const namesOf = (spoilt: object): readonly string[] => Object.keys(spoilt);

const said = ({run}: OneRun): Report => judged(run) as Report;

/** What is said of the spoilt runs, where that is not what was said of them. */
function differences({way, run, whole, spoilt}: OneRun): readonly object[] {
  const slimRun = slim(run);
  return Object.entries(spoilt).flatMap(([name, changed]) => {
    const expected = changed.refused ? changed : {...whole, ...changed};
    const now = shortJudgement(() => judged(spoilers.get(name)?.(slimRun) ?? []));
    const isSaid = difference(now, expected);
    const shouldBe = difference(expected, now);
    const isSame = Object.keys({...isSaid, ...shouldBe}).length === 0;
    return isSame ? [] : [{way, spoilt: name, isSaid, shouldBe}];
  });
}

describe.each(labs)('the recorded runs of %s', (lab) => {
  const runs = recorded(lab);

  it.each(runs)('are judged as when they ran: $way', (one) => {
    expect(judgementOf(said(one))).toEqual(judgementOf(one.report));
  });

  it.each(runs)('are shown as when they ran: $way', (one) => {
    expect(shownOf(said(one))).toEqual(shownOf(one.report));
  });

  it.each(runs)('are judged as ever when they are slim: $way', ({run, whole}) => {
    expect(shortJudgement(() => judged(slim(run)))).toEqual(whole);
  });

  it('are judged as ever, whatever is spoilt in their records', () => {
    const found = runs.flatMap(differences);
    // All of them would be too many to read.
    expect({count: found.length, first: found.slice(0, 10)}).toEqual({
      count: 0,
      first: [],
    });
  });
});

it('the recorded runs are spoilt in every way that there is', () => {
  const used = labs.flatMap((lab) =>
    Object.values(expectedOf(lab).spoilt).flatMap(namesOf),
  );
  expect([...new Set(used)].sort()).toEqual([...spoilers.keys()].sort());
});
