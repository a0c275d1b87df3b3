import * as z from 'zod';
import type {Entry} from '../../../engine/history/history.js';
import {kafkaEventSchema} from './events.js';
import {brokerFaults} from './faults.js';
import {roles} from './plan.js';
import {requestKinds} from './requests.js';

const namesOf = (table: object) => z.enum(Object.keys(table) as [string, ...string[]]);
const interception = z.object({request: namesOf(requestKinds)});

/** What the engine's entries say of Kafka in Kafka's own names. */
const named: Readonly<Partial<Record<Entry['type'], z.ZodType>>> = {
  fault: z.object({
    fault: namesOf(brokerFaults),
    who: z.enum(roles),
    nodes: z.array(z.string().regex(/^kafka\/\d+$/)),
  }),
  intercepting: interception,
  intercepted: interception,
  system: z.object({event: kafkaEventSchema}),
};

/** Checks what an entry of a saved run says of Kafka; says what is wrong, or null. */
export function checkKafkaEntry(entry: Entry): string | null {
  const parsed = named[entry.type]?.safeParse(entry);
  if (!parsed || parsed.success) return null;
  const [issue] = parsed.error.issues;
  return `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`;
}
