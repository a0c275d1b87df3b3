import {describe, expect, it} from 'vitest';
import {priceSentences, priceText, turnView} from '../../../src/cli/views/price-text.js';
import {priceReport} from '../../../src/systems/kafka/evidence/price/price-report.js';
import {setups} from '../../../src/systems/kafka/evidence/price/setups.js';
import {measuredRounds} from '../../systems/kafka/evidence/price/turns.js';
import {openOutput} from '../../../src/cli/output.js';

const turns = measuredRounds(3, ['transaction-100']);
const report = priceReport({
  kafka: '4.3.1',
  client: 'kafkajs 2.2.4',
  seed: 7,
  rounds: 5,
  turns,
});

/** An output of which one can see what it wrote. */
function seen(isTTY: boolean) {
  const wrote = {out: '', err: ''};
  const output = openOutput({
    plain: false,
    env: {},
    streams: {
      stdout: {isTTY, columns: 80, write: (text) => (wrote.out += text)},
      stderr: {isTTY, columns: 80, write: (text) => (wrote.err += text)},
    },
  });
  return {output, wrote};
}

describe('what lab price prints', () => {
  it('is what was measured, a table, a chart and what they do not say', () => {
    const text = priceText(report, seen(false).output);
    expect(text).toMatch(/^Kafka 4\.3\.1, kafkajs 2\.2\.4, 3 of 5 rounds, seed 7\.$/m);
    for (const {title} of setups) expect(text).toContain(`\n${title}`);
    expect(text).toMatch(/^transaction, 100 a send +too few sends: 9 sends/m);
    expect(text).toMatch(/^acks=all +█+│ 0\.500×$/m);
    expect(text).toContain('One machine holds all three disks');
  });

  it('has no row wider than the terminal', () => {
    const text = priceText(report, {...seen(true).output, paint: (_, said) => said});
    for (const row of text.split('\n')) expect(row.length).toBeLessThanOrEqual(80);
  });

  it.each([
    [60, false],
    [80, true],
  ])(
    'speaks at %i columns of the middle half only beside its column',
    (columns, half) => {
      const text = priceText(report, {...seen(false).output, columns});
      expect(text.includes('half of rounds')).toBe(half);
      expect(text.includes('their middle half')).toBe(half);
    },
  );

  it('is sentences without bars in plain mode', () => {
    const text = priceSentences(report);
    expect(text).not.toMatch(/[█│]/);
    expect(text).toContain(
      'acks=all: 909 records a second, 0.182 MB a second; a send takes 1.10 ms (p50) and 1.20 ms (p99). That is 0.500 times the records of acks=1 (middle half of 3 rounds: 0.500 to 0.500) and 2.00 times its p50 (2.00 to 2.00).',
    );
    expect(text).toContain('transaction, 100 a send: too few sends: 9 sends');
  });

  it('follows on a terminal in one line, and in a pipe with a line a round', () => {
    const terminal = seen(true);
    const pipe = seen(false);
    for (const {output} of [terminal, pipe]) turns.forEach(turnView(3, output));
    expect(terminal.wrote.err).toContain('round 2 of 3  50 %');
    expect(terminal.wrote.err).not.toContain('\n');
    expect(pipe.wrote.err).toBe(
      [1, 2, 3].map((round) => `Round ${round} of 3 is measured.\n`).join(''),
    );
  });
});
