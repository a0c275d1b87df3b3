import {describe, expect, it} from 'vitest';
import {tablesText} from '../../../src/cli/views/tables-text.js';
import {verdictText} from '../../../src/cli/views/verdict-text.js';
import {goodRun, resultOf} from '../../engine/builders.js';
import {outboxRun, tablesAlone} from '../../systems/postgres/evidence/outbox-run.js';
import {handOutput} from '../hand-output.js';

const text = (run: typeof outboxRun, columns = 80, all = false) =>
  tablesText(resultOf(run), {...handOutput({columns}).output, all}).join('\n');

describe('the tables in the end as text', () => {
  it('names the rows that wait, and of other tables only how many rows they have', () => {
    expect(text(outboxRun)).toBe(
      [
        'Tables in the end: rows that wait, and those of orders that break a promise (all rows: --xray)',
        'table outbox · 29 rows, 3 unsent',
        '  order       n   sent_at',
        '  order-0028  28  –',
        '  order-0029  29  –',
        '  order-0030  30  –',
        'table orders (the answers) · 30 rows',
      ].join('\n'),
    );
  });

  it('has all rows where they are asked for, and marks those that are done with', () => {
    const lines = text(outboxRun, 80, true).split('\n');
    expect(lines).toHaveLength(1 + (2 + 29 + 1) + (2 + 30));
    expect(lines).toContain('  ✓ order-0002  2   03:04:02.250');
    expect(lines).toContain('    order-0030  30  –');
    expect(lines).toContain('  ✓ done with');
  });

  it('names each cell by its column where a row does not fit', () => {
    const lines = text(outboxRun, 31, true).split('\n');
    expect(lines).toContain('    order-0030  n 30  sent_at –');
    const row = lines.indexOf('  ✓ order-0027  n 27');
    expect(lines[row + 1]).toBe('                sent_at 03:04:27.250');
  });

  it('names the rows of orders that are gone, and counts those beyond the twelfth', () => {
    const lost = outboxRun.filter(
      ({type, at}) => type !== 'shipped' && !(type === 'system' && at === 4900),
    );
    const said = text(lost);
    expect(said).toContain('  order-0028  28  –\n');
    expect(said).toContain('table orders (the answers) · 30 rows\n');
    expect(said).toMatch(/order-0012 +tea +450\n +and 15 more rows$/);
  });

  it('has nothing to say where no system has tables, and stands in the verdict where one has', () => {
    const {output} = handOutput();
    expect(text(goodRun())).toBe('');
    expect(verdictText(resultOf(tablesAlone), output)).toContain(
      'table outbox · 29 rows',
    );
  });
});
