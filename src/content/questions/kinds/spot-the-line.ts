import type {SpotTheLineQuestion} from '../../../course/question.js';
import {fit} from '../../reading/fit.js';
import {type Places, pair} from '../../reading/pair.js';
import {at, tell} from '../../reading/place.js';
import {lineTextShape} from '../../shapes/texts.js';
import {codeText} from './code-text.js';
import type {Parts} from './parts.js';

/** Every line with a letter can be chosen; each of them that is sound says why it is not the one. */
export function spotTheLine(
  {id, structure, text}: Parts<'spot-the-line'>,
  places: Places,
): SpotTheLineQuestion | null {
  const said = fit(lineTextShape, text, places.text);
  const {kind, codeLanguage, wrong, sources, lab} = structure;
  const code = codeText(structure.code);
  const numbers = code
    .split('\n')
    .flatMap((line, index) => (/\p{L}/u.test(line) ? [index + 1] : []));
  tellWrongLines(wrong, numbers, places);
  if (said === null) return null;
  const sound = numbers.filter((line) => !wrong.includes(line)).map(String);
  const pairs = pair(sound, said.lines, {
    structure: at(places.structure, 'code'),
    text: at(places.text, 'lines'),
  });
  if (pairs === null) return null;
  const whys = new Map(pairs);
  const lines = numbers.map((line) => ({
    line,
    wrong: wrong.includes(line),
    why: whys.get(String(line)) ?? null,
  }));
  const base = {id, prompt: said.prompt, why: said.why, sources, lab};
  return {...base, kind, code, codeLanguage, lines};
}

function tellWrongLines(
  wrong: readonly number[],
  numbers: readonly number[],
  places: Places,
): void {
  const here = at(places.structure, 'wrong');
  if (wrong.length === 0) tell(here, {code: 'no-wrong-line'});
  for (const line of wrong.filter((number) => !numbers.includes(number)))
    tell(here, {code: 'not-a-line', line, known: numbers});
}
