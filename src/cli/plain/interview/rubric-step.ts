import {shownRubric, shownSamples} from '../../../course/interview/begin.js';
import type {Opening, RubricPoint} from '../../../course/interview/opening.js';
import type {Round} from '../../../course/interview/record.js';
import {isQuoteOf, sentencesOf} from '../../../course/interview/sentences.js';
import {stripLines} from '../../../text/strip-controls.js';
import {words} from '../../../presenting/words/words.js';
import type {Interviewing} from './interviewing.js';

type Quotes = Record<string, string>;

/** What a good answer has beside what the learner said; each point is claimed with a sentence of one's own. */
export async function askRubric(
  opening: Opening,
  interviewing: Interviewing,
): Promise<boolean> {
  const {record, drafts, session} = interviewing;
  const {id: interview, rounds} = record();
  const {print, readable, ask} = session;
  const round = rounds.find((one) => one.opening === opening.id);
  const text = stripLines(await drafts.read(interview, opening.id));
  const quotes = await claims(opening, {round, text}, interviewing);
  if (quotes === null) return false;
  for (const {sound, text: said, why} of shownRubric(opening)) {
    const is = sound ? words.interview.point.sound : words.interview.point.belief;
    print(`- ${words.plain.interview.verdict(readable(said), is, readable(why))}`);
  }
  const samples = shownSamples(opening, interview);
  print(`\n${words.interview.place}`);
  for (const [index, sample] of samples.entries())
    print(words.plain.interview.sample(index + 1, readable(sample.text)));
  const typed = await ask(words.plain.interview.placed, (number) =>
    number === 'q' || number === '' || samples[Number(number) - 1] !== undefined
      ? null
      : words.plain.interview.whichComplaint(samples.length),
  );
  if (typed === 'q') return false;
  for (const {id, why} of opening.samples)
    print(`${words.interview.samples[id]}: ${readable(why)}`);
  const placed = samples[Number(typed) - 1]?.id ?? null;
  const where = {interview, opening: opening.id};
  await session.remember({type: 'interview-claimed', ...where, quotes, placed});
  return true;
}

type Given = {readonly round: Round | undefined; readonly text: string};

/** One's own sentences for the points; null: left. Where nothing was said, nothing can be claimed. */
async function claims(
  opening: Opening,
  {round, text}: Given,
  interviewing: Interviewing,
): Promise<Quotes | null> {
  const {session, highlight} = interviewing;
  const {print} = session;
  const aloud = round?.answered?.words === null;
  const sentences = sentencesOf(text);
  if (!aloud && sentences.length === 0) {
    print(words.interview.empty);
    return {};
  }
  print(aloud ? words.interview.spoken : words.interview.yours);
  for (const [index, sentence] of sentences.entries())
    print(words.plain.interview.sentence(index + 1, sentence));
  print(words.interview.rubric);
  const marked = highlight(text, opening.rubric);
  const quoteFor = (point: RubricPoint): Promise<string> =>
    aloud
      ? session.ask(words.plain.interview.quote)
      : quoteFrom(sentences, {point, marked, session});
  return claimed(opening, {before: round?.claiming ?? {}, quoteFor}, interviewing);
}

type Claiming = {
  /** What was claimed before one left. */
  readonly before: Readonly<Quotes>;
  readonly quoteFor: (point: RubricPoint) => Promise<string>;
};

/** Each point with what was quoted for it; null: left. */
async function claimed(
  opening: Opening,
  {before, quoteFor}: Claiming,
  {record, session}: Interviewing,
): Promise<Quotes | null> {
  const {print, readable, remember} = session;
  const where = {interview: record().id, opening: opening.id};
  const points = shownRubric(opening);
  const quotes: Quotes = {...before};
  for (const [index, point] of points.entries()) {
    const said = readable(point.text);
    print(`\n${words.plain.interview.point(index + 1, points.length, said)}`);
    const known = quotes[point.id];
    if (known !== undefined) {
      print(words.practice.said(known));
      continue;
    }
    const quote = await quoteFor(point);
    if (quote === 'q') return null;
    if (quote === '') continue;
    quotes[point.id] = quote;
    // What is claimed is kept as it is claimed: whoever leaves finds it again.
    await remember({type: 'interview-claiming', ...where, quotes: {...quotes}});
  }
  return quotes;
}

type Asked = {
  readonly point: RubricPoint;
  readonly marked: ReadonlyMap<string, readonly number[]>;
} & Pick<Interviewing, 'session'>;

/** The number of a sentence, or words that stand in the answer. */
async function quoteFrom(
  sentences: readonly string[],
  {point, marked, session}: Asked,
): Promise<string> {
  const says = words.plain.interview;
  const perhaps = words.interview.perhaps(
    (marked.get(point.id) ?? []).map((index) => index + 1),
  );
  if (perhaps !== '') session.print(perhaps);
  const all = sentences.join('\n');
  const typed = await session.ask(says.which, (text) =>
    text === '' ||
    text === 'q' ||
    sentences[Number(text) - 1] !== undefined ||
    (!/^\d+$/.test(text) && isQuoteOf(all, text))
      ? null
      : says.whichComplaint(sentences.length),
  );
  return sentences[Number(typed) - 1] ?? typed;
}
