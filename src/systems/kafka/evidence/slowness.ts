/** What came of a slow machine and not of the fault: then a run of the trainer's own files proves nothing. */
import type {Doubt} from '../../../engine/evidence.js';
import {type EventOf, eventsOf} from '../../../engine/history/handlers.js';
import type {History} from '../../../engine/history/history.js';
import {framesOf} from './diagnosis/frames.js';
import {whyOutOfService} from './diagnosis/out-of-service.js';
import {kafka, kafkaEventsOf} from './kafka-events.js';
import {leftAtWork} from './diagnosis/left-at-work.js';
import {movedOn} from './moved-on.js';

/** Of the learner's own files nothing is said, nor of a record that is older than the clues. */
export function slownessIn(history: History): readonly Doubt[] {
  const [began] = eventsOf(history, 'run-began');
  const [created] = kafkaEventsOf(history, 'created');
  if (!began || began.fix === 'mine' || created?.group === undefined) return [];
  return [
    ...(began.fix === 'control' ? deletedUnread(history) : []),
    ...(began.promise['in-service'] === 'holds' ? servedLate(history, began) : []),
    ...(began.promise['each-once'] === 'holds' ? putOut(history) : []),
  ];
}

const slow = (code: string, facts: Doubt['facts']): readonly Doubt[] => [
  {code, system: kafka, facts},
];

/** No time passed on purpose, and retention was quicker than shipping. */
function deletedUnread(history: History): readonly Doubt[] {
  const frames = framesOf(history);
  const shipped = new Set(eventsOf(history, 'shipped').flatMap(({ids}) => ids));
  const gone = kafkaEventsOf(history, 'on-disk').flatMap(({partition, records}) => {
    const last = frames.get(partition)?.last;
    const start = last?.replicas.find(({broker}) => broker === last.leader)?.logStart;
    return records.flatMap(({id, offset}) =>
      offset < (start ?? 0) && !shipped.has(id) ? [id] : [],
    );
  });
  const ids = [...new Set(gone)].sort();
  return ids.length === 0 ? [] : slow('deleted-unread', {ids});
}

/** Somebody led and nobody refused, and yet the probe waited for too long. */
function servedLate(
  history: History,
  {inServiceWithin}: EventOf<'run-began'>,
): readonly Doubt[] {
  const late = history.some(
    (entry, index) =>
      entry.type === 'probe' &&
      (entry.tookMs ?? Infinity) > inServiceWithin &&
      whyOutOfService(history, index) === null,
  );
  return late ? slow('served-late', {ms: inServiceWithin}) : [];
}

/** Its session, or the time between two polls, ended while it worked, as no file of the trainer means it to. Who was replaced is meant to be put out. */
function putOut(history: History): readonly Doubt[] {
  const [left] = leftAtWork(history);
  if (left) return slow('put-out', {program: left.event.of, error: left.event.reason});
  if (eventsOf(history, 'taken-over').some(({program}) => program === 'shipping'))
    return [];
  const refused = [
    ...kafkaEventsOf(history, 'put-out'),
    ...kafkaEventsOf(history, 'group-committed'),
  ].find(({error}) => error !== null && movedOn.has(error));
  return refused ? slow('put-out', {program: refused.of, error: refused.error}) : [];
}
