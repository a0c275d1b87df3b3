import type {Held, Stage} from '../interview-screen.js';

/** `question 1 of 2 · follow-up 3 of 6`. */
export function headOf(
  {record, stage, world}: Held<Exclude<Stage, {is: 'report'}>>,
  what: string,
): string {
  const {rounds} = record;
  const round = rounds.findIndex(({opening}) => opening === stage.opening.id) + 1;
  const asked = world.t.interview.roundOf(round, rounds.length);
  return rounds.length === 1 ? what : `${asked} · ${what}`;
}
