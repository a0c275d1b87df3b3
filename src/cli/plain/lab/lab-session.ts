import {commandLine} from '../../../presenting/command-line.js';
import {type LabMaterial, otherCode} from '../../../presenting/lab-material.js';
import {codeArguments} from '../../common-options.js';
import {TrainerError} from '../../../errors.js';
import {chooseFixes} from './fix-menu.js';
import {type LabSession, runOnce, tell} from './lab-run.js';
import {words} from '../../../presenting/words/words.js';
import type {Session} from '../session.js';
import {indexIn} from '../quiz/typed.js';

/**
 * A guided lab in sentences: brief, prediction, run, verdict, fixes, debrief, what to say. It
 * never goes on by itself. Throws what a run throws: a machine that cannot run it is told first.
 */
export async function guideLab(
  material: LabMaterial,
  session: LabSession,
): Promise<void> {
  const {definition, brief, debrief, problem, code} = material;
  const {ask, print, readable} = session;
  print(words.plain.lab.begins(definition.title, definition.minutes));
  const other = otherCode(material);
  if (other !== null)
    print(
      words.plain.lab.inCode(
        words.lab.inCode[code],
        commandLine('lab', 'start', definition.id, ...codeArguments(other)),
        words.lab.inCode[other],
      ),
    );
  print(`\n${readable(brief)}\n`);
  if (problem !== null) throw TrainerError.saying('environment', problem);
  await ask(words.plain.lab.enterToPredict);
  const predicted = await predict(material, session);
  print(`\n${words.plain.lab.runs(words.lab.asShipped)}`);
  const shipped = await runOnce(material, null, {...session, predicted});
  tell(shipped, material, {predicted, session});
  if ((await chooseFixes(material, {first: shipped, predicted}, session)) === 'left') {
    print(words.plain.lab.left);
    return;
  }
  print(`\n${readable(debrief)}`);
  print(`\n${words.lab.sayIt}`);
  for (const paragraph of definition.interview) print(readable(paragraph));
  print(`\n${words.plain.lab.done}`);
}

async function predict(
  {definition: {id: lab, predict: prediction}}: LabMaterial,
  {ask, print, readable, remember}: Session,
): Promise<string> {
  const {choices, hints, question} = prediction;
  print(`${readable(question)} ${words.lab.betFirst}`);
  for (const [index, {text}] of choices.entries())
    print(`${index + 1}: ${readable(text)}`);
  for (let taken = 0; ;) {
    const typed = await ask(words.plain.lab.predict(choices.length), (text) =>
      text === 'h' || indexIn(text, choices.length) !== null
        ? null
        : words.plain.lab.predictComplaint(choices.length),
    );
    const choice = choices[indexIn(typed, choices.length) ?? -1]?.id;
    if (choice !== undefined) {
      await remember({type: 'predicted', lab, choice});
      return choice;
    }
    const hint = hints[taken];
    print(
      hint === undefined
        ? words.plain.lab.noMoreHints
        : words.plain.lab.hint(readable(hint)),
    );
    if (hint === undefined) continue;
    taken += 1;
    await remember({type: 'hint-taken', lab, level: taken});
  }
}
