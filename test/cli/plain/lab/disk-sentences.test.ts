import {describe, expect, it} from 'vitest';
import {diskSentences} from '../../../../src/cli/plain/lab/disk-sentences.js';
import {
  at,
  began,
  cast,
  closing,
  fault,
  history,
  logsOf,
  tried,
  xray,
  yes,
} from '../../../engine/builders.js';
import {crash} from '../../../systems/kafka/evidence/xray/views.js';

const crashed = logsOf(
  [
    ...history(
      at(0, began()),
      at(10, cast()),
      at(20, tried('a', 'b')),
      at(30, yes('a', 'b')),
      ...crash.map((one) => at(one.at, xray(...one.partitions))),
      ...closing(5).map((event) => at(5000, event)),
    ),
    at(550, fault('crash', 'leader', 1)),
  ].sort((a, b) => a.at - b.at),
);

describe('the disks over time in sentences', () => {
  it('is one paragraph for each of the six most telling moments, and counts the others', () => {
    const said = diskSentences(crashed);
    expect(crashed.frames.length).toBe(8);
    expect(said).toHaveLength(1 + 6 + 1);
    expect(said.at(-1)).toContain('2 moments more');
    for (const text of said.slice(1, -1)) expect(text).toMatch(/^After \d+\.\d s: .*\.$/);
  });

  it('tells what was done, who leads, where each log ends and what was cut', () => {
    const text = diskSentences(crashed).join('\n');
    expect(text).toContain(
      'Brokers 2 and 3: paused, log ends at 50, high watermark 50, fsynced 0.',
    );
    expect(text).toContain('Broker 1 killed.');
    expect(text).toContain(
      'Broker 1 is dead and still counts as the leader, ISR 1, 2 and 3.',
    );
    expect(text).toContain('Broker 2 leads, ISR 2 and 3.');
    expect(text).toContain(
      'Broker 1 has 930 records that the leader, broker 2, does not have',
    );
    expect(text).toContain('Broker 1: truncated from 1000 to 70');
    expect(text).not.toMatch(/[\u2500-\u259f]/u);
  });

  it('tells the further topics after that of the orders', () => {
    const [parcels] = [
      {topic: 'parcels', holds: 'effects', xray: crashed.xray, frames: crashed.frames},
    ] as const;
    const said = diskSentences({...crashed, further: [parcels]});
    const own = diskSentences(crashed);
    expect(said).toEqual([
      ...own,
      'The disks over time, topic parcels, what shipping made:',
      ...own.slice(1),
    ]);
  });

  it('says that no disk was seen where none was', () => {
    expect(diskSentences({frames: [], xray: [], further: []})).toEqual([
      'No disk was seen in this run.',
    ]);
  });
});
