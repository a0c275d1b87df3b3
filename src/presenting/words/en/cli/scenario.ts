import {decisionValues} from '../../../../course/scenario/decisions.js';

const table = Object.entries(decisionValues)
  .map(([id, values]) => `  ${id}=${values.join('|')}`)
  .join('\n');

/** What the command of the scenario round says, in English. */
export const scenarioCommandEn = {
  does: 'decide for a shop, and see what can still be lost and what it costs',
  id: 'one of those that are listed when none is named',
  decide: 'your whole table at once, like acks=all copies=3; asks nothing',
  example: 'one table that fits; asks nothing',
  json: 'what follows, as data',
  more: `The decisions:
${table}

Examples:
  $ ackademy scenario
  $ ackademy scenario payments
  $ ackademy scenario payments --example`,
  row: (id: string, title: string) => `${id}: ${title}`,
  noScenario: (id: string, known: readonly string[]) => ({
    message: `There is no scenario "${id}".`,
    hint: `There are: ${known.join(', ')}.`,
  }),
  noDecision: (typed: string) => ({
    message: `"${typed}" is no decision.`,
    hint: 'The help lists them: `ackademy scenario --help`',
  }),
  notAll: (known: readonly string[]) => ({
    message: `Only ${known.join(', ')} ${known.length === 1 ? 'is' : 'are'} decided.`,
    hint: 'Decide all of them: `ackademy scenario --help`',
  }),
};
