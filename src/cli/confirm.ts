import {TrainerError} from '../errors.js';
import {questionText} from './question-text.js';

/** Asks on the terminal. Without one, `yes` must have been said: `how` is the command line that says it. */
export async function confirmed(
  question: string,
  yes: boolean,
  how: string,
): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY)
    throw new TrainerError('usage', 'There is nobody to ask.', {hint: `Say \`${how}\`.`});
  const {default: inquirer} = await import('inquirer');
  const message = questionText(question, process.stdout.columns, '(y/N)');
  const answers = await inquirer.prompt<{yes: boolean}>([
    {type: 'confirm', name: 'yes', default: false, message},
  ]);
  return answers.yes;
}
