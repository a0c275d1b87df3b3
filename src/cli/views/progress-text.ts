import type {WhatIsNext} from '../../presenting/what-is-next.js';
import {words} from '../../presenting/words/words.js';
import {lastPriceSentence} from '../../systems/kafka/evidence/price/last-price.js';
import {type CourseMap, entriesOf, isTask, type Task} from '../../course/map.js';
import type {Progress} from '../../course/progress/progress.js';
import {
  entryMark,
  type Mark,
  type StationState,
  stationState,
} from '../../course/progress/station-state.js';
import {totalsNow} from '../../course/progress/totals.js';
import type {Output} from '../output.js';

const signs: Readonly<Record<Mark, string>> = {done: '✓', begun: '◐', open: '○'};

/** Where the learner is: a line for each station and each lab that none leads to, then what is next. */
export function progressText(
  map: CourseMap,
  progress: Progress,
  {next, paint}: {readonly next: WhatIsNext; readonly paint: Output['paint']},
): string {
  const stages = map
    .map(({title, entries}) => ({title, entries: entries.filter(isTask)}))
    .filter(({entries}) => entries.length > 0)
    .map(({title, entries}) =>
      [
        paint('bold', title),
        ...entries.map((entry) => {
          const mark = signs[entryMark(progress, entry)];
          const state = entryWords(progress, entry);
          return `${mark} ${words.cli.progress.entry(entry.title, entry.id, state)}`;
        }),
      ].join('\n'),
    );
  return [
    ...stages,
    words.cli.progress.totals(totalsNow(progress, map)),
    ...(progress.price === null
      ? []
      : [words.cli.progress.price(lastPriceSentence(progress.price))]),
    `${words.cli.program.next(next.what, next.why)}\n${next.command}`,
  ].join('\n\n');
}

function entryWords(progress: Progress, entry: Task): string {
  return entry.kind === 'lab'
    ? words.cli.progress.lab[entryMark(progress, entry)]
    : stateWords(stationState(progress, entry));
}

/** `lesson read, quiz 7 of 10 right, lab not run, card not rated` */
function stateWords({lesson, quiz, lab, card}: StationState): string {
  const says = words.cli.progress;
  return [
    says.lesson[lesson],
    says.quiz(quiz),
    ...(lab === null ? [] : [says.lab[lab]]),
    says.card[card === 'done' ? 'done' : 'open'],
  ].join(', ');
}

/** The same as data. */
export function progressData(
  map: CourseMap,
  progress: Progress,
  {next, notices}: {readonly next: WhatIsNext; readonly notices: readonly string[]},
): unknown {
  const entries = entriesOf(map);
  const stations = entries
    .filter((entry) => entry.kind === 'station')
    .map((station) => ({
      id: station.id,
      stage: station.stage,
      title: station.title,
      ...stationState(progress, station),
    }));
  const otherLabs = entries
    .filter((entry) => entry.kind === 'lab')
    .map((lab) => ({
      id: lab.id,
      stage: lab.stage,
      title: lab.title,
      lab: entryMark(progress, lab),
    }));
  const {interview, price} = progress;
  const totals = totalsNow(progress, map);
  const labs = Object.fromEntries(progress.labs);
  const {step, command} = next;
  return {
    schema: 1,
    stations,
    otherLabs,
    labs,
    totals,
    interview,
    price: price && {...price, at: new Date(price.at).toISOString()},
    next: {...step, command},
    notices,
  };
}
