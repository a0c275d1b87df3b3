import {describe, expect, it} from 'vitest';
import {
  type Ended,
  Transactions,
} from '../../../../../src/systems/postgres/runtime/links/transactions.js';
import {bind, complete, execute, failure, parse, query, ready, sync} from './messages.js';

const insert = (id: string): Buffer =>
  Buffer.concat([parse('insert into orders values ($1)'), bind(id), execute, sync]);

/** What is told of a connection on which these pass, a request and its reply in turn; null: no reply. */
function told(...passes: readonly (Buffer | null)[]): readonly Ended[] {
  const ends: Ended[] = [];
  const watch = new Transactions();
  watch.watch((ended) => ends.push(ended));
  const connection = {};
  passes.forEach((frame, index) => {
    if (frame === null) return;
    if (index % 2 === 0) watch.sawRequest(connection, frame);
    else watch.passedReply(connection, frame);
  });
  watch.closed(connection);
  return ends;
}

const reply = (tag: string, status: 'I' | 'T' | 'E'): Buffer =>
  Buffer.concat([complete(tag), ready(status)]);
const began = [query('begin'), reply('BEGIN', 'T')];
const inserted = [insert('order-0007'), reply('INSERT 0 1', 'T')];

describe('a transaction that wrote', () => {
  it.each([
    {
      that: 'is committed',
      end: [query('commit'), reply('COMMIT', 'I')],
      ended: {how: 'committed', error: null},
    },
    {
      that: 'is rolled back',
      end: [query('rollback'), reply('ROLLBACK', 'I')],
      ended: {how: 'rolled-back', error: null},
    },
    {
      that: 'had failed when it was to be committed',
      end: [query('commit'), reply('ROLLBACK', 'I')],
      ended: {how: 'rolled-back', error: null},
    },
    {
      that: 'is refused in the end',
      end: [query('commit'), Buffer.concat([failure('ERROR', '40001'), ready('I')])],
      ended: {how: 'refused', error: '40001'},
    },
    {
      that: 'was to be committed, and nothing was heard',
      end: [query('commit'), null],
      ended: {how: 'unheard', error: null},
    },
    {that: 'was left open', end: [], ended: {how: 'rolled-back', error: null}},
  ])('$that', ({end, ended}) => {
    expect(told(...began, ...inserted, ...end)).toEqual([
      {ids: ['order-0007'], ...ended},
    ]);
  });
});

describe('what is asked before the last thing was answered', () => {
  it('belongs to its own transaction', () => {
    const ends: Ended[] = [];
    const watch = new Transactions();
    watch.watch((ended) => ends.push(ended));
    const connection = {};
    for (const frame of [
      ...[query('begin'), insert('order-0001'), query('commit')],
      ...[query('begin'), insert('order-0002')],
    ])
      watch.sawRequest(connection, frame);
    watch.passedReply(connection, reply('BEGIN', 'T'));
    watch.passedReply(connection, reply('INSERT 0 1', 'T'));
    watch.passedReply(connection, reply('COMMIT', 'I'));
    watch.closed(connection);
    expect(ends).toEqual([
      {ids: ['order-0001'], how: 'committed', error: null},
      {ids: ['order-0002'], how: 'rolled-back', error: null},
    ]);
  });
});

describe('what else passes', () => {
  it('a statement alone is a transaction of its own', () => {
    expect(told(insert('order-0001'), reply('INSERT 0 1', 'I'))).toEqual([
      {ids: ['order-0001'], how: 'committed', error: null},
    ]);
  });

  it('nothing is told of who only reads, or names no order', () => {
    expect(
      told(
        ...[
          query("select * from orders where id = 'order-0001'"),
          reply('SELECT 1', 'I'),
        ],
        ...[query('update counters set n = 1'), reply('UPDATE 1', 'I')],
      ),
    ).toEqual([]);
  });

  it('the next transaction begins without the orders of the last', () => {
    const commit = [query('commit'), reply('COMMIT', 'I')];
    const second = [insert('order-0008'), reply('INSERT 0 1', 'T')];
    expect(
      told(...began, ...inserted, ...commit, ...began, ...second, ...commit).map(
        ({ids}) => ids,
      ),
    ).toEqual([['order-0007'], ['order-0008']]);
  });
});
