import type {Card} from '../../course/course.js';
import {words} from '../../presenting/words/words.js';
import {indexesIn} from './quiz/typed.js';
import type {Session} from './session.js';

/** Asks the card's question, then what the answer had; remembers the rating. */
export async function rateCard(
  {station, card}: {readonly station: string; readonly card: Card},
  {ask, print, readable, remember}: Session,
  answer: string,
): Promise<void> {
  const says = words.plain.reading;
  print(says.asked(readable(card.question)));
  await ask(says.think);
  print(answer);
  print(`\n${words.card.rate}`);
  for (const [index, {text}] of card.rubric.entries())
    print(`${index + 1}: ${readable(text)}`);
  const {length} = card.rubric;
  const typed = await ask(says.ticks, (text) =>
    indexesIn(text, length) === null ? says.ticksComplaint(length) : null,
  );
  const ticks = indexesIn(typed, length)?.length ?? 0;
  await remember({type: 'card-rated', station, ticks, of: length});
  print(words.card.saved(ticks, length));
}
