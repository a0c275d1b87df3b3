import {
  asShipped,
  type Promised,
  type Promises,
  type RunPromise,
} from '../course/promises.js';
import type {LabDefinition, PropertyPromise} from '../engine/plan/define.js';
import {headlinesOf, promisedHeadline} from '../engine/verdict/promised-headline.js';

/** What every way to run every lab is promised to show. */
export function promiseTable(labs: readonly LabDefinition[]): Promises {
  return new Map(labs.map((lab) => [lab.id, runsOf(lab)]));
}

function runsOf({shipped, control, variants}: LabDefinition): Map<string, RunPromise> {
  return new Map([
    [asShipped, runOf(null, shipped)],
    ['control', runOf(null, control)],
    ...variants.map(({id, title, promise}): [string, RunPromise] => [
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
