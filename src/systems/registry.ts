/** The systems that labs run on: one line each. What runs them is in their `runtime`, for the lab host. */
import type {Language} from '../course/course.js';
import type {Entry} from '../engine/history/history.js';
import type {Judges} from '../engine/judge.js';
import type {SystemView} from '../engine/system-view.js';
import {kafkaEvidence} from './kafka/evidence/evidence.js';
import {kafkaView} from './kafka/evidence/view.js';
import {kafkaWordsIn, speakKafka} from './kafka/evidence/words/words.js';
import {postgresEvidence} from './postgres/evidence/evidence.js';
import {postgresView} from './postgres/evidence/view.js';
import {postgresWordsIn, speakPostgres} from './postgres/evidence/words/words.js';
import {redisEvidence, redisView} from './redis/evidence/evidence.js';
import {redisWordsIn, speakRedis} from './redis/evidence/words/words.js';
import {zookeeperEvidence, zookeeperView} from './zookeeper/evidence/evidence.js';
import {zookeeperWordsIn, speakZookeeper} from './zookeeper/evidence/words/words.js';

/** Checks what an entry that is read back from a file says of a system; says what is wrong, or null. */
type Check = (entry: Entry) => string | null;

export type System = {
  readonly evidence: Judges[string];
  readonly view: SystemView;
  /** Chooses the language of its words: once, at the start of the process. */
  readonly speak: (language: Language) => void;
  /** Loaded only where a history is read. */
  readonly checker: () => Promise<Check>;
};

export const systems: Readonly<Record<string, System>> = {
  kafka: {
    evidence: kafkaEvidence,
    view: kafkaView,
    speak: (language) => {
      speakKafka(kafkaWordsIn(language));
    },
    checker: async () => (await import('./kafka/evidence/check.js')).checkKafkaEntry,
  },
  postgres: {
    evidence: postgresEvidence,
    view: postgresView,
    speak: (language) => {
      speakPostgres(postgresWordsIn(language));
    },
    checker: async () =>
      (await import('./postgres/evidence/check.js')).checkPostgresEntry,
  },
  redis: {
    evidence: redisEvidence,
    view: redisView,
    speak: (language) => {
      speakRedis(redisWordsIn(language));
    },
    checker: async () => (await import('./redis/evidence/check.js')).checkRedisEntry,
  },
  zookeeper: {
    evidence: zookeeperEvidence,
    view: zookeeperView,
    speak: (language) => {
      speakZookeeper(zookeeperWordsIn(language));
    },
    checker: async () =>
      (await import('./zookeeper/evidence/check.js')).checkZookeeperEntry,
  },
};

export const evidences = Object.fromEntries(
  Object.values(systems).map(({evidence}) => [evidence.id, evidence]),
);
export const views = Object.fromEntries(
  Object.values(systems).map(({view}) => [view.id, view]),
);
