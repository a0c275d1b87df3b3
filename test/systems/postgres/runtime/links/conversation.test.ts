import {describe, expect, it} from 'vitest';
import {
  postgresProtocol,
  statusIn,
} from '../../../../../src/systems/postgres/runtime/links/conversation.js';
import {
  bind,
  complete,
  execute,
  failure,
  message,
  parse,
  query,
  ready,
  sync,
} from './messages.js';

const startup = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);
const welcome = message('R', Buffer.from([0, 0, 0, 0]));

describe('requests', () => {
  it('are whole up to where the server must answer, however they are cut', () => {
    const extended = Buffer.concat([
      parse('select $1'),
      bind('order-0001'),
      execute,
      sync,
    ]);
    const all = Buffer.concat([startup, query('begin'), extended]);
    for (const size of [1, 3, 7, all.length]) {
      const {requests} = postgresProtocol.open();
      const frames: Buffer[] = [];
      for (let at = 0; at < all.length; at += size)
        frames.push(...requests.push(all.subarray(at, at + size)));
      expect(frames).toEqual([startup, query('begin'), extended]);
    }
  });

  it('that write outside of a transaction commit, and inside of one do not', () => {
    const talk = postgresProtocol.open();
    const insert = query("insert into orders values ('order-0001')");
    expect(talk.requestIn(insert)?.kind).toBe('commit');
    talk.requestIn(query('begin'));
    talk.answeredBy(Buffer.concat([complete('BEGIN'), ready('T')]));
    expect(talk.requestIn(insert)?.kind).toBe('statement');
    expect(talk.requestIn(query('commit'))?.kind).toBe('commit');
    talk.answeredBy(Buffer.concat([complete('COMMIT'), ready('I')]));
    expect(talk.requestIn(insert)?.kind).toBe('commit');
  });

  it('that say who is calling ask for nothing', () => {
    expect(postgresProtocol.open().requestIn(startup)).toBeNull();
  });

  it('that are nothing of the protocol are refused', () => {
    const {requests} = postgresProtocol.open();
    expect(() => requests.push(Buffer.from('GET / HTTP/1.1\r\n'))).toThrow('no message');
  });
});

describe('replies', () => {
  it('are whole when the server is ready again, and each step of the welcome by itself', () => {
    const {replies} = postgresProtocol.open();
    const settings = [message('S', 'a\0b\0'), ready('I')];
    const reply = Buffer.concat([complete('INSERT 0 1'), ready('T')]);
    const frames = replies.push(Buffer.concat([welcome, ...settings, reply]));
    expect(frames).toEqual([welcome, ...settings, reply]);
  });

  it('belong to what was asked only when the server is ready', () => {
    const talk = postgresProtocol.open();
    expect(talk.answeredBy(welcome)).toBe(-1);
    expect(talk.answeredBy(ready('I'))).toBe(-1);
    const asked = talk.requestIn(query('begin'))?.correlation;
    const next = talk.requestIn(query('insert into orders values (1)'))?.correlation;
    expect(talk.answeredBy(Buffer.concat([complete('BEGIN'), ready('T')]))).toBe(asked);
    expect(talk.answeredBy(Buffer.concat([complete('INSERT 0 1'), ready('T')]))).toBe(
      next,
    );
    expect(next).not.toBe(asked);
  });

  it('of a server that hangs up do not wait for more', () => {
    const {replies} = postgresProtocol.open();
    const fatal = failure('FATAL', '57P01');
    expect(replies.push(fatal)).toEqual([fatal]);
    expect(replies.push(failure('ERROR', '23505'))).toEqual([]);
  });

  it('of nobody’s asking go on at once', () => {
    const {replies} = postgresProtocol.open();
    const notification = message('A', '\0\0\0\0jobs\0\0');
    expect(replies.push(notification)).toEqual([notification]);
  });

  it('that refuse TLS are one letter', () => {
    const {replies} = postgresProtocol.open();
    expect(replies.push(Buffer.from('N'))).toEqual([Buffer.from('N')]);
    expect(replies.push(welcome)).toEqual([welcome]);
  });

  it('say in the end how the transaction stands', () => {
    expect(statusIn(Buffer.concat([complete('BEGIN'), ready('T')]))).toBe('T');
    expect(statusIn(complete('BEGIN'))).toBeNull();
  });
});
