/** The pure half of Kafka: what its events prove. */
import type {Diagnoser} from '../../../engine/diagnosis/diagnoser.js';
import type {Evidence} from '../../../engine/evidence.js';
import {cluesOf} from './diagnosis/clues.js';
import {habitsOf} from './diagnosis/habits.js';
import {reasonsOf} from './diagnosis/reasons.js';
import {doubtsOf} from './doubts.js';
import {brokerFaults} from './faults.js';
import {kafka} from './kafka-events.js';
import {sightingsOf} from './sightings.js';
import {waitsOf} from './timers.js';

export const kafkaEvidence: Evidence & Diagnoser = {
  id: kafka,
  faults: brokerFaults,
  sightings: sightingsOf,
  doubts: doubtsOf,
  waits: waitsOf,
  clues: cluesOf,
  habits: habitsOf,
  reasons: reasonsOf,
};
