import {TrainerError} from '../errors.js';

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
  const answers = await inquirer.prompt<{yes: boolean}>([
    {type: 'confirm', name: 'yes', default: false, message: question},
  ]);
  return answers.yes;
}
