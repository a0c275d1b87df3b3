import {clarifiedFact, passed} from '../../../course/interview/begin.js';
import type {Opening} from '../../../course/interview/opening.js';
import {shuffle} from '../../../course/shuffle.js';
import {words} from '../../../presenting/words/words.js';
import {indexesIn} from '../quiz/typed.js';
import type {Interviewing} from './interviewing.js';

const longest = 10 * 60_000;

/** What the learner would ask before answering, and what is said to it. */
export async function askClarifying(
  {id, clarify}: Opening,
  {record, session}: Interviewing,
): Promise<boolean> {
  const {ask, print, readable, now} = session;
  const says = words.plain.interview;
  const shown = shuffle(clarify, session.random);
  print(words.interview.clarify);
  for (const [index, {text}] of shown.entries())
    print(says.sentence(index + 1, readable(text)));
  const since = now();
  const typed = await ask(says.numbers, (text) =>
    text === 'q' || indexesIn(text, shown.length) !== null
      ? null
      : says.numbersComplaint(shown.length),
  );
  if (typed === 'q') return false;
  const asked = (indexesIn(typed, shown.length) ?? []).flatMap(
    (index) => shown[index] ?? [],
  );
  for (const {text, answer} of asked)
    print(says.youAsk(readable(text), readable(answer)));
  const where = {interview: record().id, opening: id};
  const said = {
    asked: asked.map((one) => one.id),
    ms: passed(since, now(), longest),
  };
  await session.remember(clarifiedFact(where, clarify, said));
  return true;
}
