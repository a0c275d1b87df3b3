import {type Advice, TrainerError} from '../../errors.js';
import {trainerPaths} from '../../machine/paths.js';
import {findJavaForKafka} from '../../systems/kafka/runtime/installation/java-for-kafka.js';
import {words} from '../../presenting/words/words.js';

export type Tried<T> = {readonly value: T} | {readonly advice: Advice};

/** What the work comes to, or the sentence that says why it cannot be done. */
export async function adviceOr<T>(work: () => Promise<T>): Promise<Tried<T>> {
  try {
    return {value: await work()};
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    return {advice: {message: error.message, hint: error.hint}};
  }
}

/** What is missing to run a cluster here, or null. */
export async function machineProblem(env: NodeJS.ProcessEnv): Promise<Advice | null> {
  const platform = platformProblem();
  if (platform !== null) return platform;
  const java = await adviceOr(() => findJavaForKafka({env, paths: trainerPaths(env)}));
  return 'advice' in java ? java.advice : null;
}

function platformProblem(): Advice | null {
  if (process.platform !== 'win32') return null;
  return words.errors.windows();
}
