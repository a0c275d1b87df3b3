/** The lines that a program of the shop says: `{"id": 1, "call": "orders", "atMost": 50}` and so on. */
import type {Answer} from '../engine/history/history.js';
import type {ProgramCall} from '../engine/ports/ports.js';
import {tame} from '../machine/tame.js';

/** The longest id and the longest reason that are taken note of, in characters. */
const longestId = 64;
const longestReason = 200;

export type NumberedCall = {readonly id: number; readonly call: ProgramCall};

/** The number in `{"here": 7}`, or null when the line is none. */
export function parseHere(line: string): number | null {
  const here = /^\{"here": ?(\d{1,9})\}$/.exec(line.trim())?.[1];
  return here === undefined ? null : Number(here);
}

/** The call in a line, or null when it is none. */
export function parseCall(line: string): NumberedCall | null {
  let said: unknown;
  try {
    said = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isRecord(said) || typeof said['id'] !== 'number') return null;
  const call = callOf(said);
  return call && {id: said['id'], call};
}

function callOf(said: Record<string, unknown>): ProgramCall | null {
  const {call, atMost} = said;
  if (call === 'orders') return typeof atMost === 'number' ? {call, atMost} : null;
  if (call === 'books') return {call};
  if (call === 'reported') {
    const {missing, duplicated} = said;
    return isIds(missing) && isIds(duplicated)
      ? {call, missing: tamed(missing), duplicated: tamed(duplicated)}
      : null;
  }
  const {ids} = said;
  return isIds(ids) ? callAboutOrders(said, tamed(ids)) : null;
}

const tamed = (ids: readonly string[]): readonly string[] =>
  ids.map((id) => tame(id, longestId));

function callAboutOrders(
  {call, answer, why}: Record<string, unknown>,
  ids: readonly string[],
): ProgramCall | null {
  switch (call) {
    case 'answer':
      return isAnswer(answer) ? {call, ids, answer, why: textOrNull(why)} : null;
    case 'shipped':
      return {call, ids};
    case 'parked':
      return {call, ids, why: textOrNull(why) ?? '?'};
    default:
      return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isIds = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');
const isAnswer = (value: unknown): value is Answer =>
  value === 'yes' || value === 'no' || value === 'pending';
const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' ? tame(value, longestReason) : null;
