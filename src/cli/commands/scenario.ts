import {Command} from 'commander';
import type {Services} from '../../app/services/open-services.js';
import {
  decided,
  type Decisions,
  isWholeTable,
  type Scenario,
} from '../../course/scenario/decisions.js';
import {derive, unbearable} from '../../course/scenario/rules.js';
import {TrainerError} from '../../errors.js';
import {commandLine} from '../../presenting/command-line.js';
import {
  outcomeMarkdown,
  scenarioMarkdown,
} from '../../presenting/interview/scenario-markdown.js';
import {words} from '../../presenting/words/words.js';
import type {Call} from '../call.js';
import type {Output} from '../output.js';
import {outputOf} from '../output-of.js';
import {playScenario} from '../plain/interview/scenario-session.js';
import {openSession} from '../plain/open-session.js';
import {readableFor} from '../plain/readable-for.js';
import {withServices} from '../plain/with-services.js';

type Options = {
  readonly decide?: readonly string[];
  readonly example?: boolean;
  readonly json?: boolean;
};

/** `ackademy scenario [id] [--decide acks=all … | --example] [--json]` */
export function scenarioCommand(call: Call): Command {
  const says = words.cli.scenario;
  const command = new Command('scenario')
    .description(says.does)
    .argument('[id]', says.id)
    .option('--decide <decisions...>', says.decide)
    .option('--example', says.example)
    .option('--json', says.json)
    .addHelpText('after', `\n${says.more}`)
    .action(async (id: string | undefined, options: Options) => {
      const output = outputOf(command, call);
      await withServices(output, async (services) => {
        if (id === undefined) await list(services, output);
        else await show(await opened(services, id), {services, options, output});
      });
    });
  return command;
}

async function list({course, content}: Services, output: Output): Promise<void> {
  for (const id of course.interview.scenarios) {
    const {title} = await content.scenario(id);
    output.print(output.wrap(words.cli.scenario.row(id, title)));
  }
}

async function opened({course, content}: Services, id: string): Promise<Scenario> {
  const {scenarios} = course.interview;
  if (scenarios.includes(id)) return content.scenario(id);
  const advice = words.cli.scenario.noScenario(id, scenarios);
  throw TrainerError.saying('usage', advice);
}

type Shown = {
  readonly services: Services;
  readonly options: Options;
  readonly output: Output;
};

async function show(
  scenario: Scenario,
  {services, options: {decide, example, json}, output}: Shown,
): Promise<void> {
  const table = example === true ? scenario.example : tableOf(decide ?? []);
  if (table === null) {
    const instead = words.cli.interview.noTerminal(
      commandLine('scenario', scenario.id, '--example'),
    );
    const session = await openSession(services, {output, env: process.env, instead});
    await playScenario(scenario, session);
  } else if (json === true) output.print(JSON.stringify(dataOf(scenario, table)));
  else {
    const readable = await readableFor(output);
    const page = `${scenarioMarkdown(scenario)}\n\n${outcomeMarkdown(scenario, table)}`;
    output.print(output.wrap(readable(page)));
  }
}

/** The decisions that were typed; null: none. Throws `usage` where one is wrong or missing. */
function tableOf(typed: readonly string[]): Decisions | null {
  if (typed.length === 0) return null;
  let table: Partial<Decisions> = {};
  for (const one of typed) {
    const next = decided(table, one);
    if (next === null)
      throw TrainerError.saying('usage', words.cli.scenario.noDecision(one));
    table = next;
  }
  if (isWholeTable(table)) return table;
  throw TrainerError.saying('usage', words.cli.scenario.notAll(Object.keys(table)));
}

function dataOf(scenario: Scenario, decisions: Decisions): object {
  const derived = derive(decisions, scenario.traits);
  const bad = unbearable(derived, scenario);
  const ruleIds = (rules: readonly {readonly id: string}[]) => rules.map(({id}) => id);
  return {
    ...{schema: 1, scenario: scenario.id, decisions},
    fits: bad.harms.length + bad.prices.length === 0,
    harms: derived.harms.map(({id, harm, sources, shown}) => ({
      id,
      harm,
      sources,
      shown,
    })),
    assumed: ruleIds(derived.assumed),
    prices: derived.prices.map(({id, price, sources}) => ({id, price, sources})),
    unbearable: {harms: ruleIds(bad.harms), prices: ruleIds(bad.prices)},
  };
}
