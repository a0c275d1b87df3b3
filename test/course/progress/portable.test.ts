import {describe, expect, it} from 'vitest';
import {parseEvent} from '../../../src/course/progress/parse.js';
import {exportText, parseExport} from '../../../src/course/progress/portable.js';
import {facts, said, saidInOrder} from './said.js';

const events = saidInOrder(Object.values(facts));
const now = Date.UTC(2026, 10, 22);

describe('an export', () => {
  it('says its schema and its time, and reads back to the same events', () => {
    const text = exportText(events, Date.UTC(2026, 10, 22));
    expect(JSON.parse(text)).toMatchObject({
      schema: 1,
      exportedAt: '2026-11-22T00:00:00.000Z',
    });
    expect(parseExport(text, now)).toEqual(events);
    expect(parseExport(`\uFEFF${text}`, now)).toEqual(events);
  });

  it('carries events of a newer version through unchanged', () => {
    const raw = {...said(facts['lesson-read']), type: 'duel-won', against: 'Ann'};
    const foreign = parseEvent(raw);
    const text = exportText(foreign ? [foreign] : [], 0);
    expect(JSON.parse(text)).toMatchObject({events: [raw]});
    expect(parseExport(text, now)).toEqual([foreign]);
  });

  it.each([
    ['bytes', '\u0000\u0001ÿ', 'not JSON'],
    ['nothing', '', 'not JSON'],
    ['half of one', exportText(events, 0).slice(0, 200), 'not JSON'],
    ['null', 'null', '"schema" and "events"'],
    ['a list', '[]', '"schema" and "events"'],
    ['no events', '{"schema":1}', '"schema" and "events"'],
    ['an event without an id', '{"schema":1,"events":[{"type":"reset"}]}', 'entry 1'],
  ])('is refused in one sentence: %s', (_name, text, why) => {
    const read = () => parseExport(text, now);
    expect(read).toThrow(why);
    expect(read).toThrow(expect.objectContaining({name: 'TrainerError', code: 'usage'}));
  });

  it('of a newer schema is refused with the way out', () => {
    expect(() => parseExport('{"schema":2,"events":[]}', now)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('newer version (schema 2') as string,
        hint: expect.stringContaining('Update') as string,
      }),
    );
  });

  const dayMs = 86_400_000;
  it.each([
    [
      'a date that is none',
      {...said(facts['interview-date']), date: '2026-99-99'},
      '"date"',
    ],
    ['31 February', {...said(facts['interview-date']), date: '2026-02-31'}, '"date"'],
    ['a date in years', {...said(facts['interview-date']), date: '9999-12-31'}, '"date"'],
    ['more points than there are', {...said(facts['card-rated']), ticks: 7}, '"ticks"'],
    ['more right than asked', {...said(facts['quiz-finished']), right: 11}, '"right"'],
    [
      'a result that is none',
      {...said(facts['question-answered']), result: 'ok'},
      '"result"',
    ],
    [
      'no minutes a day',
      {...said(facts.setting), key: 'minutes-a-day', value: 0},
      '"value"',
    ],
    [
      'a language that is no name',
      {...said(facts.setting), key: 'code-language', value: 3},
      '"value"',
    ],
    [
      'a name with an escape in it',
      {...said(facts['lesson-read']), station: 'a\u001b[2J'},
      '"station"',
    ],
    [
      'a name without end',
      {...said(facts['lesson-read']), station: 'x'.repeat(1e6)},
      '"station"',
    ],
    [
      'the day after tomorrow',
      said(facts.predicted, {at: now + 2 * dayMs}),
      'a time to come',
    ],
    ['a time of no calendar', said(facts.predicted, {at: 1e300}), 'entry 1'],
    ['no end of brackets', said({...facts.setting, value: nested(100_000)}), 'entry 1'],
  ])('is refused in one sentence that names the entry: %s', (_name, event, why) => {
    const text = `{"schema":1,"events":[${written(event)}]}`;
    const read = () => parseExport(text, now);
    expect(read).toThrow(why);
    expect(read).toThrow(expect.objectContaining({name: 'TrainerError', code: 'usage'}));
  });
});

/** Lists within lists; `written` knows them. */
const nested = (levels: number): string => `[${levels}]`;
const written = (event: object): string =>
  JSON.stringify(event).replace('"[100000]"', '['.repeat(100_000) + ']'.repeat(100_000));
