import {readdirSync} from 'node:fs';
import {expect, it} from 'vitest';
import {findLab} from '../../src/app/labs/labs.js';
import {shopFiles} from '../../src/storage/workspace.js';
import {saidOf, wrongs} from './said.js';
import {runsOf} from './saved.js';
import {zoo} from './zoo.js';

const labs = [...new Set(zoo.map(({lab}) => lab))];

const foldersIn = (path: string): readonly string[] =>
  readdirSync(new URL(path, import.meta.url), {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort();

const recorded = labs.flatMap((lab) => {
  const runs = runsOf(lab);
  return zoo.flatMap((one) => {
    const run = one.lab === lab ? runs.get(one.name) : undefined;
    return run ? [{...one, run}] : [];
  });
});

it.each(recorded)(
  'gets the verdict and the reasons that are its own: $lab/$name',
  (one) => {
    expect(wrongs(one, saidOf(one.run))).toEqual([]);
  },
);

it.each(labs)('all programs of the zoo stand in the table: %s', (lab) => {
  const names = zoo.filter((one) => one.lab === lab).map(({name}) => name);
  expect(foldersIn(`${lab}/`)).toEqual(names.toSorted());
});

it('each recorded run is of a program in the table', () => {
  const names = new Set(zoo.map(({lab, name}) => `${lab}/${name}`));
  const runs = labs.flatMap((lab) =>
    [...runsOf(lab).keys()].map((one) => `${lab}/${one}`),
  );
  expect(runs.filter((one) => !names.has(one))).toEqual([]);
});

it('a program of the zoo has files of the shop and no others', () => {
  const files = zoo.flatMap(({lab, name}) =>
    readdirSync(new URL(`${lab}/${name}/`, import.meta.url)),
  );
  expect(files.filter((file) => !shopFiles.some((known) => known === file))).toEqual([]);
});

it('a program of the zoo stands over files that its lab has', () => {
  const strays = zoo.filter(
    ({lab, over}) => over !== null && !findLab(lab).fixes.some(({id}) => id === over),
  );
  expect(strays).toEqual([]);
});

it('of the programs that lose nothing there are enough to be falsely accused', () => {
  const innocent = zoo.filter(({codes}) => codes.length === 0);
  expect(innocent.length).toBeGreaterThan(zoo.length / 4);
});
