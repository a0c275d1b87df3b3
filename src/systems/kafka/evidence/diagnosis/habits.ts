/** What people do out of habit, where the shop gives something else: said with the names that were used. */
import type {Case} from '../../../../engine/diagnosis/case.js';
import type {Finding} from '../../../../engine/diagnosis/clue.js';
import type {KafkaEventOf} from '../kafka-events.js';
import {kafka, kafkaEventsOf} from '../kafka-events.js';
import {spotOf} from '../sightings.js';

/** Nothing of this is told of a run in which nothing is wrong. */
export function habitsOf(one: Case): readonly Finding[] {
  const isFine = one.isProven && one.lost.length === 0;
  const [created] = kafkaEventsOf(one.history, 'created');
  if (isFine || created?.group === undefined) return [];
  const shop = {topics: new Set(Object.values(created.topics)), group: created.group};
  return [
    ...elsewhere(one),
    ...otherTopic(one, shop.topics),
    ...otherGroup(one, shop.group),
    ...unnamed(one, created.topics[one.orders] ?? ''),
    ...neverReplied(one),
    ...(!one.isProven ? fromTheEnd(one, created.topics[one.orders] ?? '') : []),
  ];
}

const found = (
  code: string,
  ids: readonly string[],
  facts: Finding['facts'],
): Finding => ({
  code,
  system: kafka,
  ids,
  facts,
  entry: null,
});

/** Orders that checkout had, that no request to the orders' topic ever carried, and that are nowhere. */
function unsent(one: Case): readonly string[] {
  return one.ledger.orders
    .filter(({id, probe, takenIn, stored}) => {
      const isSomewhere = takenIn.length > 0 || stored.length > 0;
      return !probe && !isSomewhere && one.attempts(id, one.orders).length === 0;
    })
    .map(({id}) => id);
}

const hasRun = ({lives}: Case, program: string): boolean =>
  lives.some((life) => life.program === program);

/** Who sends the orders to the brokers. Where there is a relay, checkout need not know them. */
const senderIn = (one: Case): string => (hasRun(one, 'relay') ? 'relay' : 'checkout');

/** What an error says of an address at which nobody answered. */
const nobodyThere = /KafkaJS\w+: Connection /;

/** It ran, and never opened a connection to the brokers that the shop gives. */
function elsewhere(one: Case): readonly Finding[] {
  const called = new Set(kafkaEventsOf(one.history, 'called').map(({of}) => of));
  const ended = new Set(
    one.run.misbehaviours.flatMap(({program, how, facts}) =>
      how === 'hung' || nobodyThere.test(String(facts['said'])) ? [] : [program],
    ),
  );
  const sender = senderIn(one);
  return [sender, 'shipping']
    .filter(
      (program) =>
        hasRun(one, program) && !called.has(program) && !ended.has(program as 'checkout'),
    )
    .map((program) => {
      const ids = program === sender ? unsent(one) : [];
      return found('elsewhere', ids, {program});
    });
}

/** Its traffic is in another topic. */
function otherTopic(one: Case, topics: ReadonlySet<string>): readonly Finding[] {
  const sent = kafkaEventsOf(one.history, 'sent');
  const asked = kafkaEventsOf(one.history, 'asked-for');
  const reading = kafkaEventsOf(one.history, 'read-from');
  const strange = [...sent, ...asked, ...reading].filter(({topic}) => !topics.has(topic));
  const uses = (program: string): boolean =>
    [...sent, ...reading].some(({of, topic}) => of === program && topics.has(topic));
  const sender = senderIn(one);
  return [sender, 'shipping'].flatMap((program) => {
    const first = strange.find(({of}) => of === program);
    const isUsed = uses(program);
    if (!first || isUsed) return [];
    const ids = program === sender ? unsent(one) : [];
    return [found('other-topic', ids, {program, topic: first.topic})];
  });
}

/** Its offsets are another group's: the shop never sees how far it is. */
function otherGroup(one: Case, group: string): readonly Finding[] {
  const joined = kafkaEventsOf(one.history, 'joined-group').filter(
    ({of}) => of === 'shipping',
  );
  const [first] = joined;
  if (!first || joined.some((member) => member.group.startsWith(group))) return [];
  const ids = one.ledger.orders
    .filter(({passed, stored, probe}) => !probe && stored.length > 0 && !passed)
    .map(({id}) => id);
  return [found('other-group', ids, {program: 'shipping', group: first.group})];
}

/** Its records do not carry the id of the order. */
function unnamed(one: Case, topic: string): readonly Finding[] {
  const missing = new Set(unsent(one));
  const sender = senderIn(one);
  const sent = kafkaEventsOf(one.history, 'sent').filter(
    (request) => request.of === sender && request.topic === topic,
  );
  if (missing.size === 0 || sent.length === 0 || !one.isRead) return [];
  const known = new Set(one.ledger.orders.map(({id}) => id));
  const crowded = crowdedIn(sent, known);
  const several = [...missing].filter((id) => crowded.has(id));
  if (several.length > 0) return [found('several-in-one-record', several, {})];
  const strange = sent.flatMap(({ids}) => ids).find((id) => !known.has(id)) ?? null;
  if (strange !== null) return [found('id-changed', [...missing], {id: strange})];
  const nameless = sent.some(({ids, records}) => records > ids.length);
  return nameless ? [found('no-id', [...missing], {})] : [];
}

/** Orders in requests that name more of them than there are records: an id may be something else's, too. */
function crowdedIn(
  sent: readonly KafkaEventOf<'sent'>[],
  known: ReadonlySet<string>,
): ReadonlySet<string> {
  const crowds = sent.map(({within = [], records}) => {
    const named = within.filter((id) => known.has(id));
    return named.length > records ? named : [];
  });
  return new Set(crowds.flat());
}

/** It asked for no reply, and waits for one: kafkajs sends 0 for `acks: 'all'`. */
function neverReplied(one: Case): readonly Finding[] {
  const waiting = one.ledger.orders
    .filter(({id, answer}) => {
      const attempts = one.attempts(id, one.orders);
      return (
        answer === null &&
        attempts.length > 0 &&
        attempts.every(({wants}) => wants === 'nothing')
      );
    })
    .map(({id}) => id);
  const hung = one.run.misbehaviours.some(
    ({how}) => how === 'hung' || how === 'never-acknowledged',
  );
  return waiting.length > 0 && hung ? [found('never-replied', waiting, {})] : [];
}

/** Its group had no committed offset, and it began behind what was there. */
function fromTheEnd(one: Case, topic: string): readonly Finding[] {
  const reset = kafkaEventsOf(one.history, 'reset').find(
    (event) => event.of === 'shipping' && event.topic === topic && event.to === 'latest',
  );
  const began = kafkaEventsOf(one.history, 'read-from').find(
    (event) =>
      event.of === 'shipping' &&
      event.topic === topic &&
      event.partition === reset?.partition &&
      event.offset === reset.offset,
  );
  const ids = one.ledger.orders
    .filter(({id, stored, effects}) => {
      const isThere = stored.some(
        (place) => spotOf(place).partition === began?.partition,
      );
      return isThere && effects === 0 && one.handings(id).length === 0;
    })
    .map(({id}) => id);
  if (!began || began.offset === 0 || ids.length === 0) return [];
  return [found('passed-unasked', ids, {program: 'shipping', offset: began.offset})];
}
