import {
  decisionIds,
  type Decisions,
  decisionValues,
  isWholeTable,
  type Scenario,
} from '../../../course/scenario/decisions.js';
import {
  exampleMarkdown,
  outcomeMarkdown,
  scenarioMarkdown,
} from '../../../presenting/interview/scenario-markdown.js';
import {words} from '../../../presenting/words/words.js';
import type {Session} from '../session.js';

/** The learner decides, sees what follows, and decides again, as often as they like. */
export async function playScenario(
  scenario: Scenario,
  {print, readable, ask}: Session,
): Promise<void> {
  const says = words.plain.scenario;
  print(readable(scenarioMarkdown(scenario)));
  for (;;) {
    const decisions = await askedTable({ask, print});
    if (decisions === null) return;
    print(`\n${readable(outcomeMarkdown(scenario, decisions))}`);
    const typed = await ask(says.again, (text) =>
      ['', 'a', 'q'].includes(text) ? null : says.againComplaint,
    );
    if (typed === 'q') return;
    if (typed === '') continue;
    print(`\n${readable(exampleMarkdown(scenario))}`);
    return;
  }
}

/** Each decision by its number; null: the learner leaves. */
async function askedTable({
  ask,
  print,
}: Pick<Session, 'ask' | 'print'>): Promise<Decisions | null> {
  const {scenario: t, plain} = words;
  let table: Partial<Decisions> = {};
  for (const id of decisionIds) {
    const values = decisionValues[id];
    const named: Readonly<Record<string, string>> = t.values[id];
    print(`\n${t.decisions[id]}`);
    for (const [index, value] of values.entries())
      print(plain.interview.sentence(index + 1, named[value] ?? value));
    const typed = await ask(plain.scenario.decide(values.length), (text) =>
      text === 'q' || values[Number(text) - 1] !== undefined
        ? null
        : plain.interview.oneOf(values.length),
    );
    if (typed === 'q') return null;
    table = {...table, [id]: values[Number(typed) - 1]};
  }
  return isWholeTable(table) ? table : null;
}
