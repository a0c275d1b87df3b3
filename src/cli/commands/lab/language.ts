import {Argument, Command} from 'commander';
import {savedWish} from '../../../app/labs/code-language.js';
import {allLabs} from '../../../app/labs/labs.js';
import {codeSetting} from '../../../course/progress/code-language.js';
import {
  type CodeLanguage,
  codeLanguages,
  languagesOf,
} from '../../../engine/plan/define.js';
import {words} from '../../../presenting/words/words.js';
import type {Call} from '../../call.js';
import {outputOf} from '../../output-of.js';
import {withServices} from '../../plain/with-services.js';

/** `ackademy lab language [typescript | java]` */
export function languageCommand(call: Call): Command {
  const says = words.cli.lab.language;
  const command = new Command('language')
    .description(says.does)
    .addArgument(new Argument('[language]', words.cli.lab.code).choices(codeLanguages))
    .addHelpText('after', `\n${says.more}`)
    .action(async (asked: CodeLanguage | undefined) => {
      const output = outputOf(command, call);
      if (asked !== undefined)
        await withServices(output, ({progress}) =>
          progress.append({type: 'setting', key: codeSetting, value: asked}),
        );
      const wish = asked ?? (await savedWish(process.env));
      const known = codeLanguages.find((one) => one === wish) ?? null;
      const labs = allLabs().filter((lab) => languagesOf(lab).length > 1);
      output.print(
        output.wrap(
          says.now(
            known && words.lab.inCode[known],
            labs.map(({id}) => id),
          ),
        ),
      );
    });
  return command;
}
