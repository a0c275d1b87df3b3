import type {LabPromises, Promised} from '../../../course/promises.js';
import type {Choice, Question} from '../../../course/question.js';
import {fit} from '../../reading/fit.js';
import type {Places} from '../../reading/pair.js';
import {type Place, at, tell} from '../../reading/place.js';
import {predictTextShape} from '../../shapes/texts.js';
import type {Context, Parts} from './parts.js';

type Structure = Parts<'predict-lab'>['structure'];

/** The answer comes from the lab's promise, and what may come out has its words in one place. */
export function predicting(
  {id, structure, text}: Parts<'predict-lab'>,
  places: Places,
  {promises, fixTitles, outcomes}: Context,
): Question | null {
  const said = fit(predictTextShape, text, places.text);
  const found = promised(structure, promises, places.structure);
  if (said === null || found === null) return null;
  const {kind, lab, run, asks, sources} = structure;
  const choices = found.choices.map((choice): Choice | null => {
    const words = outcomes.texts[asks]?.[choice];
    if (words === undefined) {
      if (!outcomes.optional)
        tell(at(outcomes.place, `${asks}/${choice}`), {
          code: 'no-text',
          of: 'outcome',
          id: choice,
        });
      return null;
    }
    const right = choice === found.answer;
    const why = right ? null : (said.mistakes[choice] ?? null);
    return {id: choice, text: words, right, why};
  });
  tellMistakes(Object.keys(said.mistakes), found, at(places.text, 'mistakes'));
  const good = choices.filter((choice) => choice !== null);
  if (good.length < choices.length) return null;
  const base = {id, prompt: said.prompt, why: said.why, sources};
  const runTitle = isFix(run, promises.get(lab))
    ? (fixTitles.get(lab)?.[run] ?? run)
    : null;
  return {...base, kind, lab, run, runTitle, asks, choices: good};
}

const isFix = (run: string, lab: LabPromises | undefined): boolean =>
  lab?.fixes.includes(run) ?? false;

type Found = {readonly answer: string} & Pick<Promised, 'choices'>;

/** What the lab promises of this run, or null, told. A lab that there is not is told elsewhere. */
function promised(
  {lab, run, asks}: Structure,
  promises: Context['promises'],
  place: Place,
): Found | null {
  const known = promises.get(lab);
  if (known === undefined) return null;
  const ofRun = known.runs.get(run);
  const asked = ofRun?.get(asks);
  if (ofRun === undefined)
    tell(at(place, 'run'), {code: 'no-run', lab, run, known: [...known.runs.keys()]});
  else if (asked === undefined)
    tell(at(place, 'asks'), {code: 'no-promise', lab, asks, known: [...ofRun.keys()]});
  else if (asked.answer === null)
    tell(at(place, 'asks'), {code: 'either-promised', lab, run, asks});
  if (ofRun === undefined || asked === undefined || asked.answer === null) return null;
  return {choices: asked.choices, answer: asked.answer};
}

function tellMistakes(names: readonly string[], {choices, answer}: Found, place: Place) {
  for (const name of names) {
    if (name === answer) tell(at(place, name), {code: 'comes-out'});
    else if (!choices.includes(name))
      tell(at(place, name), {code: 'cannot-come-out', id: name, known: choices});
  }
}
