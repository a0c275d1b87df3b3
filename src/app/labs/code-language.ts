/** The language of labs: what is asked for, else what the learner has set. */
import {codeWished} from '../../course/progress/code-language.js';
import {foldProgress} from '../../course/progress/fold.js';
import {
  type CodeLanguage,
  type LabDefinition,
  languagesOf,
} from '../../engine/plan/define.js';
import {TrainerError} from '../../errors.js';
import {trainerPaths} from '../../machine/paths.js';
import {readJournal} from '../../storage/journal/read.js';
import {checkCode, codeFor} from './labs.js';

/** What the learner wants labs in; null where nothing is set. Reads alone, and a journal that cannot be read has no wish. */
export async function savedWish(env: NodeJS.ProcessEnv): Promise<string | null> {
  try {
    const {events} = await readJournal(trainerPaths(env).state.journal);
    return codeWished(foldProgress(events, {now: Date.now()}));
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    return null;
  }
}

/** What a lab runs in for a command. Throws a TrainerError when it has not what is asked for. */
export async function codeAsked(
  lab: Pick<LabDefinition, 'id' | 'languages'>,
  asked: CodeLanguage | undefined,
  env: NodeJS.ProcessEnv,
): Promise<CodeLanguage> {
  checkCode(lab, asked);
  const [usual, ...others] = languagesOf(lab);
  // Who has no choice needs no wish.
  if (others.length === 0) return usual;
  return codeFor(lab, asked ?? (await savedWish(env)));
}
