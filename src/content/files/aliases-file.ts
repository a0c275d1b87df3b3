import * as z from 'zod';
import {type Aliases, noAliases} from '../../course/progress/renamed.js';
import {files} from './files.js';
import type {Problem} from '../../course/problems/problem.js';
import {type Place, at, inFile, tell} from '../reading/place.js';
import {readYaml} from '../reading/read.js';

const aliasesShape = z.strictObject({
  stations: z.record(z.string(), z.string()).default({}),
  questions: z.record(z.string(), z.string()).default({}),
});

/** The ids that were renamed; none where there is no such file or it is broken, which is told. */
export async function readAliases(folder: string, problems: Problem[]): Promise<Aliases> {
  const place = inFile(files.aliases, problems);
  const found = await readYaml(folder, place, {shape: aliasesShape, optional: true});
  return found ?? noAliases;
}

/** Tells old ids that are alive, and chains that lead to nothing or in a circle. */
export function checkAliases(
  aliases: Aliases,
  living: {readonly stations: readonly string[]; readonly questions: readonly string[]},
  problems: Problem[],
): void {
  const place = inFile(files.aliases, problems);
  for (const key of ['stations', 'questions'] as const)
    checkNames(aliases[key], living[key], at(place, key));
}

function checkNames(
  names: Readonly<Record<string, string>>,
  living: readonly string[],
  place: Place,
): void {
  for (const [old, first] of Object.entries(names)) {
    if (living.includes(old)) tell(at(place, old), {code: 'alias-alive', id: old});
    const seen = new Set([old]);
    let now = first;
    while (!seen.has(now) && Object.hasOwn(names, now)) {
      seen.add(now);
      now = names[now] ?? now;
    }
    if (seen.has(now)) tell(at(place, old), {code: 'alias-in-circle'});
    else if (!living.includes(now))
      tell(at(place, old), {code: 'alias-to-nothing', id: now});
  }
}
