import {describe, expect, it} from 'vitest';
import {liveSentences} from '../../../../src/cli/plain/lab/live-sentences.js';
import {at, partition, replica, xray} from '../../../engine/builders.js';
import {recordedRun} from '../../../ui/fake-run.js';

function told(run: ReturnType<typeof recordedRun>): readonly string[] {
  const said: string[] = [];
  const hear = liveSentences((text) => said.push(text));
  for (const entry of run) hear(entry);
  return said;
}

describe('a run in sentences', () => {
  it('says where the logs end when a broker changes its state, and only then', () => {
    const logs = told(recordedRun(null, 50)).filter((text) =>
      text.includes('High watermark'),
    );
    expect(logs).toEqual([
      'Broker 1 is running and leads at 100. Brokers 2 and 3 are paused at 50. High watermark: 50.',
      'Broker 1 is dead; its log ends at 1000. Broker 2 is running and leads at 50. Broker 3 is running at 50. High watermark: 50.',
      'Brokers 1 and 3 are running at 50. Broker 2 is running and leads at 50. High watermark: 50.',
    ]);
  });

  it('tells each notable moment as a sentence with its time', () => {
    const moments = told(recordedRun(null, 50)).filter((text) =>
      text.startsWith('After'),
    );
    expect(moments.length).toBeGreaterThan(4);
    for (const moment of moments) expect(moment).toMatch(/^After \d+\.\d s: .*[.!?]$/);
    expect(moments.join('\n')).toContain('broker 1 killed');
  });

  it('tells a moment that is known late once, and no other twice', () => {
    const late = [...recordedRun(null, 50)];
    const at = late.findIndex(({type}) => type === 'premise');
    const [premise] = late.splice(at, 1);
    if (premise === undefined) throw new Error('no premise');
    late.splice(at + 2, 0, premise);
    const moments = told(late).filter((text) => text.startsWith('After'));
    expect(moments.filter((text) => text.includes('remise'))).toHaveLength(1);
    expect(new Set(moments).size).toBe(moments.length);
  });

  it('does not say the same of the logs twice', () => {
    const dead = (leader: number | null) =>
      partition(leader, [1], replica(1, 20, 'dead'), replica(2, 20), replica(3, 20));
    const whole = partition(1, [1], replica(1, 20), replica(2, 20), replica(3, 20));
    const logs = told([
      at(100, xray(whole)),
      at(200, xray(dead(1))),
      at(300, xray(dead(null))),
    ]).filter((text) => text.includes('High watermark'));
    expect(logs).toEqual([
      'Broker 1 is dead; its log ends at 20. Brokers 2 and 3 are running at 20. High watermark: 20.',
    ]);
  });

  it('draws nothing', () => {
    expect(told(recordedRun(null, 50)).join('\n')).not.toMatch(
      /[^\P{Cc}\n]|[\u2500-\u259f]/u,
    );
  });
});
