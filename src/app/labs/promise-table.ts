import {
  asShipped,
  type Promised,
  type Promises,
  type RunPromise,
} from '../../course/promises.js';
import type {LabDefinition, PropertyPromise} from '../../engine/plan/define.js';
import {labPath} from './lab-folder.js';
import {headlinesOf, promisedHeadline} from '../../engine/verdict/promised-headline.js';

/** What the content must know of the labs: their ids, and what every run is promised to show. */
export function promiseTable(
  labs: readonly LabDefinition[],
  folderOf: (lab: string) => string = labPath,
): Promises {
  return new Map(
    labs.map((lab) => [
      lab.id,
      {
        folder: folderOf(lab.id),
        choices: lab.predict.choices.map(({id}) => id),
        fixes: lab.fixes.map(({id}) => id),
        runs: runsOf(lab),
      },
    ]),
  );
}

function runsOf({shipped, control, fixes}: LabDefinition): Map<string, RunPromise> {
  return new Map([
    [asShipped, runOf(shipped)],
    ['control', runOf(control)],
    ...fixes.map(({id, promise}): [string, RunPromise] => [id, runOf(promise)]),
  ]);
}

function runOf(promise: PropertyPromise): RunPromise {
  const properties = Object.entries(promise).map(
    ([property, promised]): [string, Promised] => [
      property,
      {choices: ['holds', 'breaks'], answer: promised === 'either' ? null : promised},
    ],
  );
  const headline = {choices: headlinesOf(promise), answer: promisedHeadline(promise)};
  return new Map([...properties, ['headline', headline]]);
}
