import type {Opening} from '../../course/interview/opening.js';
import type {InterviewRecord} from '../../course/interview/record.js';
import {TrainerError} from '../../errors.js';

type Content = {opening(id: string): Promise<Opening>};

/** Openings by their ids, in this order. */
export async function readOpenings(
  ids: readonly string[],
  content: Content,
): Promise<ReadonlyMap<string, Opening>> {
  const read = ids.map(async (id) => [id, await content.opening(id)] as const);
  return new Map(await Promise.all(read));
}

/** Those of an interview. One that is not there any more is left out: the others can still be asked. */
export async function openingsOfRounds(
  {rounds}: InterviewRecord,
  content: Content,
): Promise<ReadonlyMap<string, Opening>> {
  const read = await Promise.allSettled(
    rounds.map(({opening}) => content.opening(opening)),
  );
  const found = read.flatMap((one) => {
    if (one.status === 'fulfilled') return [[one.value.id, one.value] as const];
    if (!(one.reason instanceof TrainerError)) throw one.reason;
    return [];
  });
  return new Map(found);
}
