import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  answeredFact,
  answeringFact,
  chosenOpenings,
  clarifiedFact,
  passed,
  probedFact,
  shownSamples,
  unfinished,
} from '../../../src/course/interview/begin.js';
import type {InterviewRecord} from '../../../src/course/interview/record.js';
import {reportOf} from '../../../src/course/interview/report.js';
import {scoreOf, trendOf} from '../../../src/course/interview/score.js';
import {stepOf} from '../../../src/course/interview/step.js';
import type {AnswerResult, Fact, KnownEvent} from '../../../src/course/progress/event.js';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {seededRandom} from '../../../src/course/shuffle.js';
import {said, saidInOrder} from '../progress/said.js';
import {someOpening} from './some-opening.js';

const openings = new Map([[someOpening.id, someOpening]]);
const where = {interview: 'one', opening: someOpening.id};
const begun: Fact = {
  ...{type: 'interview-begun', interview: 'one', level: 'senior', focus: 'kafka'},
  ...{minutes: '10', openings: [someOpening.id]},
};
const clarified = (...asked: readonly string[]): Fact =>
  clarifiedFact(where, someOpening.clarify, {asked, ms: 1000});
const answered = answeredFact(where, 'I wait for the ISR.', 60_000);
const claimed: Fact = {type: 'interview-claimed', ...where, quotes: {}, placed: null};

function probed(id: string, result: AnswerResult): Fact {
  const probe = someOpening.graph.get(id);
  if (probe === undefined) throw new Error(id);
  return probedFact(where, probe, {result, ms: 1000});
}

function after(...facts: readonly Fact[]): InterviewRecord {
  return recordIn(saidInOrder([begun, ...facts]));
}

function recordIn(events: readonly KnownEvent[]): InterviewRecord {
  const [record] = foldProgress(events, {now: 0}).interviews;
  if (record === undefined) throw new Error('no interview');
  return record;
}

/** What is asked, in short: `p1` or `clarify`. */
function next(record: InterviewRecord): string {
  const step = stepOf(record, openings);
  return step.at === 'probe' ? step.probe.id : step.at;
}

/** Answers each probe as `results` says, until no more is asked: the probes that came. */
function walked(results: Readonly<Record<string, AnswerResult>>) {
  const facts: Fact[] = [clarified(), answered];
  for (;;) {
    const step = stepOf(after(...facts), openings);
    if (step.at !== 'probe') return {facts, asked: facts.slice(2)};
    facts.push(probed(step.probe.id, results[step.probe.id] ?? 'right'));
  }
}

const probesIn = ({rounds}: InterviewRecord): readonly string[] =>
  rounds.flatMap(({probes}) => probes.map(({probe}) => probe));

/** Two instances at the same interview, which answer otherwise; `turns`: whether the first one is first. */
function mixed(turns: readonly boolean[]): readonly KnownEvent[] {
  const one = walked({p1: 'right'}).facts;
  const other = walked({p1: 'wrong', p3: 'wrong'}).facts;
  const events = [said(begun, {instance: 'a', seq: 0, at: 0})];
  for (const [index, first] of turns.entries()) {
    const a = {fact: one[index], instance: 'a'};
    const b = {fact: other[index], instance: 'b'};
    for (const {fact, instance} of first ? [a, b] : [b, a])
      if (fact !== undefined)
        events.push(said(fact, {instance, seq: events.length, at: events.length}));
  }
  return events;
}

describe('an interview', () => {
  it('asks what one would ask, then the answer, then asks back, then shows the rubric', () => {
    expect(next(after())).toBe('clarify');
    expect(next(after(clarified()))).toBe('answer');
    expect(next(after(clarified(), answered))).toBe('p1');
    expect(next(after(...walked({}).facts))).toBe('rubric');
    expect(next(after(...walked({}).facts, claimed))).toBe('report');
  });

  it('asks next what the last answer leads to', () => {
    expect(next(after(clarified(), answered, probed('p1', 'right')))).toBe('p2');
    for (const missed of ['wrong', 'partly', 'shown'] as const)
      expect(next(after(clarified(), answered, probed('p1', missed)))).toBe('basics');
  });

  it('asks six probes in ten minutes, whatever is answered', () => {
    expect(walked({}).asked).toHaveLength(6);
    expect(walked({p1: 'wrong'}).asked).toHaveLength(6);
  });

  it('goes on after each event where it stood: nothing said is asked again', () => {
    const {facts} = walked({p1: 'wrong'});
    const steps = facts.map((_, index) => next(after(...facts.slice(0, index))));
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('takes the first of what two instances said, and asks nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), {minLength: 8, maxLength: 8}), (turns) => {
        const record = recordIn(mixed(turns));
        const ids = probesIn(record);
        expect(new Set(ids).size).toBe(ids.length);
        expect(stepOf(record, openings).at).not.toBe('clarify');
      }),
      {numRuns: 50},
    );
  });

  it('passes over an opening that is not there any more', () => {
    expect(stepOf(after(), new Map()).at).toBe('report');
  });

  it('is gone on with until its rubric was seen', () => {
    expect(unfinished([after(clarified())])?.id).toBe('one');
    expect(unfinished([after(...walked({}).facts, claimed)])).toBeNull();
    expect(unfinished([])).toBeNull();
  });

  it('shows the samples in an order that tells nothing, and the same whenever it goes on', () => {
    const firsts = Array.from(
      {length: 60},
      (_, index) => shownSamples(someOpening, `interview ${index}`)[0]?.id,
    );
    expect(new Set(firsts).size).toBe(3);
    expect(shownSamples(someOpening, 'one')).toEqual(shownSamples(someOpening, 'one'));
  });

  it('knows how much of the time an answer has used that was left in the middle', () => {
    const used = [answeringFact(where, 20_000), answeringFact(where, 15_000)];
    const {rounds} = after(clarified(), ...used);
    expect(rounds[0]).toMatchObject({spent: 20_000, answered: null});
  });

  it('takes no time at all where a clock was set back, and a bounded time where it jumped ahead', () => {
    expect(passed(1000, 500, 60_000)).toBe(0);
    expect(passed(1000, 1e12, 60_000)).toBe(60_000);
    expect(passed(1000, 3000, 60_000)).toBe(2000);
  });
});

describe('the openings of an interview', () => {
  const outlines = ['a', 'b', 'c', 'd'].map((id) => ({...someOpening, id}));
  const wish = {level: 'senior', focus: 'kafka', minutes: '20'} as const;
  const chosen = (...before: readonly string[]) =>
    chosenOpenings(outlines, wish, {
      before: before.map((opening) => ({
        ...after(),
        rounds: [
          {
            ...{opening, clarified: null, spent: 0, answered: null},
            ...{probes: [], claiming: {}, claimed: null},
          },
        ],
      })),
      random: seededRandom(7),
    });

  it('fit the level and the focus, and are as many as fit the time', () => {
    expect(chosen()).toHaveLength(2);
    const none = {before: [], random: seededRandom(1)};
    expect(chosenOpenings(outlines, {...wish, level: 'junior'}, none)).toEqual([]);
    expect(chosenOpenings(outlines, {...wish, focus: 'general'}, none)).toEqual([]);
  });

  it('are those that were asked least often', () => {
    expect(chosen('a', 'b').toSorted()).toEqual(['c', 'd']);
    expect(chosen('a', 'b', 'c', 'd', 'a', 'c').toSorted()).toEqual(['b', 'd']);
  });
});

describe('the score of an interview', () => {
  it('counts probes and what was asked before; a decoy takes away what a good question gives', () => {
    const score = scoreOf(
      after(clarified('cost', 'colour'), answered, probed('p1', 'right')),
    );
    expect(score.clarifying).toEqual({earned: 0, of: 1});
    expect(score.all).toEqual({earned: 1, of: 2});
    expect(score.traps).toEqual({earned: 1, of: 1});
    expect(score.axes).toEqual([{axis: 'store', earned: 1, of: 1}]);
    const all = scoreOf(
      after(clarified('cost', 'late'), answered, probed('p1', 'partly')),
    );
    expect(all.all).toEqual({earned: 1.5, of: 2});
  });

  it('does not change with what one claims, or where one places oneself', () => {
    const {facts} = walked({p1: 'wrong'});
    const proud: Fact = {
      ...{type: 'interview-claimed', ...where, placed: 'strong'},
      quotes: {isr: 'I wait for the ISR.', all: 'All have it.'},
    };
    expect(scoreOf(after(...facts, proud))).toEqual(scoreOf(after(...facts, claimed)));
    expect(trendOf([after(...facts, proud)])).toEqual(
      trendOf([after(...facts, claimed)]),
    );
  });

  it('has no place in the trend before all is asked', () => {
    expect(trendOf([after(clarified())])).toEqual([]);
    expect(trendOf([after(...walked({}).facts)])).toHaveLength(1);
  });

  it('tells what was missed, what to read and what to run, and the false beliefs that were claimed', () => {
    const {facts} = walked({p1: 'wrong', p3: 'shown'});
    const quotes = {isr: 'I wait.', all: 'All have it.'};
    const report = reportOf(
      after(...facts, {type: 'interview-claimed', ...where, quotes, placed: 'weak'}),
      openings,
    );
    expect(report.read).toEqual(['acks']);
    expect(report.run).toEqual(['leader-crash']);
    expect(report.weakest).toEqual(['store']);
    expect(report.rounds[0]?.claims).toMatchObject({
      ...{sound: 1, of: 1, placed: 'weak'},
      beliefs: [{text: 'All have it.', why: 'Not so.'}],
    });
    expect(report.rounds[0]?.unasked).toHaveLength(2);
  });
});
