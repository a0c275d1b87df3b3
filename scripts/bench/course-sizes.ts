/** The built program with a course of another size: some of its stations, all of them, or each of them several times. */
import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {parse, stringify} from 'yaml';
import {writeChecked} from '../../src/app/content/write-checked.js';

type StationEntry = {readonly id: string};
type Structure = {stages: {id: string; stations: StationEntry[] | null}[]};
type Titles = {stations: Record<string, unknown>};

export type Program = AsyncDisposable & {
  readonly folder: string;
  readonly main: string;
  readonly content: string;
};

/** `times`: how often each station is there; `first`: only so many of each stage. */
export type CourseSize = {readonly times: number; readonly first?: number};

export async function programWith(size: CourseSize): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'ackademy-bench-'));
  const content = join(folder, 'content');
  await Promise.all(
    ['dist', 'content', 'labs', 'package.json'].map(async (name) =>
      cp(name, join(folder, name), {
        recursive: true,
        filter: (file) => !file.endsWith('.map'),
      }),
    ),
  );
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await resize(content, size);
  // As the build leaves it: what the map says stands checked beside the program.
  await writeChecked(content, join(folder, 'dist'), 'en');
  return {
    folder,
    content,
    main: join(folder, 'dist', 'main.js'),
    [Symbol.asyncDispose]: async () => rm(folder, {recursive: true, force: true}),
  };
}

async function resize(content: string, {times, first}: CourseSize): Promise<void> {
  const course = await read<Structure>(join(content, 'course.yaml'));
  const titles = await read<Titles>(join(content, 'en', 'course.yaml'));
  for (const stage of course.stages)
    stage.stations = (stage.stations ?? []).slice(0, first);
  const ids = course.stages.flatMap(({stations}) => (stations ?? []).map(({id}) => id));
  for (const stage of course.stages)
    stage.stations = (stage.stations ?? []).flatMap((entry) =>
      copiesOf(entry.id, times).map((id) => ({...entry, id})),
    );
  titles.stations = Object.fromEntries(
    ids.flatMap((id) => copiesOf(id, times).map((copy) => [copy, titles.stations[id]])),
  );
  await writeFile(join(content, 'course.yaml'), stringify(course));
  await writeFile(join(content, 'en', 'course.yaml'), stringify(titles));
  for (const id of ids)
    for (const copy of copiesOf(id, times).slice(1)) await copyStation(content, id, copy);
}

const copiesOf = (id: string, times: number): readonly string[] =>
  Array.from({length: times}, (_, index) => (index === 0 ? id : `${id}-${index + 1}`));

async function copyStation(content: string, from: string, to: string): Promise<void> {
  await mkdir(join(content, 'stations'), {recursive: true});
  for (const path of [
    (id: string) => `stations/${id}/station.yaml`,
    (id: string) => `en/stations/${id}`,
  ])
    await cp(join(content, path(from)), join(content, path(to)), {recursive: true});
}

async function read<T>(file: string): Promise<T> {
  return parse(await readFile(file, 'utf8')) as T;
}
