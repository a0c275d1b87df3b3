import {describe, expect, it} from 'vitest';
import type {Judged} from '../../../src/engine/judge.js';
import {adviceForAgain, nextAfterRun} from '../../../src/presenting/run/next-run.js';

const after = (verdict: 'inconclusive' | 'lost' | 'safe', cured: boolean) =>
  nextAfterRun({report: {verdict}, outcome: {cured}});
const advice = (...codes: readonly string[]) =>
  adviceForAgain({
    judged: {
      verdict: {doubts: codes.map((code) => ({code, facts: {}}))},
      diagnosis: [],
    } as unknown as Judged,
  });

describe('what is next after a run', () => {
  it('that proves nothing is the same run', () => {
    expect(after('inconclusive', false)).toBe('again');
  });

  it('is a fix while there is a loss to cure, and the debrief when it is cured', () => {
    expect([after('lost', false), after('safe', true)]).toEqual(['fixes', 'debrief']);
  });

  it.each([
    ['premise', 'Close what else keeps it busy'],
    ['environment', 'Close what else keeps it busy'],
    ['misbehaved', 'Mend it where it is yours'],
    ['not-ended', 'let it come to its end'],
  ])('after %s is told with what to change', (code, text) => {
    expect(advice(code, 'premise')).toContain(text);
  });

  it('whose programs do otherwise is not told to be the machine’s fault', () => {
    const verdict = {doubts: [{code: 'never-given', facts: {}}]};
    const judged = {verdict, diagnosis: [{code: 'id-changed'}]} as unknown as Judged;
    expect(adviceForAgain({judged})).toContain('Mend it where it is yours');
  });

  it('is told nothing of by a run that proves something', () => {
    expect(advice()).toBeNull();
  });
});
