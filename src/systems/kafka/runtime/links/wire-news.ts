/** What passes between a program and the brokers, as a history has it; who the program is, is added by whoever knows. */
import type {KafkaEventByType} from '../../evidence/events.js';
import type {DiskRecord} from '../disk/segment.js';
import type {TopicNames} from '../wire/topic-names.js';

type Type =
  | 'called'
  | 'asked-for'
  | 'sent'
  | 'replied'
  | 'unanswered'
  | 'fetched'
  | 'read-from'
  | 'reset'
  | 'joined-group'
  | 'left-group'
  | 'put-out'
  | 'group-committed'
  | 'told-position';

export type WireNote = {
  [T in Type]: Omit<KafkaEventByType[T], 'of'> & {readonly type: T};
}[Type];

/** The program has been told that these records are stored, the first of them at this offset. */
export type ToldStored = {
  readonly topic: string;
  readonly partition: number;
  readonly baseOffset: number;
  readonly records: readonly DiskRecord[];
};

export type Version = {readonly api: number; readonly version: number};

export type Watcher = {
  readonly stored: (told: ToldStored) => void;
  /** Told once of each version in which there was something that we cannot read: not all that is stored was told. */
  readonly unreadable: (what: Version) => void;
  readonly saw: (note: WireNote) => void;
  /** Numbers the requests of a run. */
  readonly nextRequest: () => number;
};

/** What whoever reads requests and replies has at hand. */
export type Reading = {
  readonly watcher: Watcher;
  readonly names: TopicNames;
};
