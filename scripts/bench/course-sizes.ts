/** The built program with a course of another size: one station, all of them, or each of them several times. */
import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {parse, stringify} from 'yaml';

type StationEntry = {readonly id: string};
type Structure = {stages: {id: string; stations: StationEntry[] | null}[]};
type Titles = {stations: Record<string, unknown>};

export type Program = AsyncDisposable & {
  readonly folder: string;
  readonly main: string;
  readonly content: string;
};

/** `times`: how often each station is there; 0: only the very first one. */
export async function programWith(times: number): Promise<Program> {
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
  await resize(content, times);
  return {
    folder,
    content,
    main: join(folder, 'dist', 'main.js'),
    [Symbol.asyncDispose]: async () => rm(folder, {recursive: true, force: true}),
  };
}

async function resize(content: string, times: number): Promise<void> {
  const course = await read<Structure>(join(content, 'course.yaml'));
  const titles = await read<Titles>(join(content, 'en', 'course.yaml'));
  const ids = course.stages.flatMap(({stations}) => (stations ?? []).map(({id}) => id));
  const [first] = ids;
  for (const stage of course.stages)
    stage.stations = (stage.stations ?? []).flatMap((entry) =>
      times === 0
        ? entry.id === first
          ? [entry]
          : []
        : copiesOf(entry.id, times).map((id) => ({...entry, id})),
    );
  titles.stations = Object.fromEntries(
    Object.entries(titles.stations).flatMap(([id, text]) =>
      times === 0
        ? id === first
          ? [[id, text]]
          : []
        : copiesOf(id, times).map((copy) => [copy, text]),
    ),
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
