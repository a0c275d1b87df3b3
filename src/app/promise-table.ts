import {
  asShipped,
  type Promised,
  type Promises,
  type RunPromise,
} from '../course/promises.js';
import type {PropertyPromise} from '../engine/plan/define.js';
import type {Lab} from '../presenting/lab.js';
import {headlinesOf, promisedHeadline} from '../engine/verdict/promised-headline.js';

/** What every run of every lab is promised to show. */
export function promiseTable(labs: readonly Lab[]): Promises {
  return new Map(labs.map((lab) => [lab.id, runsOf(lab)]));
}

function runsOf({shipped, control, fixes}: Lab): Map<string, RunPromise> {
  return new Map([
    [asShipped, runOf(null, shipped)],
    ['control', runOf(null, control)],
    ...fixes.map(({id, title, promise}): [string, RunPromise] => [
      id,
      runOf(title, promise),
    ]),
  ]);
}

function runOf(title: string | null, promise: PropertyPromise): RunPromise {
  const properties = Object.entries(promise).map(
    ([property, promised]): [string, Promised] => [
      property,
      {choices: ['holds', 'breaks'], answer: promised === 'either' ? null : promised},
    ],
  );
  const headline = {choices: headlinesOf(promise), answer: promisedHeadline(promise)};
  return {title, asks: new Map([...properties, ['headline', headline]])};
}
