import {describe, expect, it} from 'vitest';
import type {Progress} from '../../../src/app/host/protocol.js';
import {progressView} from '../../../src/cli/views/progress-line.js';
import {handOutput} from '../hand-output.js';

const jars = (doneBytes: number, totalBytes = 46_000_000): Progress => ({
  step: 'jars',
  product: 'Kafka',
  doneBytes,
  totalBytes,
});

function show(
  steps: readonly Progress[],
  options: Parameters<typeof handOutput>[0] = {},
) {
  const hand = handOutput(options);
  const see = progressView(hand.output);
  for (const step of steps) see(step);
  return hand.err();
}

const tenths = Array.from({length: 101}, (_, index) => jars(index * 460_000));

describe('what happens before a run', () => {
  it('is a bar that is drawn over on a terminal, and stays when it is full', () => {
    const text = show(tenths, {tty: true});
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toMatch(/█{24} Downloading Kafka: 46\.0 of 46\.0 MB\.\n$/);
  });

  it.each([60, 80, 120])('fits into %i columns on one line', (columns) => {
    const drawn = show(tenths, {tty: true, columns}).split('\r\u001b[K');
    for (const line of drawn) expect(line.trimEnd().length).toBeLessThanOrEqual(columns);
  });

  it('is a line now and then in a pipe', () => {
    const lines = show(tenths).trimEnd().split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[5]).toContain('23.0 of 46.0 MB');
  });

  it('can be empty or larger than it was said to be', () => {
    expect(show([jars(0, 0)])).toContain('0.0 of 0.0 MB');
    expect(show([jars(50_000_000)])).toContain('50.0 of 46.0 MB');
  });

  it('is told in sentences', () => {
    expect(
      show([
        {step: 'jar-refused', file: 'kafka.jar', why: 'hash', facts: {}},
        {step: 'preparing'},
        {step: 'starting', why: 'first'},
        {step: 'starting', why: 'rebuild'},
        {step: 'ready', ms: 3049},
      ]),
    ).toBe(
      [
        'kafka.jar: its SHA-256 is not the pinned one. It is fetched again.',
        'Preparing Kafka for this Java (once, about 10 s).',
        'Starting one controller and three brokers.',
        'Building a new cluster.',
        'The cluster is up (3.0 s).',
        '',
      ].join('\n'),
    );
  });
});
