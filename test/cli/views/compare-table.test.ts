import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import {cutOffLeader as cutOffLeaderDefined} from '../../../labs/kafka/cut-off-leader/lab.js';
import {findTheGap as findTheGapDefined} from '../../../labs/kafka/find-the-gap/lab.js';
import {leaderCrash as leaderCrashDefined} from '../../../labs/kafka/leader-crash/lab.js';
import {type CompareRow, labRuns} from '../../../src/app/runs/compare.js';
import {compareText} from '../../../src/cli/views/compare-table.js';
import type {Lab} from '../../../src/presenting/lab.js';
import displayWidth from 'string-width';
import {goodRun, report} from '../../engine/builders.js';
import {handOutput} from '../hand-output.js';
import {inEnglish} from '../../helpers/in-english.js';

const cutOffLeader = await inEnglish(cutOffLeaderDefined);
const findTheGap = await inEnglish(findTheGapDefined);
const leaderCrash = await inEnglish(leaderCrashDefined);

type Figures = NonNullable<CompareRow['report']>;

const measured = {...report(goodRun()), kafka: '4.3.1'};
const good: Figures = {
  ...measured,
  properties: {'none-lost': 'holds', 'in-service': 'holds'},
  promised: {'none-lost': 'holds', 'in-service': 'holds'},
  counts: {...measured.counts, attempted: 1000, acknowledged: 1000},
  inServiceMs: 3140,
};

const lossy: Figures = {
  ...good,
  verdict: 'lost',
  properties: {'none-lost': 'breaks', 'in-service': 'holds'},
  promised: {'none-lost': 'breaks', 'in-service': 'holds'},
  counts: {...good.counts, lost: 950},
  lost: {...good.lost, store: 950},
};

const unavailable: Figures = {
  ...good,
  verdict: 'unavailable',
  properties: {'none-lost': 'holds', 'in-service': 'breaks'},
  asPromised: false,
  inServiceMs: null,
  storedTwice: 50,
};

const inconclusive: Figures = {
  ...unavailable,
  verdict: 'inconclusive',
  properties: {'none-lost': 'unknown', 'in-service': 'unknown'},
  reasons: ['A premise was not met: both followers were in the ISR.'],
};

/** Every run of a lab; those that are not given are not run. */
const rowsOf = (
  lab: Lab,
  reports: Readonly<Record<string, Figures>> = {},
): readonly CompareRow[] =>
  labRuns(lab).map((run) => ({
    ...run,
    startedAt: reports[run.fix ?? 'shipped'] ? '2026-01-02T03:04:05.000Z' : null,
    inServiceWithin: 10_000,
    problem: null,
    report: reports[run.fix ?? 'shipped'] ?? null,
  }));

const text = (rows: readonly CompareRow[], columns = 80): string =>
  compareText(rows, handOutput({columns}).output);

const lineOf = (whole: string, start: string): string =>
  whole.split('\n').find((line) => line.startsWith(start)) ?? '';

const usual = {shipped: lossy, control: good, 'acks-all': {...good, storedTwice: 50}};

describe('runs side by side', () => {
  it('say of what the lab planted that a right fix finds it, and does not undo it', () => {
    const gap = {planted: 4, found: 4, missed: 0, falseAlarms: 0};
    const found = text(rowsOf(findTheGap, {'ids-per-window': {...good, gap}}), 400);
    expect(found).toContain('lost and twice were planted; * finds them, and undoes none');
    expect(found).not.toContain('cures this loss');
    expect(text(rowsOf(leaderCrash, usual), 400)).toContain('* cures this loss');
  });

  it('say of a reconciliation what it found, which no column does', () => {
    const gap = {planted: 4, found: 4, missed: 0, falseAlarms: 25};
    const report = {...good, verdict: 'overlooked', gap} as const;
    expect(
      text(rowsOf(findTheGap, {everything: report})).replaceAll(/\s+/g, ' '),
    ).toContain(
      'everything: 4 of 4 planted errors were found, and 25 healthy orders were reported, too.',
    );
  });

  it('have a row each: what was told, lost, twice, the service, the verdict, the promise', () => {
    const whole = text(rowsOf(leaderCrash, usual), 120);
    expect(lineOf(whole, 'run')).toMatch(
      /^run +yes +no +pending +lost +twice +service +verdict +kept$/,
    );
    expect(lineOf(whole, 'as shipped')).toMatch(
      /^as shipped +1000 +0 +0 +950 store +0\/0 +3\.1 s +lost +✓$/,
    );
    expect(lineOf(whole, 'acks-all *')).toMatch(
      /^acks-all \* +1000 +0 +0 +0 +0\/50 +3\.1 s +safe +✓$/,
    );
    expect(lineOf(whole, 'min-isr-only')).toMatch(/ – +not run yet +\?$/);
  });

  it.each([
    [60, leaderCrash],
    [60, cutOffLeader],
    [80, leaderCrash],
    [80, cutOffLeader],
    [120, leaderCrash],
  ] as const)('fit in %i columns, and lose no figure', (columns, lab) => {
    const right = lab.fixes.find((one) => one.right)?.id ?? '';
    const {output} = handOutput({tty: true, columns});
    const rows = rowsOf(lab, {
      shipped: lossy,
      control: unavailable,
      [right]: inconclusive,
    });
    const bare = stripVTControlCharacters(output.wrap(compareText(rows, output)));
    for (const line of bare.split('\n'))
      expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    const [, head = ''] = bare.split('\n\n');
    for (const figure of ['950 store', '0/50', 'none in 10.0 s', 'inconclusive', '3.1 s'])
      expect(head).toContain(figure);
    // A row that the wrapping had to break would begin with a figure.
    const names = rows.map(({fix}) => fix ?? 'as shipped').join('|');
    for (const line of head.split('\n'))
      expect(line).toMatch(new RegExp(`^(run |[✓✗?] |  told |  \\w|(${names}) )`));
  });

  it('are columns from 80 on, and short lines below', () => {
    const rows = rowsOf(leaderCrash, {...usual, control: unavailable});
    const wide = text(rows, 80);
    expect(lineOf(wide, 'run')).toMatch(/^run +told +lost/);
    expect(lineOf(wide, 'as shipped')).toMatch(/^as shipped +1000\/0\/0 +950 store /);
    expect(text(rows, 60)).toMatch(
      /^✓ as shipped: lost\n {2}told 1000\/0\/0 · lost 950 store · twice 0\/0 · service 3\.1 s\n/m,
    );
  });

  it('say that the probe was not acknowledged, and claim it of no run that proves nothing', () => {
    const whole = text(
      rowsOf(leaderCrash, {control: unavailable, 'acks-all': inconclusive}),
      120,
    );
    expect(lineOf(whole, 'control')).toMatch(/none in 10\.0 s +unavailable +✗$/);
    expect(lineOf(whole, 'acks-all *')).toMatch(/ – +inconclusive +\?$/);
  });

  it('say of a run that proves nothing what was told, and not what was lost', () => {
    const stopped: Figures = {
      ...lossy,
      verdict: 'inconclusive',
      reasons: ['It was cut.'],
    };
    const whole = text(rowsOf(leaderCrash, {shipped: stopped}), 120);
    expect(lineOf(whole, 'as shipped')).toMatch(/^as shipped +1000 +0 +0 +– +– /);
    expect(whole).not.toContain('950');
    expect(whole).toContain('as shipped proves nothing: It was cut.');
  });

  it('say below what a row has no room for', () => {
    const whole = text(
      rowsOf(leaderCrash, {
        shipped: {
          ...lossy,
          lost: {...lossy.lost, store: 900, produce: 50},
          properties: {'none-lost': 'breaks', 'in-service': 'breaks'},
          counts: {...lossy.counts, phantom: 3},
        },
        control: unavailable,
        'acks-all': inconclusive,
      }),
    );
    expect(whole).toContain('950 in 2 places');
    expect(whole).toContain(
      'as shipped: 950 orders lost, 50 in produce and 900 in store.',
    );
    expect(whole).toContain('as shipped: 3 phantom.');
    expect(whole).toContain('as shipped also breaks in-service.');
    expect(whole).toContain(
      'control is not as promised: in-service breaks, and the promise was: holds.',
    );
    expect(whole).toContain('acks-all proves nothing: A premise was not met');
  });

  it('say of each fix what it leaves open, on one line, and mark those that cure', () => {
    const whole = text(rowsOf(leaderCrash));
    for (const {id, right, remains} of leaderCrash.fixes)
      expect(whole.split('\n')).toContain(`${id}${right ? ' *' : ''}: ${remains}`);
  });

  it('say of which Kafka and of which days the runs are', () => {
    const [shipped, control, ...others] = rowsOf(leaderCrash, usual);
    if (!shipped?.report || !control) throw new Error('a lab has runs');
    const older = {...shipped, startedAt: '2025-12-31T03:04:05.000Z'};
    expect(text([shipped, control])).toMatch(
      /^leader-crash on Kafka 4\.3\.1, run 2026-01-02\n/,
    );
    const report = {...shipped.report, kafka: '4.2.0'};
    expect(text([control, {...older, report}, ...others])).toMatch(
      /^leader-crash on Kafka 4\.3\.1 and 4\.2\.0, run 2025-12-31 to 2026-01-02\n/,
    );
    expect(text(rowsOf(leaderCrash))).toMatch(/^run /);
  });

  it('say why a saved run cannot be judged', () => {
    const [shipped, ...others] = rowsOf(leaderCrash);
    if (!shipped) throw new Error('a lab has runs');
    const whole = text([{...shipped, problem: 'line 1 is not JSON.'}, ...others]);
    expect(lineOf(whole, 'as shipped')).toMatch(/unreadable +\?$/);
    expect(whole).toContain('as shipped: line 1 is not JSON.');
  });

  it('have no escape in them where nothing is painted', () => {
    expect(text(rowsOf(leaderCrash, usual))).not.toContain('\u001b');
  });
});
