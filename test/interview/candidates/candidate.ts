/** Somebody who knows what the profile says, and is interviewed in plain mode with the real material. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {parse} from 'yaml';
import {holdInterview} from '../../../src/cli/plain/interview/interview-session.js';
import type {Opening} from '../../../src/course/interview/opening.js';
import type {InterviewRecord} from '../../../src/course/interview/record.js';
import {stepOf} from '../../../src/course/interview/step.js';
import {highlighter, type TermBook} from '../../../src/course/interview/terms.js';
import type {Fact} from '../../../src/course/progress/event.js';
import {foldProgress} from '../../../src/course/progress/fold.js';
import type {Question} from '../../../src/course/question.js';
import {readable} from '../../../src/text/markdown/readable.js';
import {draftsInMemory} from '../../course/interview/drafts-in-memory.js';
import {saidInOrder} from '../../course/progress/said.js';
import {
  lettersOf,
  numbersOf,
  sessionWith,
  type Typed,
} from '../../cli/plain/fake-session.js';

type Pick = string | number | readonly string[] | Readonly<Record<string, string>>;

type Interview = {
  /** Ids of what they ask before answering. */
  readonly asks: readonly string[];
  readonly says: string;
  /** By the id of the probe: ids of what they choose. */
  readonly picks: Readonly<Record<string, Pick>>;
};

export type Candidate = {
  readonly profile: string;
  readonly believes: readonly string[];
  readonly interviews: Readonly<Record<string, Interview>>;
};

export async function candidate(name: string): Promise<Candidate> {
  const file = join(import.meta.dirname, `${name}.yaml`);
  return parse(await readFile(file, 'utf8')) as Candidate;
}

/** A whole interview of ten minutes, as it stands in the end. */
export async function interviewed(
  {interviews}: Candidate,
  opening: Opening,
  terms: TermBook,
): Promise<InterviewRecord> {
  const own = interviews[opening.id];
  if (own === undefined) throw new Error(`nothing is known of ${opening.id}`);
  const begun: Fact = {
    ...{type: 'interview-begun', interview: 'one', level: 'senior', focus: 'kafka'},
    ...{minutes: '10', openings: [opening.id]},
  };
  const openings = new Map([[opening.id, opening]]);
  const record = (): InterviewRecord => {
    const events = saidInOrder([begun, ...session.facts]);
    const [found] = foldProgress(events, {now: 0}).interviews;
    if (found === undefined) throw new Error('no interview');
    return found;
  };
  const next: Typed = (said) => {
    const step = stepOf(record(), openings);
    const typed = step.at === 'probe' ? picked(step.probe.question, own) : '';
    return typeof typed === 'string' ? typed : typed(said);
  };
  const asks = opening.clarify.filter(({id}) => own.asks.includes(id));
  const session = sessionWith(
    numbersOf(...asks.map(({text}) => readable(text))),
    ...[own.says, ''],
    ...Array.from({length: 100}, () => next),
  );
  await holdInterview({
    ...{record, openings, session},
    ...{highlight: highlighter(terms), drafts: draftsInMemory()},
    edit: () => Promise.reject(new Error('nobody opens an editor')),
  });
  return record();
}

/** What they type for their pick, as it is listed. */
function picked(question: Question, {picks}: Interview): Typed {
  const pick = picks[question.id];
  if (pick === undefined) throw new Error(`no pick for ${question.id}`);
  const ids = typeof pick === 'object' ? Object.values(pick) : [String(pick)];
  const textOf = (id: string, of: readonly {id: string; text: string}[]): string => {
    const found = of.find((one) => one.id === id);
    if (found === undefined) throw new Error(`${question.id} has no ${id}`);
    return readable(found.text);
  };
  if (question.kind === 'match') {
    const partners = pick as Readonly<Record<string, string>>;
    const inOrder = question.items.map(({id}) => partners[id] ?? '');
    return lettersOf(...inOrder.map((id) => textOf(id, question.partners)));
  }
  const listed = listedIn(question);
  return listed === null
    ? ids.join(' ')
    : numbersOf(...ids.map((id) => textOf(id, listed)));
}

/** What is listed to choose from; null: a number is typed. */
function listedIn(question: Question): readonly {id: string; text: string}[] | null {
  if ('choices' in question) return question.choices;
  return question.kind === 'order' ? question.items : null;
}
