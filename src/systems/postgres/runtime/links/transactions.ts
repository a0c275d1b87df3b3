/** Watches how the transactions of a program end, and which orders they name. */
import type {FrameWatch} from '../../../../machine/links/frame-rules.js';
import type {PostgresEventByType} from '../../evidence/events.js';
import {statusIn} from './conversation.js';
import {Asked, type Kind, messagesIn} from './statements.js';

export type Ended = Omit<PostgresEventByType['ended'], 'type' | 'of'>;

type Talk = {
  readonly statements: Asked;
  /** What names an order, by the number of its request: of the transaction that is open, and of what waits. */
  readonly named: Map<string, number>;
};

/** Order ids as they stand in statements and in what is bound to them, with bytes of any kind around. */
const orderIds = /order-\d{4}(?!\d)/g;

/** So many ids of one transaction are kept. */
const mostIds = 200;

export class Transactions implements FrameWatch {
  readonly #talks = new Map<object, Talk>();
  #tell: ((ended: Ended) => void) | null = null;

  /** From now on tells of each end; null: of none. */
  watch(tell: ((ended: Ended) => void) | null): void {
    this.#tell = tell;
  }

  sawRequest(connection: object, frame: Buffer): void {
    const {statements, named} = this.#of(connection);
    const asked = statements.asks(frame);
    if (asked === null) return;
    for (const [id] of frame.toString('latin1').matchAll(orderIds))
      if (named.size < mostIds && !named.has(id)) named.set(id, asked.number);
  }

  refuses(_connection: object, frame: Buffer): boolean {
    return errorIn(frame) !== null;
  }

  passedReply(connection: object, frame: Buffer): void {
    const status = statusIn(frame);
    if (status === null) return;
    const talk = this.#of(connection);
    const asked = talk.statements.answered(status);
    if (!asked?.kind || status !== 'I') return;
    this.#end(talk, asked.number, {
      how: howEnded(asked.kind, frame),
      error: errorIn(frame),
    });
  }

  closed(connection: object): void {
    const talk = this.#talks.get(connection);
    this.#talks.delete(connection);
    if (!talk) return;
    if (talk.statements.waitsFor('commit'))
      this.#end(talk, Infinity, {how: 'unheard', error: null});
    else if (talk.statements.inTransaction)
      this.#end(talk, Infinity, {how: 'rolled-back', error: null});
  }

  /** Of all up to the request of this number. */
  #end(
    talk: Talk,
    number: number,
    {how, error}: {readonly how: Ended['how'] | null; readonly error: string | null},
  ): void {
    const ids = [...talk.named].flatMap(([id, of]) => (of <= number ? id : []));
    for (const id of ids) talk.named.delete(id);
    if (how !== null && ids.length > 0) this.#tell?.({ids, how, error});
  }

  #of(connection: object): Talk {
    const known = this.#talks.get(connection);
    if (known) return known;
    const talk: Talk = {statements: new Asked(), named: new Map()};
    this.#talks.set(connection, talk);
    return talk;
  }
}

/** null: nothing was written. A failed transaction answers COMMIT with ROLLBACK. */
function howEnded(asked: Kind, reply: Buffer): Ended['how'] | null {
  if (asked === 'rollback') return 'rolled-back';
  if (asked !== 'commit') return null;
  if (errorIn(reply) !== null) return 'refused';
  const tags = [...messagesIn(reply)].filter(({letter}) => letter === 'C');
  const undone = tags.some(({body}) => body.toString('latin1').startsWith('ROLLBACK'));
  return undone ? 'rolled-back' : 'committed';
}

/** The SQLSTATE of the error in a reply; null: there is none. */
function errorIn(reply: Buffer): string | null {
  for (const {letter, body} of messagesIn(reply))
    if (letter === 'E')
      return /(?:^|\0)C([0-9A-Z]{5})\0/.exec(body.toString('latin1'))?.[1] ?? '';
  return null;
}
