import type {Progress} from './progress.js';

/** What the learner wants the programs of the labs in, where a lab has a choice: the setting's key. */
export const codeSetting = 'code-language';

/** A name that no lab knows is a wish that none fulfils; null: nothing was said. */
export function codeWished({settings}: Pick<Progress, 'settings'>): string | null {
  const wished = settings.get(codeSetting);
  return typeof wished === 'string' ? wished : null;
}
