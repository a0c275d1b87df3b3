import {describe, expect, it} from 'vitest';
import {parseEvent} from '../../../src/course/progress/parse.js';
import {exportText, parseExport} from '../../../src/course/progress/portable.js';
import {facts, said, saidInOrder} from './said.js';

const events = saidInOrder(Object.values(facts));

describe('an export', () => {
  it('says its schema and its time, and reads back to the same events', () => {
    const text = exportText(events, Date.UTC(2026, 10, 22));
    expect(JSON.parse(text)).toMatchObject({
      schema: 1,
      exportedAt: '2026-11-22T00:00:00.000Z',
    });
    expect(parseExport(text)).toEqual(events);
    expect(parseExport(`\uFEFF${text}`)).toEqual(events);
  });

  it('carries events of a newer version through unchanged', () => {
    const raw = {...said(facts['lesson-read']), type: 'duel-won', against: 'Ann'};
    const foreign = parseEvent(raw);
    const text = exportText(foreign ? [foreign] : [], 0);
    expect(JSON.parse(text)).toMatchObject({events: [raw]});
    expect(parseExport(text)).toEqual([foreign]);
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
    const read = () => parseExport(text);
    expect(read).toThrow(why);
    expect(read).toThrow(expect.objectContaining({name: 'TrainerError', code: 'usage'}));
  });

  it('of a newer schema is refused with the way out', () => {
    expect(() => parseExport('{"schema":2,"events":[]}')).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('newer version (schema 2') as string,
        hint: expect.stringContaining('Update') as string,
      }),
    );
  });
});
