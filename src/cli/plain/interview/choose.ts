import type {Wish} from '../../../course/interview/begin.js';
import {lengths} from '../../../course/interview/length.js';
import {levels, type Focus} from '../../../course/interview/opening.js';
import {words} from '../../../presenting/words/words.js';
import type {Session} from '../session.js';

/** What was not said on the command line is asked; null: the learner leaves. */
export async function chosenWish(
  said: Partial<Wish>,
  focuses: readonly Focus[],
  session: Session,
): Promise<Wish | null> {
  const {plain, interview: t} = words;
  const says = plain.interview;
  const level =
    said.level ??
    (await one({what: says.level, ids: levels, named: (id) => t.levels[id]}, session));
  if (level === null) return null;
  const focus =
    said.focus ??
    (await one({what: says.focus, ids: focuses, named: (id) => t.focuses[id]}, session));
  if (focus === null) return null;
  const minutes =
    said.minutes ??
    (await one({what: says.minutes, ids: lengths, named: (id) => id}, session));
  return minutes === null ? null : {level, focus, minutes};
}

type Choice<T extends string> = {
  readonly what: string;
  readonly ids: readonly T[];
  readonly named: (id: T) => string;
};

async function one<T extends string>(
  {what, ids, named}: Choice<T>,
  {ask}: Session,
): Promise<T | null> {
  const says = words.plain.interview;
  const typed = await ask(says.choose(what, ids.map(named)), (text) =>
    text === 'q' || ids[Number(text) - 1] !== undefined ? null : says.oneOf(ids.length),
  );
  return ids[Number(typed) - 1] ?? null;
}
