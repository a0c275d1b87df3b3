import {paragraph} from '../../presenting/words/advice.js';
import type {Services} from '../../app/services/open-services.js';
import {seededRandom} from '../../course/shuffle.js';
import {TrainerError} from '../../errors.js';
import type {Output} from '../output.js';
import {openAsk} from './ask.js';
import {readableFor} from './readable-for.js';
import type {Session} from './session.js';

type Options = {
  readonly output: Output;
  readonly env: NodeJS.ProcessEnv;
  /** What to do where nobody can be asked. */
  readonly instead: string;
  /** Aborted: a question that waits is given up. */
  readonly signal?: AbortSignal;
};

/** A session in sentences on this process's terminal. Throws `usage` when there is none. */
export async function openSession(
  services: Services,
  {output, env, instead, signal}: Options,
): Promise<Session> {
  const {ask, askText} = openAsk({env, instead, signal});
  const readable = await readableFor(output);
  let told = '';
  return {
    ask,
    askText,
    print: (text) => {
      output.print(output.wrap(text));
    },
    readable,
    remember: async (fact) => {
      try {
        await services.progress.append(fact);
      } catch (error) {
        if (!(error instanceof TrainerError)) throw error;
        // The same sentence after every answer would drown the answers.
        if (told === '') output.remark(paragraph(error));
        told = error.message;
      }
    },
    now: () => services.clock.now(),
    random: seededRandom(services.seed()),
  };
}
