import {describe, expect, it} from 'vitest';
import {leaderCrash as leaderCrashDefined} from '../../../../labs/kafka/leader-crash/lab.js';
import {verdictSentences} from '../../../../src/cli/plain/lab/verdict-sentences.js';
import {recordedRun, resultOf} from '../../../ui/fake-run.js';
import {inEnglish} from '../../../helpers/in-english.js';

const leaderCrash = await inEnglish(leaderCrashDefined);

const lost = resultOf(recordedRun(null, 50), leaderCrash);
const safe = resultOf(recordedRun('acks-all', 1000), leaderCrash);

describe('a verdict in sentences', () => {
  it('has the number first, then whether the learner was right, then where and why', () => {
    const said = verdictSentences(lost, leaderCrash, 'half');
    expect(said[0]).toBe('950 of 1000 acknowledged orders are gone.');
    expect(said[1]).toBe('You said: About half. Not so.');
    expect(said[2]).toContain('Lost in the store: broker 1 had them');
    expect(said).toContain('First lost order-0051, last lost order-1000.');
    expect(said).toContain('none-lost is broken.');
    expect(said).toContain('each-once holds.');
    expect(verdictSentences(lost, leaderCrash, 'nearly-all')[1]).toContain('Right.');
  });

  it('says of a fix why it helps and what it does not guarantee', () => {
    const said = verdictSentences(safe, leaderCrash, null);
    expect(said[0]).toBe(
      'None of 1000 acknowledged orders is gone, and none shipped twice.',
    );
    expect(said.at(-2)).toMatch(/^Why: The answer comes when every replica/);
    expect(said.at(-1)).toMatch(/^What it does not guarantee: /);
  });

  it('tells a right fix that cost service as one that kept the orders, at a price', () => {
    const outcome = {cured: true, cost: 'in-service', cause: null} as const;
    const report = {
      ...safe.report,
      verdict: 'unavailable',
      inServiceMs: null,
      serviceBackMs: null,
      properties: {'none-lost': 'holds', 'in-service': 'breaks'},
    } as const;
    const said = verdictSentences({...safe, report, outcome}, leaderCrash, null);
    expect(said.slice(0, 2)).toEqual([
      'None of 1000 acknowledged orders is gone.',
      'The price is service: the probe order was never acknowledged.',
    ]);
    expect(said).toContain('in-service is broken: that is the price.');
    const slow = {...report, serviceBackMs: 12_300};
    expect(verdictSentences({...safe, report: slow, outcome}, leaderCrash, null)[1]).toBe(
      'The price is service: the probe order took 12.3 s.',
    );
  });

  it('gives no verdict on the prediction by a run that proves nothing', () => {
    const cut = resultOf(recordedRun(null, 50).slice(0, -1), leaderCrash);
    const said = verdictSentences(cut, leaderCrash, 'half');
    expect(said[0]).toBe('This run proves nothing.');
    expect(said.join('\n')).not.toContain('You said');
  });
});
