import {expect, it} from 'vitest';
import type {Entry, History} from '../../../src/engine/history/history.js';
import {judge} from '../../../src/engine/judge.js';
import {nothingPrinted} from '../../../src/engine/printed.js';
import {reportOf} from '../../../src/presenting/run/report.js';
import {whereLost} from '../../../src/presenting/run/where-lost.js';
import {evidences, views} from '../../../src/systems/registry.js';
import {runsOf} from './saved.js';

const run = runsOf('dual-write').get('kafka-transaction') ?? [];

/** The same shop without a database: the customer of the order in hand had been told "yes". */
const withoutDatabase: History = run.flatMap((entry): readonly Entry[] => {
  if (entry.type === 'run-began') {
    const holdings = entry.holdings.filter(({system}) => system === 'kafka');
    return [{...entry, holdings}];
  }
  if (entry.type === 'killed') {
    const {at} = entry;
    return [{at, type: 'answered', ids: ['order-0021'], answer: 'yes', why: null}, entry];
  }
  const {system = 'kafka'} = entry as {readonly system?: string};
  return system === 'kafka' ? [entry] : [];
});

it.each([
  ['a row is the answer', run, 'committed-not-sent'],
  ['the program gave the answer', withoutDatabase, 'never-committed'],
])(
  'an order in an aborted transaction is not said to be cut away: %s',
  (_, history, code) => {
    const judged = judge(history, evidences);
    const report = reportOf(judged, {cause: null, file: null, views});
    const result = {lab: null, judged, report, views, printed: nothingPrinted};
    expect(report.lostIds).toEqual(['order-0021']);
    expect(report.diagnosis.map((one) => one.code)).toEqual([code]);
    expect(whereLost(result)).toEqual([
      'Lost in the store: it lies in the log in an aborted transaction only.',
    ]);
  },
);
