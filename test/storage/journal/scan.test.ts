import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ProgressEvent} from '../../../src/course/progress/event.js';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {encodeLine} from '../../../src/storage/journal/line.js';
import {headerLine, scanJournal} from '../../../src/storage/journal/scan.js';
import {facts, said, saidInOrder, someEvents} from '../../course/progress/said.js';

const events = saidInOrder(Object.values(facts));
const bytesOf = (some: readonly unknown[]) =>
  Buffer.from(headerLine(1, 'a') + some.map(encodeLine).join(''));
const bytes = bytesOf(events);
const now = {now: 0};
const read = facts['lesson-read'];
const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

describe('scanJournal', () => {
  it('finds every event of a whole file', () => {
    expect(scanJournal(bytes)).toEqual({
      events,
      whole: events.length + 1,
      damaged: 0,
      torn: false,
      schema: 1,
      foreign: 0,
    });
  });

  it('finds in every prefix of a file the events that are whole, and folds them', () => {
    fc.assert(
      fc.property(someEvents, fc.double({min: 0, max: 1, noNaN: true}), (some, part) => {
        const all = bytesOf(some);
        const scan = scanJournal(all.subarray(0, Math.floor(part * all.length)));
        expect(scan.events).toEqual(some.slice(0, scan.events.length));
        expect(scan.damaged).toBe(0);
        expect(foldProgress(scan.events, now)).toEqual(
          foldProgress(some.slice(0, scan.events.length), now),
        );
      }),
    );
  });

  it('loses no event to a missing last line break: every single prefix', () => {
    const ends = events.map((_, n) => bytesOf(events.slice(0, n + 1)).length - 1);
    for (let length = 0; length <= bytes.length; length += 1) {
      const found = scanJournal(bytes.subarray(0, length)).events;
      expect(found).toHaveLength(ends.filter((end) => end <= length).length);
    }
  });

  it('loses at most one event to one changed byte, wherever it is, and says so', () => {
    const at = fc.nat(bytes.length - 1);
    fc.assert(
      fc.property(at, fc.integer({min: 1, max: 255}), (index, change) => {
        const changed = Buffer.from(bytes);
        changed[index] = (changed[index] ?? 0) ^ change;
        const scan = scanJournal(changed);
        expect(events.length - scan.events.length).toBeLessThan(2);
        expect(scan.damaged + Number(scan.torn)).toBeGreaterThan(0);
      }),
      {numRuns: 1000},
    );
  });

  it('takes any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 500}), (random) => {
        expect(scanJournal(Buffer.from(random)).events).toEqual([]);
      }),
    );
  });

  it('finds the events on both sides of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), (random) => {
        const mixed = Buffer.concat([bytes, random, bytes]);
        expect(scanJournal(mixed).events).toEqual([...events, ...events]);
      }),
    );
  });

  it.each([
    ['a date that is none', {...said(facts['interview-date']), date: '2026-99-99'}],
    ['more points than there are', {...said(facts['card-rated']), ticks: 9}],
    ['a time of no calendar', said(read, {at: 8.64e15})],
    ['no time', {...said(read), at: null}],
    ['a value nested without end', {...said(facts.setting), value: nested(1000)}],
  ])('skips a whole line with %s, and counts it as damaged', (_name, event) => {
    const scan = scanJournal(bytesOf([said(read), event]));
    expect(scan).toMatchObject({events: [said(read)], damaged: 1, foreign: 0});
    expect(foldProgress(scan.events, now).totals.lessonsRead).toBe(1);
  });

  it('keeps in a newer file what may mean something there', () => {
    const strange = {...said(facts['interview-date']), date: 'soon'};
    const newer = Buffer.from(headerLine(2, 'a') + encodeLine(strange));
    expect(scanJournal(newer)).toMatchObject({damaged: 0, foreign: 1});
  });

  it('reads a newer file as far as it can', () => {
    const known = said(facts['lesson-read']);
    const unknown = {...known, id: 'n', type: 'duel-won'};
    const newer = Buffer.from(
      headerLine(3, 'a') +
        [known, unknown, {type: 'seal', of: 2}].map(encodeLine).join(''),
    );
    const scan = scanJournal(newer);
    expect(scan).toMatchObject({schema: 3, foreign: 2, damaged: 0});
    expect(scan.events.map(({type}: ProgressEvent) => type)).toEqual([
      'lesson-read',
      'foreign',
    ]);
  });

  it('sees a newer schema on an event, too', () => {
    const event = {...said(facts['lesson-read']), schema: 2};
    expect(scanJournal(Buffer.from(encodeLine(event)))).toMatchObject({
      schema: 2,
      events: [event],
    });
  });
});
