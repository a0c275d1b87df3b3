import {slotsOf, withValues} from '../../../course/kinds/config-code.js';
import {isWrong} from '../../../course/kinds/settings.js';
import type {Question, Setting} from '../../../course/question.js';
import {fit} from '../../reading/fit.js';
import {type Places, pair, tellTwins} from '../../reading/pair.js';
import {type Place, at, tell} from '../../reading/place.js';
import {configTextShape} from '../../shapes/texts.js';
import {codeText, tellWideRows} from './code-text.js';
import type {Parts} from './parts.js';

type Structure = Parts<'fix-config'>['structure'];
type Entry = Structure['settings'][string];

/** The pointer and the sign of a change stand before each row. */
const lead = 4;
/** Each is chosen by one digit. */
const choices = {fewest: 2, most: 9};

/** Each value that is offered and wrong says why. */
export function configuring(
  {id, structure, text}: Parts<'fix-config'>,
  places: Places,
): Question | null {
  const said = fit(configTextShape, text, places.text);
  const code = codeText(structure.code);
  const names = slotsOf(code);
  tellSlots(names, structure, places.structure);
  const known = names.flatMap((name) => {
    const entry = Object.hasOwn(structure.settings, name) && structure.settings[name];
    return entry ? [{name, entry}] : [];
  });
  for (const {name, entry} of known)
    tellValues(entry, at(places.structure, `settings/${name}`));
  tellWideRows(
    withValues(code, (name) => longest(structure.settings[name]?.offered ?? [])),
    {lead, place: at(places.structure, 'code')},
  );
  if (said === null) return null;
  const settings = known.map(({name, entry}) =>
    settingOf(name, entry, {
      said: said.wrong[name] ?? {},
      places: {
        structure: at(places.structure, `settings/${name}`),
        text: at(places.text, `wrong/${name}`),
      },
    }),
  );
  for (const name of Object.keys(said.wrong).filter((key) => !names.includes(key)))
    tell(at(places.text, `wrong/${name}`), {code: 'no-such', of: 'setting', id: name});
  const found = settings.filter((setting) => setting !== null);
  if (found.length < settings.length) return null;
  tellTask(found, at(places.structure, 'settings'));
  const {kind, codeLanguage, sources, lab} = structure;
  const base = {id, prompt: said.prompt, why: said.why, sources, lab};
  return {...base, kind, code, codeLanguage, settings: found};
}

function tellSlots(names: readonly string[], {settings}: Structure, place: Place): void {
  tellTwins(names, at(place, 'code'));
  for (const name of names.filter((one) => !Object.hasOwn(settings, one)))
    tell(at(place, 'code'), {code: 'no-setting', id: name});
  for (const name of Object.keys(settings).filter((one) => !names.includes(one)))
    tell(at(place, `settings/${name}`), {code: 'no-place-in-code', id: name});
}

function tellValues({shown, offered, right}: Entry, place: Place): void {
  tellTwins(offered, at(place, 'offered'));
  const values = offered.length;
  if (values < choices.fewest || values > choices.most)
    tell(at(place, 'offered'), {code: 'few-or-many-offered', values, ...choices});
  for (const value of offered.filter((one) => /[\s,;=]/.test(one)))
    tell(at(place, 'offered'), {code: 'not-one-word', value});
  for (const [key, used] of Object.entries({shown: [shown], right: [right].flat()}))
    for (const value of used.filter((one) => !offered.includes(one)))
      tell(at(place, key), {code: 'not-offered', value});
}

type Said = {readonly said: Readonly<Record<string, string>>; readonly places: Places};

function settingOf(
  name: string,
  {shown, offered, right}: Entry,
  {said, places}: Said,
): Setting | null {
  const rights = [right].flat();
  const wrong = offered.filter((value) => !rights.includes(value));
  const pairs = pair(wrong, said, places);
  if (pairs === null) return null;
  const whys = new Map(pairs);
  return {
    name,
    shown,
    best: rights[0] ?? shown,
    offered: offered.map((value) => ({
      value,
      right: rights.includes(value),
      why: whys.get(value) ?? null,
    })),
  };
}

function tellTask(settings: readonly Setting[], place: Place): void {
  if (!settings.some(isWrong)) tell(place, {code: 'nothing-to-change'});
  if (settings.every(isWrong)) tell(place, {code: 'all-to-change'});
}

function longest(values: readonly string[]): string {
  return values.reduce((one, other) => (other.length > one.length ? other : one), '');
}
