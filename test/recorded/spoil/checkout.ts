/** What checkout was given and what it said, spoilt. */
import {
  beforeTheEnd,
  drop,
  each,
  type Entry,
  ofType,
  type Run,
  type Spoil,
  without,
} from '../entry.js';
import {ordersOf, soundOrder, toEvery, toLost, toOther, toSound} from './choice.js';

const dropAnswers = (id: string): Spoil =>
  each('answered', (entry) => [{...entry, ids: without(id, entry.ids)}]);

const turnAnswers =
  (answer: string) =>
  (id: string): Spoil =>
    each('answered', (entry) =>
      entry.ids?.includes(id)
        ? [
            {...entry, ids: without(id, entry.ids)},
            {...entry, ids: [id], answer},
          ]
        : [entry],
    );

const answer = (id: string, word: string, at = 0): Entry => ({
  at,
  type: 'answered',
  ids: [id],
  answer: word,
  why: null,
});

const sayMore =
  (...words: readonly string[]) =>
  (id: string): Spoil =>
    beforeTheEnd(...words.map((word) => answer(id, word)));

const everyAnswer = (word: string, by = 1): Spoil =>
  each('answered', (entry, index) => [
    index % by === 0 ? {...entry, answer: word} : entry,
  ]);

/** Only checkout's orders; the probes stay. */
const attempted = (change: (entry: Entry) => readonly Entry[]): Spoil =>
  each('attempted', (entry) => (entry.probe ? [entry] : change(entry)));

function killedHalfWay(run: Run): Run {
  const index = Math.floor(run.length / 2);
  const killed = {at: run[index]?.at ?? 0, type: 'killed', subject: 'checkout'};
  return [...run.slice(0, index), killed, ...run.slice(index)];
}

/** The answers stand before the orders were handed out. */
const answersFirst: Spoil = (run) => {
  const [began, ...rest] = run;
  const isAnswer = ofType('answered');
  return began
    ? [began, ...rest.filter(isAnswer), ...rest.filter((entry) => !isAnswer(entry))]
    : run;
};

export const spoiltCheckout: Readonly<Record<string, Spoil>> = {
  'an acknowledgement is deleted': toSound(dropAnswers),
  'an acknowledgement turns into a refusal': toSound(turnAnswers('no')),
  'an acknowledgement turns into a promise to tell later': toSound(
    turnAnswers('pending'),
  ),
  'the acknowledgement of a lost order is deleted': toLost(dropAnswers),
  'the acknowledgement of a lost order turns into a refusal': toLost(turnAnswers('no')),
  'the acknowledgement of a lost order turns into a promise to tell later': toLost(
    turnAnswers('pending'),
  ),
  'a customer who did not hear yes hears it': toOther(turnAnswers('yes')),
  'a customer who did not hear yes hears it after all': toOther(sayMore('yes')),
  'a customer who heard yes hears no afterwards': toSound(sayMore('no')),
  'a customer who heard yes hears pending, no and yes afterwards': toSound(
    sayMore('pending', 'no', 'yes'),
  ),
  'a customer who was answered is never answered at all': toOther(dropAnswers),
  'nobody was ever answered': drop('answered'),
  'every customer heard yes': everyAnswer('yes'),
  'every customer heard no': everyAnswer('no'),
  'every customer heard pending': everyAnswer('pending'),
  'every third answer was no': everyAnswer('no', 3),
  'every answer stands twice': each('answered', (entry) => [entry, entry]),
  'the answers stand before the orders': answersFirst,
  'every fourth acknowledgement is deleted': toEvery(4, (ids) =>
    each('answered', (entry) => [
      {...entry, ids: (entry.ids ?? []).filter((id) => !ids.has(id))},
    ]),
  ),
  'an order was never handed out': toSound((id) =>
    attempted((entry) => [{...entry, ids: without(id, entry.ids)}]),
  ),
  'an order was handed out twice': toSound((id) =>
    attempted((entry) => (entry.ids?.includes(id) ? [entry, entry] : [entry])),
  ),
  'an order was a probe': toSound((id) =>
    attempted((entry) =>
      entry.ids?.includes(id)
        ? [
            {...entry, ids: without(id, entry.ids)},
            {...entry, ids: [id], probe: true},
          ]
        : [entry],
    ),
  ),
  'no order was handed out': attempted(() => []),
  'checkout was killed half way': killedHalfWay,
  'checkout was killed half way and the order in hand was never answered': (run) =>
    killedHalfWay(dropAnswers(soundOrder(run))(run)),
  'checkout was killed half way and answered nobody afterwards': (run) => {
    const killed = killedHalfWay(run);
    const index = killed.findIndex(({type, at}) => type === 'killed' && at > 0);
    return killed.filter((entry, nth) => nth < index || entry.type !== 'answered');
  },
  'shipping was killed and not checkout': each('killed', (entry) => [
    {...entry, subject: 'shipping'},
  ]),
  'nobody was killed': drop('killed'),
  'one more order was handed out and answered, and that is all': beforeTheEnd(
    {at: 0, type: 'attempted', ids: ['one-more'], probe: false},
    answer('one-more', 'yes'),
  ),
  'the last order was handed out and never answered': (run) => {
    const last = ordersOf(run).at(-1);
    return last === undefined ? run : dropAnswers(last)(run);
  },
};
