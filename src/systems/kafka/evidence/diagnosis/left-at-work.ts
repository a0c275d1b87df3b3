import type {History} from '../../../../engine/history/history.js';
import type {KafkaEventByType} from '../events.js';
import {kafkaEventIn} from '../kafka-events.js';

type Leaving = {readonly entry: number; readonly event: KafkaEventByType['left-group']};

/** Members that left because they did not poll in time: the client says so, or (KIP-848) the same member comes back when it does. */
export const leftAtWork = (history: History): readonly Leaving[] =>
  history.flatMap((whole, entry) => {
    const event = kafkaEventIn(whole);
    if (event?.type !== 'left-group') return [];
    const {member, reason} = event;
    const isMeant =
      reason === null
        ? !comesBack(member, history.slice(entry))
        : !/poll timeout/i.test(reason);
    return isMeant ? [] : [{entry, event}];
  });

const comesBack = (member: string, later: History): boolean =>
  later.some((whole) => {
    const event = kafkaEventIn(whole);
    return event?.type === 'joined-group' && event.member === member;
  });
