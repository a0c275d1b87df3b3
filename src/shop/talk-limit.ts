import type {ProgramHandlers} from '../engine/ports/ports.js';

/** A run has a thousand orders and a few calls for each: who makes so many calls has lost the way. */
const mostCalls = 50_000;

/**
 * Hands calls on up to a number that no honest program reaches. The next one is told as a flood, and
 * `end` is called; what the program says after that is neither heard nor answered.
 */
export function limitTalk(handlers: ProgramHandlers, end: () => void): ProgramHandlers {
  let calls = 0;
  return {
    onMisbehaviour: handlers.onMisbehaviour,
    onCall: async (call) => {
      calls += 1;
      if (calls <= mostCalls) return handlers.onCall(call);
      if (calls === mostCalls + 1) {
        handlers.onMisbehaviour('flooded', {why: 'too-many-calls', most: mostCalls});
        end();
      }
      return new Promise<never>(() => undefined);
    },
  };
}
