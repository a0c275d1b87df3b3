import {TrainerError} from '../../errors.js';
import {words} from '../../presenting/words/words.js';
import {inquire} from './inquire.js';
import {questionText} from './question-text.js';

/** Asks on the terminal. Without one, `yes` must have been said: `how` is the command line that says it. */
export async function confirmed(
  question: string,
  yes: boolean,
  how: string,
): Promise<boolean> {
  if (yes) return true;
  const {answers, nobodyToAsk, notYesOrNo} = words.cli.program;
  if (!process.stdin.isTTY) throw TrainerError.saying('usage', nobodyToAsk(how));
  const keywords = {
    yes: answers.yes,
    no: answers.no,
    error: (said: {yes: string; no: string}) => notYesOrNo(said.yes, said.no),
  };
  const {agreed} = await inquire((prompt) =>
    prompt<{agreed: boolean}>([
      {
        type: 'confirm',
        name: 'agreed',
        default: false,
        message: questionText(question, process.stdout.columns, answers.hint),
        theme: {keywords},
      },
    ]),
  );
  return agreed;
}
