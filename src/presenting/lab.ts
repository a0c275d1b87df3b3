import type {FixWords, LabTitle, LabWords} from '../course/lab-words.js';
import type {Fix, LabDefinition, Prediction, WhichRun} from '../engine/plan/define.js';

/** A lab with its words, as the views show it. */
export type Lab = Omit<LabDefinition, 'predict' | 'fixes'> &
  LabTitle &
  Pick<LabWords, 'cause' | 'interview' | 'sources'> & {
    readonly predict: Omit<Prediction, 'choices'> &
      Pick<LabWords['predict'], 'question' | 'hints'> & {
        readonly choices: readonly (Prediction['choices'][number] & {
          readonly text: string;
        })[];
      };
    readonly fixes: readonly (Fix & FixWords)[];
  };

/** Puts a lab and its words together: each choice and each fix has its own. */
export function labWith(definition: LabDefinition, words: LabWords): Lab {
  const {choices, question, hints} = words.predict;
  return {
    ...definition,
    ...words,
    predict: {
      ...definition.predict,
      ...{question, hints},
      choices: definition.predict.choices.map((choice) => ({
        ...choice,
        text: choices[choice.id] ?? choice.id,
      })),
    },
    fixes: definition.fixes.map((fix) => ({
      ...{title: fix.id, why: '', remains: ''},
      ...words.fixes[fix.id],
      ...fix,
    })),
  };
}

/** Why orders are lost in such a run, if some are. */
export function causeFor({cause, fixes}: Lab, which: WhichRun): string {
  return fixes.find(({id}) => id === which)?.cause ?? cause;
}
