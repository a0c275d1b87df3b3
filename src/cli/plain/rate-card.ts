import type {Card} from '../../course/course.js';
import type {Session} from './session.js';
import {indexesIn} from './typed.js';

/** Asks the card's question, then what the answer had; remembers the rating. */
export async function rateCard(
  {station, card}: {readonly station: string; readonly card: Card},
  {ask, print, readable, remember}: Session,
  answer: string,
): Promise<void> {
  print(`Question: ${readable(card.question)}`);
  await ask('Answer aloud. You have 30 seconds; then press enter:');
  print(answer);
  print('\nWhat did your answer have? Be honest: nobody else sees it.');
  for (const [index, {text}] of card.rubric.entries())
    print(`${index + 1}: ${readable(text)}`);
  const {length} = card.rubric;
  const typed = await ask('The numbers, like 1 3, or nothing:', (text) =>
    indexesIn(text, length) === null
      ? `Type numbers from 1 to ${length} with blanks between them, or nothing.`
      : null,
  );
  const ticks = indexesIn(typed, length)?.length ?? 0;
  await remember({type: 'card-rated', station, ticks, of: length});
  print(`Saved: your answer had ${ticks} of ${length}.`);
}
