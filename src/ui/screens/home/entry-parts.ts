import stringWidth from 'string-width';
import {isTask, type MapEntry} from '../../../course/map.js';
import {stationMemory} from '../../../course/memory/schedule.js';
import {
  entryMark,
  type Mark,
  stationState,
} from '../../../course/progress/station-state.js';
import type {World} from '../../state/world.js';
import {signs} from '../../../text/style.js';

type Known = Pick<World, 'progress' | 't'>;

/** A part of an entry: its name with a sign or a score, and both in words. */
export type Part = {readonly name: string; readonly sign: string; readonly said: string};

export function markOf(entry: MapEntry, {progress}: Known): Mark | 'measure' {
  return isTask(entry) ? entryMark(progress, entry) : 'measure';
}

/** How much of it is about to be forgotten. */
export function dueOf(entry: MapEntry, {progress}: Known): number {
  return entry.kind === 'station' ? stationMemory(progress.memory, entry).due : 0;
}

/** How far the learner is with each part of an entry. */
export function partsOf(entry: MapEntry, world: Known): readonly Part[] {
  const {progress, t} = world;
  const time = plain(t.station.minutes(entry.minutes));
  const {cli, parts} = t;
  if (entry.kind === 'price')
    return progress.price === null
      ? [time]
      : [time, plain(t.price.measuredOn(progress.price.at))];
  if (entry.kind === 'lab') {
    const mark = entryMark(progress, entry);
    return [{name: parts.lab, sign: signs[mark], said: cli.progress.lab[mark]}, time];
  }
  const {lesson, quiz, lab, card} = stationState(progress, entry);
  const said = cli.progress;
  return [
    {name: parts.lesson, sign: signs[lesson], said: said.lesson[lesson]},
    {name: parts.quiz, sign: scoreOf(quiz), said: said.quiz(quiz)},
    ...(lab === null ? [] : [{name: parts.lab, sign: signs[lab], said: said.lab[lab]}]),
    {
      ...{name: parts.card, sign: signs[card]},
      said: said.card[card === 'done' ? card : 'open'],
    },
  ];
}

/** What of it helps to choose, the most telling first: what is due, what is left, how long it takes. */
export function choiceOf(entry: MapEntry, world: Known): readonly Part[] {
  const {t} = world;
  const parts = partsOf(entry, world);
  if (entry.kind !== 'station') return parts.filter(({name}) => name !== t.parts.lab);
  const due = dueOf(entry, world);
  return [
    ...(due === 0 ? [] : [plain(t.review.due(due))]),
    ...parts.filter(({name}) => name === t.parts.quiz || name === t.parts.lab),
    ...(markOf(entry, world) === 'open' ? [plain(t.station.minutes(entry.minutes))] : []),
  ];
}

const plain = (text: string): Part => ({name: text, sign: '', said: text});

const scoreOf = ({mark, right, of}: {mark: Mark; right: number; of: number}): string =>
  mark === 'open' ? signs.open : `${right}/${of}`;

/** As many of the parts, from the first on, as fit. */
export function partsThatFit(
  parts: readonly Part[],
  gap: number,
  width: number,
): readonly Part[] {
  const fits = parts.findLastIndex(
    (_, last) => partsWidth(parts.slice(0, last + 1), gap) <= width,
  );
  return parts.slice(0, fits + 1);
}

/** Columns that they take. */
export function partsWidth(parts: readonly Part[], gap: number): number {
  const texts = parts.map(({name, sign}) => (sign === '' ? name : `${name} ${sign}`));
  return stringWidth(texts.join(' '.repeat(gap)));
}
