import type {Services} from '../../../app/services/open-services.js';
import {commandLine} from '../../../presenting/command-line.js';
import {words} from '../../../presenting/words/words.js';
import {openOutput, type Streams} from '../../output.js';

/** What the app does for an interview: it gives the terminal away, and takes it again at a key. */
export function interviewFromApp(
  streams: Streams,
): (services: Services) => Promise<void> {
  return async (services) => {
    const [{openSession}, {interviewOf}] = await Promise.all([
      import('../open-session.js'),
      import('./interview-of.js'),
    ]);
    const {env} = process;
    const output = openOutput({plain: false, env, streams});
    const instead = commandLine('interview', '--partner');
    const session = await openSession(services, {output, env, instead});
    await interviewOf(services, {}, session);
    await session.ask(words.plain.interview.backToApp);
  };
}
