/** Who is told that it parked orders for an outage: only who did. */
import {expect, it} from 'vitest';
import type {Entry, History} from '../../../src/engine/history/history.js';
import {diagnosisOf, reportOfRun} from '../../recorded/report-of.js';
import {runsOf} from './saved.js';

const shipped = runsOf('dependency-down').get('shipped') ?? [];
const isFault = (entry: Entry): boolean => entry.type === 'fault';
const codesOf = (run: History): readonly string[] => diagnosisOf(reportOfRun(run)).codes;

it('orders that were parked while the warehouse was away', () => {
  expect(codesOf(shipped)).toEqual(['parked-meanwhile']);
});

it('orders that were parked although it could be reached: nobody knows why', () => {
  const parked = reportOfRun(shipped.filter((entry) => !isFault(entry)));
  expect(parked.verdict).toBe('parked');
  expect(parked.diagnosis).toEqual([]);
});

it('orders that were parked when it was back again: nobody knows why', () => {
  const [away, back] = shipped.filter(isFault);
  const first = shipped.findIndex((entry) => entry.type === 'phase');
  const before = shipped.slice(0, first + 1);
  const after = shipped.slice(first + 1).filter((entry) => !isFault(entry));
  const early = [away, back].flatMap((entry) => (entry ? [{...entry, at: 0}] : []));
  const parked = reportOfRun([...before, ...early, ...after]);
  expect(parked.verdict).toBe('parked');
  expect(parked.diagnosis).toEqual([]);
});
