import {describe, expect, it} from 'vitest';
import {
  chartOf,
  tableLines,
} from '../../../../../src/systems/kafka/evidence/price/price-lines.js';
import {priceTable} from '../../../../../src/systems/kafka/evidence/price/price-table.js';
import {measuredRounds} from './turns.js';

const rows = priceTable(measuredRounds(3));
const widths = [58, 78, 118] as const;

describe('the table and the chart of prices', () => {
  it.each(widths)('fit in %d columns', (columns) => {
    for (const {text} of tableLines(rows, columns))
      expect(text.length).toBeLessThanOrEqual(columns);
    const {lines = []} = chartOf(rows, columns) ?? {};
    expect(lines).toHaveLength(rows.length);
    for (const {title, left, right, figure} of lines)
      expect(`${title}${left}│${right}${figure}`.length).toBeLessThanOrEqual(columns);
  });

  it('has figures and the ratio to acks=1 in each row', () => {
    const [head, ...lines] = tableLines(rows, 58).map(({text}) => text);
    expect(head?.trim().split(/ {2,}/)).toEqual(['rec/s', 'p50 ms', 'p99 ms', '×rec/s']);
    expect(lines[2]).toMatch(/^acks=all +909 +1\.10 +1\.20 +0\.500×$/);
  });

  it('says that there are too few sends where the ratio would stand', () => {
    const slow = priceTable(measuredRounds(3, ['transaction']));
    const found = tableLines(slow, 78).find(({row}) => row?.setup.id === 'transaction');
    expect(found?.text).toContain('too few sends: 9 sends, 0 rounds with 10 or more');
    const bars = chartOf(slow, 78)?.lines.map(({title}) => title.trim());
    expect(bars).not.toContain('transaction');
  });

  it('has the figures of who had a turn while acks=1 still waits for its own', () => {
    const before = priceTable(measuredRounds(1).filter(({setup}) => setup !== 'acks-1'));
    const [, ...lines] = tableLines(before, 58).map(({text}) => text);
    expect(lines[1]).toMatch(/^acks=1 +– +– +– +–$/);
    expect(lines[2]).toMatch(/^acks=all +1000 +1\.00 +1\.00 +–$/);
  });

  it('draws slower than acks=1 to the left of the axis and faster to the right', () => {
    const chart = chartOf(rows, 78);
    const of = (name: string) => chart?.lines.find(({title}) => title.trim() === name);
    expect(of('acks=1')).toMatchObject({right: '', figure: ' 1.00×'});
    expect(of('acks=0')?.right).toMatch(/^█+$/);
    expect(of('acks=0')?.left.trim()).toBe('');
    expect(of('acks=all')?.left).toMatch(/^ +█+$/);
    expect(of('acks=all')?.right).toBe('');
    expect(chartOf(priceTable([]), 78)).toBeNull();
  });

  it('gives the same number of columns to each doubling', () => {
    const chart = chartOf(rows, 118);
    const length = (name: string) =>
      chart?.lines.find(({title}) => title.trim() === name)?.left.trim().length ?? 0;
    const doubling = Number(/([\d.]+) columns/.exec(chart?.legend ?? '')?.[1]);
    expect(Math.abs(length('acks=all') - doubling)).toBeLessThanOrEqual(1);
    expect(Math.abs(length('transaction') - doubling * Math.log2(80))).toBeLessThan(1);
  });
});
