import {describe, expect, it} from 'vitest';
import {Asked} from '../../../../../src/systems/postgres/runtime/links/statements.js';
import {bind, execute, parse, query, sync} from './messages.js';

const insert = 'insert into orders values (1)';
const select = 'select * from orders';

/** A connection on which all this was asked, and answered. */
function after(...asked: readonly string[]): Asked {
  const connection = new Asked();
  for (const sql of asked) {
    connection.kindOf(query(sql));
    connection.answered(sql === 'commit' ? 'I' : 'T');
  }
  return connection;
}

describe('what a statement does to a transaction', () => {
  it.each([
    ['commit', ['begin', insert], 'commit'],
    ['  COMMIT;', ['begin', insert, select], 'commit'],
    ['end', ['begin', insert], 'commit'],
    ['-- done\ncommit', ['begin', insert], 'commit'],
    ['/* a */ commit', ['begin', insert], 'commit'],
    // What a function does is its own affair.
    ['commit', ['begin', 'select claim(20)'], 'commit'],
    ['commit', ['begin'], 'statement'],
    ['commit', ['begin', `${select} for update skip locked`], 'statement'],
    ['commit', ['begin', insert, 'commit', 'begin', select], 'statement'],
    ['rollback', ['begin', insert], 'rollback'],
    ['abort', ['begin'], 'rollback'],
    ['rollback to savepoint a', ['begin', insert], 'statement'],
    ['begin', [], 'begin'],
    ['start transaction isolation level serializable', [], 'begin'],
    [insert, ['begin'], 'statement'],
    [insert, [], 'commit'],
    ['UPDATE outbox set sent_at = now()', [], 'commit'],
    ['with taken as (delete from outbox returning *) select * from taken', [], 'commit'],
    [select, [], 'statement'],
    [`begin; ${insert}; commit`, [], 'commit'],
    [`begin; ${select}; commit`, [], 'statement'],
    [`begin; ${insert}`, [], 'statement'],
    [`select 1; ${insert}`, [], 'commit'],
    ["select 'commit'", ['begin'], 'statement'],
    ['committed', ['begin'], 'statement'],
  ])('%j after %j: %s', (sql, before, kind) => {
    expect(after(...before).kindOf(query(sql))).toBe(kind);
  });
});

describe('the statements in a request', () => {
  it('are those that are bound, by name or without one', () => {
    const connection = after('begin', insert);
    const first = Buffer.concat([parse('commit', 'c'), bind('', 'c'), execute, sync]);
    expect(connection.kindOf(first)).toBe('commit');
    const again = Buffer.concat([bind('', 'c'), execute, sync]);
    expect(connection.kindOf(again)).toBe('commit');
    const bare = Buffer.concat([parse(select), bind(''), execute, sync]);
    expect(connection.kindOf(bare)).toBe('statement');
  });

  it('are none when a client only makes itself known', () => {
    const startup = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);
    expect(after().kindOf(startup)).toBeNull();
  });
});
