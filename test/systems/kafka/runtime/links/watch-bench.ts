import {RequestWatch} from '../../../../../src/systems/kafka/runtime/links/request-watch.js';
import type {
  ToldStored,
  WireNote,
} from '../../../../../src/systems/kafka/runtime/links/wire-news.js';

/** A watch, and what it has told. */
export function bench({on = true} = {}) {
  const stored: ToldStored[] = [];
  const unreadable: unknown[] = [];
  const notes: WireNote[] = [];
  let requests = 0;
  const watch = new RequestWatch();
  const begin = () => {
    watch.watch({
      stored: (one) => stored.push(one),
      unreadable: (one) => unreadable.push(one),
      saw: (note) => notes.push(note),
      nextRequest: () => (requests += 1),
    });
  };
  if (on) begin();
  const connection = {};
  const exchange = (asked: Buffer, answer: Buffer) => {
    watch.sawRequest(connection, asked);
    watch.passedReply(connection, answer);
  };
  return {watch, connection, stored, unreadable, notes, begin, exchange};
}
