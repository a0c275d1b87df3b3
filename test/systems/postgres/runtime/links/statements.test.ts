import {describe, expect, it} from 'vitest';
import {Asked} from '../../../../../src/systems/postgres/runtime/links/statements.js';
import {bind, execute, message, parse, query, sync} from './messages.js';

const insert = 'insert into orders values (1)';
const select = 'select * from orders';

/** A connection on which all this was asked, and answered. */
function after(...asked: readonly string[]): Asked {
  const connection = new Asked();
  for (const sql of asked) {
    connection.asks(query(sql));
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
    expect(after(...before).asks(query(sql))?.kind).toBe(kind);
  });
});

describe('a client that asks on before it is answered', () => {
  it('as JDBC’s does: its BEGIN is answered with the first statement, and that commits nothing', () => {
    const connection = new Asked();
    const statement = Buffer.concat([parse(insert), bind(''), execute, sync]);
    expect(connection.asks(query('BEGIN'))).toEqual({kind: 'begin', number: 1});
    expect(connection.asks(statement)).toEqual({kind: 'statement', number: 2});
    expect(connection.answered('T')).toEqual({kind: 'begin', number: 1});
    expect(connection.answered('T')).toEqual({kind: 'statement', number: 2});
    expect(connection.asks(query('COMMIT'))?.kind).toBe('commit');
  });

  it('asks for the next transaction behind the end of the last', () => {
    const connection = after('begin', insert);
    expect(connection.asks(query('commit'))?.kind).toBe('commit');
    expect(connection.asks(query(insert))?.kind).toBe('commit');
    expect(connection.waitsFor('commit')).toBe(true);
    connection.answered('I');
    connection.answered('I');
    expect([connection.waitsFor('commit'), connection.inTransaction]).toEqual([
      false,
      false,
    ]);
  });

  it('is believed the server, when all is answered', () => {
    const connection = new Asked();
    connection.asks(query('begin'));
    connection.answered('I');
    expect(connection.asks(query(insert))?.kind).toBe('commit');
  });

  it('has one answer for what it flushes and what it then ends', () => {
    const connection = after('begin', insert);
    const flush = message('H');
    const begun = Buffer.concat([parse('commit'), bind(''), execute, flush]);
    const asked = connection.asks(begun);
    expect(connection.asks(sync)).toBeNull();
    expect(connection.answered('I')).toEqual(asked);
  });
});

describe('the statements in a request', () => {
  it('are those that are bound, by name or without one', () => {
    const connection = after('begin', insert);
    const first = Buffer.concat([parse('commit', 'c'), bind('', 'c'), execute, sync]);
    expect(connection.asks(first)?.kind).toBe('commit');
    connection.answered('I');
    connection.asks(query(insert));
    connection.answered('T');
    const again = Buffer.concat([bind('', 'c'), execute, sync]);
    expect(connection.asks(again)?.kind).toBe('commit');
    const bare = Buffer.concat([parse(select), bind(''), execute, sync]);
    expect(connection.asks(bare)?.kind).toBe('statement');
  });

  it('are none when a client only makes itself known', () => {
    const startup = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);
    expect(after().asks(startup)).toBeNull();
  });
});
