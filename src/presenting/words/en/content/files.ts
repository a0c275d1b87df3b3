/** What is wrong with a file of the content: it is not there, or not in shape. */
import type {
  Named,
  OfFiles,
  Texted,
  ValueForm,
  ValueType,
} from '../../../../course/problems/of-files.js';
import type {Told} from './told.js';

const types: Readonly<Record<ValueType, string>> = {
  map: 'a map',
  list: 'a list',
  text: 'text (in quotes where it looks like a number)',
  number: 'a number',
  whole: 'a whole number',
  truth: 'true or false',
};

const typed = (type: OfFiles['missing']['type']): string =>
  typeof type === 'string' ? types[type] : `a value of type ${type.schema}`;

const forms: Readonly<Record<ValueForm, string>> = {
  'choice-ids': 'Write the id of a choice, or a list of such ids.',
  'text-or-number': 'Write a text or a number.',
  'offered-values': 'Write one of the offered values, or a list of them.',
};

const unknownValue = 'This is missing or not a known value.';

const untold: Readonly<Record<Texted, (id: string) => string>> = {
  entry: (id) => `The text of "${id}" is missing.`,
  question: () => 'The text of this question is missing.',
  step: () => 'The text of this step is missing.',
  stage: () => 'The stage has no title.',
  station: () => 'The station has no title, claim and defend.',
  outcome: () => 'What may come out of a run has no words.',
};

const none: Readonly<Record<Named, (id: string) => string>> = {
  question: (id) => `There is no question "${id}".`,
  step: (id) => `There is no step "${id}".`,
  stage: (id) => `There is no stage "${id}".`,
  station: (id) => `There is no station "${id}".`,
  setting: (id) => `There is no setting "${id}".`,
  term: (id) => `There is no term "${id}".`,
  scenario: (id) => `There is no scenario "${id}".`,
  opening: (id) => `There is no opening "${id}".`,
};

/** Of a text that belongs to nothing. */
const takeOut = 'Correct the id, or take the text out.';

export const fileProblemsEn: Told<OfFiles> = {
  'no-file': () => ({
    message: 'The file is missing.',
    hint: 'Write it, or take out what asks for it.',
  }),
  'stray-file': ({outline}) => ({
    message: 'Nothing asks for this file.',
    hint:
      outline === null
        ? 'Correct its name, or remove it.'
        : `Name it in ${outline}, correct its name, or remove it.`,
  }),
  unreadable: ({error}) => ({
    message: `The file cannot be read (${error}).`,
    hint: 'Check that it is a readable file.',
  }),
  'not-yaml': ({said}) => ({
    message: `This is not valid YAML: ${said}.`,
    hint: 'Correct it.',
  }),
  missing: ({type}) => ({message: 'This is missing.', hint: `Write ${typed(type)}.`}),
  'other-type': ({type}) => ({
    message: `This is not ${typed(type)}.`,
    hint: `Write ${typed(type)}.`,
  }),
  'other-form': ({form}) => ({message: unknownValue, hint: forms[form]}),
  'unknown-keys': ({keys}) => ({
    message: `Nobody reads ${keys.map((key) => `"${key}"`).join(', ')}.`,
    hint: 'Correct the spelling, or take it out.',
  }),
  'unknown-value': ({known}) => ({
    message: unknownValue,
    hint: `Use one of: ${known.join(', ')}.`,
  }),
  'not-an-id': () => ({
    message: 'This is not an id.',
    hint: 'Use small letters, digits and single hyphens between them.',
  }),
  'not-a-date': () => ({
    message: 'This is not a date like 2026-01-31, in quotes.',
    hint: 'Correct it.',
  }),
  'too-small': ({least}) => ({
    message: 'This is empty or too small.',
    hint: `Use at least ${least}.`,
  }),
  refused: ({said}) => ({message: `This does not fit: “${said}”.`, hint: 'Correct it.'}),
  twice: ({id}) => ({
    message: `"${id}" is there twice.`,
    hint: 'Give each its own id, or take one out.',
  }),
  'no-text': ({of, id}) => ({message: untold[of](id), hint: 'Write it.'}),
  'stray-text': ({id, file}) => ({
    message: `There is no "${id}" in ${file}.`,
    hint: takeOut,
  }),
  'no-such': ({of, id}) => ({message: none[of](id), hint: takeOut}),
  'no-default': ({reference, file}) => ({
    message: `There is no default ${reference}.`,
    hint: `Write it as {{scope:key}}, {{scope:key|time}} or {{scope:key|size}}, with a key of ${file}.`,
  }),
};
