import {describe, expect, it} from 'vitest';
import {disksTable} from '../../../src/cli/views/disks-table.js';
import {logsPicture} from '../../../src/cli/views/logs-picture.js';
import type {Picture} from '../../../src/systems/kafka/evidence/xray/before-after.js';
import {framesOf} from '../../../src/systems/kafka/evidence/xray/frames.js';
import {crash, led, log} from '../../systems/kafka/evidence/xray/views.js';

const reportOf = (xray: readonly Picture[]) => ({xray, frames: framesOf(xray, [])});
const paint = (_style: unknown, text: string) => text;
const tableOf = (xray: readonly Picture[], {columns = 80, all = false} = {}) =>
  disksTable(reportOf(xray), {columns, paint, all});

/** A leader that dies and comes back again and again. */
const restless: readonly Picture[] = Array.from({length: 40}, (_, index) => ({
  at: index * 1000,
  partitions: [
    led(
      [1, 0],
      [log(1, [[0, index]], {state: index % 2 === 0 ? 'running' : 'paused'}), log(2, [])],
    ),
  ],
}));

const retention: readonly Picture[] = [
  {at: 0, partitions: [led([1, 0], [log(1, [[0, 100]])])]},
  {at: 1000, partitions: [led([1, 0], [log(1, [[0, 110]], {logStart: 60})])]},
];

describe('the disks over time', () => {
  it('are a row for each moment: logs, leader, epoch, ISR and ELR', () => {
    const table = tableOf(crash);
    expect(table[0]).toBe(
      'The disks over time: where each log ends, h=high watermark, f=fsynced, ✗ dead, ‖ paused',
    );
    expect(table[1]).toMatch(/^ +s +broker 1 +broker 2 +broker 3 +leads +ep +ISR +ELR$/);
    expect(table.find((row) => row.startsWith('  0.5'))).toMatch(
      /0\.5 +1000 h=1000 f=0 +50 h=50 f=0 ‖ +50 h=50 f=0 ‖ +1 +0 +1,2,3 +-$/,
    );
    expect(table.find((row) => row.startsWith('  0.7'))).toMatch(
      /f=0 ✗ .* 2 +1 +2,3 +-$/,
    );
  });

  it('say which further topic they are of', () => {
    const [title = ''] = disksTable(reportOf(crash), {
      ...{
        columns: 80,
        paint,
        all: false,
        of: {topic: 'parcels', holds: 'what shipping made'},
      },
    });
    expect(title).toBe('The same for topic parcels (what shipping made):');
  });

  it('tell in words where logs part and who was truncated, and nothing twice', () => {
    const words = tableOf(crash).filter((row) => row.startsWith('       '));
    expect(words).toEqual([
      '       broker 1 has 930 records that the leader, broker 2, does not have: from offset 70 on, cut off when it follows',
      '       broker 1: truncated from 1000 to 70, and 1 record fetched since from broker 2',
    ]);
  });

  it('are the twelve most telling moments unless all are asked for', () => {
    const rows = (table: readonly string[]) =>
      table.filter((row) => /^ +\d+\.\d {2}/.test(row));
    const some = tableOf(restless);
    expect(rows(some)).toHaveLength(12);
    expect(some.at(-1)).toBe('12 of 40 moments. All: --xray');
    const all = tableOf(restless, {all: true});
    expect(rows(all)).toHaveLength(40);
    expect(all.at(-1)).not.toContain('--xray');
  });

  it.each([40, 60, 70, 80, 120])('fit %i columns', (columns) => {
    const [, ...rows] = tableOf(crash, {columns});
    const sentences = / (?:has|truncated) /;
    for (const row of rows.filter((one) => !sentences.test(one)))
      expect(row.length).toBeLessThanOrEqual(columns);
    expect(rows.join(' ')).toContain('1000 h=1000 f=0');
  });

  it('say nothing of what an old run did not record, and nothing where nothing changed', () => {
    const untold = crash.map(({at, partitions: [view]}) => ({
      at,
      partitions: [{...view, epoch: undefined, elr: undefined}],
    }));
    expect(tableOf(untold)[1]).toMatch(/leads +ISR$/);
    expect(tableOf(crash.slice(0, 1))).toEqual([]);
  });

  it('name the partition where there are several', () => {
    const two = crash.map(({at, partitions: [view]}) => ({
      at,
      partitions: [view, {...view, partition: 1}],
    }));
    const table = tableOf(two, {columns: 120});
    expect(table[1]).toMatch(/^ +s +part +broker 1/);
    expect(table.some((row) => /^ +1 +1000 h=1000/.test(row))).toBe(true);
  });
});

describe('the picture of the logs', () => {
  it('begins a bar where the log begins', () => {
    const rows = logsPicture(reportOf(retention), 100, paint);
    expect(rows[1]).toMatch(/^1 █+ 100 leader +1 ·+█+ 60–110 leader$/);
    expect(rows.at(-1)).toBe('· is deleted from the front.');
  });

  it('draws apart what the leader has not', () => {
    const cut = crash
      .map(({at, partitions: [view]}) => ({at, partitions: [view]}))
      .slice(0, 8);
    const rows = logsPicture(reportOf(cut), 100, paint);
    expect(rows[1]).toMatch(/1 █+▓+ 1000 not in ISR, dead$/);
    expect(rows.at(-1)).toBe('▓ is only there: the leader does not have it.');
  });
});
