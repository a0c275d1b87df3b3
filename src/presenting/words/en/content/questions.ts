/** What is wrong with a question. */
import type {OfQuestions} from '../../../../course/problems/of-questions.js';
import {counted} from '../../../../grammar/en.js';
import type {Told} from './told.js';

const byChance = (chance: number): string =>
  `by chance: p = ${chance < 0.0001 ? 'below 0.0001' : chance.toFixed(4)}`;

const oneOf = (known: readonly (string | number)[]): string =>
  `Use one of: ${known.join(', ')}.`;

export const questionProblemsEn: Told<OfQuestions> = {
  guessable: ({by, hits, of, chance}) =>
    by === 'first'
      ? {
          message: `A right choice stands first in ${hits} of ${of} questions (${byChance(chance)}).`,
          hint: 'Move some, so that a printed quiz does not give itself away.',
        }
      : {
          message: `The longest choice is right in ${hits} of ${of} questions (${byChance(chance)}).`,
          hint: 'Shorten right choices, or give the wrong ones as much detail.',
        },
  'no-why': () => ({
    message: 'A wrong choice does not say why it is wrong.',
    hint: 'Add its "why".',
  }),
  'not-a-choice': ({id}) => ({
    message: `"${id}" is not a choice.`,
    hint: 'Use the id of a choice.',
  }),
  'not-one-right': ({right}) => ({
    message: `A single question has exactly one right choice, and this has ${right}.`,
    hint: 'Leave one, or make its kind "multiple".',
  }),
  'none-right': () => ({message: 'No choice is right.', hint: 'Name at least one.'}),
  'none-wrong': () => ({
    message: 'No choice is wrong.',
    hint: 'Add one that people really take.',
  }),
  'few-to-order': () => ({
    message: 'An ordering question needs at least three items.',
    hint: 'Add items, or ask it as a single question.',
  }),
  'is-no-mistake': ({mistake, value}) => ({
    message: `${mistake} is no mistake: it is within the tolerance of ${value}.`,
    hint: 'Take it out, or narrow the tolerance.',
  }),
  'pass-not-had': ({pass, of}) => ({
    message: `${pass} ticks cannot be had of ${of}.`,
    hint: 'Use a number from 1 to the length of the rubric.',
  }),
  'no-wrong-line': () => ({
    message: 'No line is wrong.',
    hint: 'Name the line, from 1.',
  }),
  'not-a-line': ({line, known}) => ({
    message: `Line ${line} is not a line of the code that can be chosen.`,
    hint: oneOf(known),
  }),
  'few-or-many-items': ({items, fewest, most}) => ({
    message: `There are ${items} items to match.`,
    hint: `Use ${fewest} to ${most}.`,
  }),
  'few-or-many-partners': ({partners, fewest, most}) => ({
    message: `There ${partners === 1 ? 'is' : 'are'} ${counted(partners, 'partner')} to choose from.`,
    hint: `Use ${fewest} to ${most}.`,
  }),
  'partner-of-an-item': ({id}) => ({
    message: `"${id}" is the partner of an item.`,
    hint: 'Only partners that belong to nothing stand here: take it out.',
  }),
  'no-setting': ({id}) => ({
    message: `There is no setting "${id}" for <<${id}>>.`,
    hint: 'Add it to the settings, or correct the name.',
  }),
  'no-place-in-code': ({id}) => ({
    message: 'The code has no place for this setting.',
    hint: `Write <<${id}>> where its value stands.`,
  }),
  'few-or-many-offered': ({values, fewest, most}) => ({
    message: `${values === 1 ? 'One value is' : `${values} values are`} offered.`,
    hint: `Offer ${fewest} to ${most}.`,
  }),
  'not-one-word': ({value}) => ({
    message: `"${value}" cannot be typed as one word.`,
    hint: 'Use values without blanks, commas, semicolons and equals signs.',
  }),
  'not-offered': ({value}) => ({
    message: `"${value}" is not offered.`,
    hint: 'Use a value of "offered", or offer it.',
  }),
  'nothing-to-change': () => ({
    message: 'Every setting is right as it is shown.',
    hint: 'Show one that must change.',
  }),
  'all-to-change': () => ({
    message: 'Every setting must be changed.',
    hint: 'Add one that people change though it does not help, and that must be left alone.',
  }),
  'no-run': ({lab, run, known}) => ({
    message: `The lab ${lab} cannot be run as "${run}".`,
    hint: oneOf(known),
  }),
  'no-promise': ({lab, asks, known}) => ({
    message: `The lab ${lab} promises nothing about "${asks}".`,
    hint: oneOf(known),
  }),
  'either-promised': ({lab, run, asks}) => ({
    message: `The lab ${lab}, run as ${run}, promises either of "${asks}": nobody can predict it.`,
    hint: 'Ask for something else, or of another run.',
  }),
  'comes-out': () => ({message: 'That is what comes out.', hint: 'Say it in the "why".'}),
  'cannot-come-out': ({id, known}) => ({
    message: `"${id}" cannot come out.`,
    hint: oneOf(known),
  }),
};
