/** A scenario, and what follows from decisions, as Markdown: for sentences and for a file. */
import {runCommand} from '../../course/promises.js';
import {
  decisionIds,
  type Decisions,
  type Scenario,
} from '../../course/scenario/decisions.js';
import {
  derive,
  type HarmRule,
  type PriceRule,
  unbearable,
} from '../../course/scenario/rules.js';
import {words} from '../words/words.js';

export function scenarioMarkdown({title, story, bears, pays}: Scenario): string {
  const {scenario: t} = words;
  return [
    `# ${t.title}: ${title}`,
    story,
    t.bears(bears.map((one) => t.harms[one].toLowerCase())),
    t.pays(pays.map((one) => t.prices[one])),
  ].join('\n\n');
}

/** The table of decisions, what follows from it, and whether this shop can live with it. */
export function outcomeMarkdown(scenario: Scenario, decisions: Decisions): string {
  const {scenario: t} = words;
  const derived = derive(decisions, scenario.traits);
  const bad = unbearable(derived, scenario);
  const fits = bad.harms.length + bad.prices.length === 0;
  return [
    tableOf(decisions),
    `**${fits ? t.fits : t.fitsNot(bad.harms.length, bad.prices.length)}**`,
    ...listed(t.unborne, bad.harms.map(harmRow)),
    ...listed(
      t.borne,
      derived.harms.filter((one) => !bad.harms.includes(one)).map(harmRow),
    ),
    ...listed(t.assumed, derived.assumed.map(harmRow)),
    ...listed(t.unpaid, bad.prices.map(priceRow)),
    ...listed(
      t.paid,
      derived.prices.filter((one) => !bad.prices.includes(one)).map(priceRow),
    ),
  ].join('\n\n');
}

/** A table that fits, why, and what may go wrong even so. */
export function exampleMarkdown({example, why, remains}: Scenario): string {
  const {scenario: t} = words;
  return [`## ${t.example}`, tableOf(example), why, `${t.remains}: ${remains}`].join(
    '\n\n',
  );
}

function tableOf(decisions: Decisions): string {
  const {scenario: t} = words;
  return decisionIds
    .map((id) => {
      const named: Readonly<Record<string, string>> = t.values[id];
      return `- ${t.row(t.decisions[id], named[decisions[id]] ?? decisions[id])}`;
    })
    .join('\n');
}

function harmRow({id, harm, shown}: HarmRule): string {
  const {scenario: t} = words;
  const said = t.harm(t.harms[harm], t.rules[id] ?? id);
  return shown === null ? said : `${said} ${t.seen(`\`${runCommand(shown)}\``)}`;
}

function priceRow({id, price}: PriceRule): string {
  const {scenario: t} = words;
  return t.price(t.prices[price], t.rules[id] ?? id);
}

const listed = (title: string, rows: readonly string[]): readonly string[] =>
  rows.length === 0 ? [] : [title, rows.map((row) => `- ${row}`).join('\n')];
