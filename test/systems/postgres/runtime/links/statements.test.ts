import {describe, expect, it} from 'vitest';
import {
  kindOf,
  sqlIn,
} from '../../../../../src/systems/postgres/runtime/links/statements.js';
import {bind, execute, parse, query, sync} from './messages.js';

describe('what a statement does to a transaction', () => {
  it.each([
    ['commit', true, 'commit'],
    ['  COMMIT;', true, 'commit'],
    ['end', true, 'commit'],
    ['-- done\ncommit', true, 'commit'],
    ['/* a */ commit', true, 'commit'],
    ['rollback', true, 'rollback'],
    ['abort', true, 'rollback'],
    ['rollback to savepoint a', true, 'statement'],
    ['begin', false, 'begin'],
    ['start transaction isolation level serializable', false, 'begin'],
    ['insert into orders values (1)', true, 'statement'],
    ['insert into orders values (1)', false, 'commit'],
    ['UPDATE outbox set sent_at = now()', false, 'commit'],
    [
      'with taken as (delete from outbox returning *) select * from taken',
      false,
      'commit',
    ],
    ['select * from orders', false, 'statement'],
    ['begin; insert into orders values (1); commit', false, 'commit'],
    ['begin; insert into orders values (1)', false, 'statement'],
    ['select 1; insert into orders values (1)', false, 'commit'],
    ["select 'commit'", true, 'statement'],
    ['committed', true, 'statement'],
  ])('%j in a transaction %s: %s', (sql, inTransaction, kind) => {
    expect(kindOf([sql], inTransaction)).toBe(kind);
  });
});

describe('the statements in a request', () => {
  it('are those of a simple query', () => {
    expect(sqlIn(query('select 1'), new Map())).toEqual(['select 1']);
  });

  it('are those that are bound, by name or without one', () => {
    const prepared = new Map<string, string>();
    const first = Buffer.concat([parse('commit', 'c'), bind('', 'c'), execute, sync]);
    expect(sqlIn(first, prepared)).toEqual(['commit']);
    expect(sqlIn(Buffer.concat([bind('', 'c'), execute, sync]), prepared)).toEqual([
      'commit',
    ]);
    const bare = Buffer.concat([parse('select 1'), bind(''), execute, sync]);
    expect(sqlIn(bare, prepared)).toEqual(['select 1']);
  });

  it('are none when a client only makes itself known', () => {
    const startup = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);
    expect(sqlIn(startup, new Map())).toEqual([]);
  });
});
