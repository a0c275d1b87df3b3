import type {Promises} from '../../course/promises.js';
import {type Place, at, tell} from '../reading/place.js';

export type Known = {readonly promises: Promises; readonly stations: readonly string[]};

const labCommand =
  /\backademy lab (?:run|start|reset|verify|compare) ([a-z0-9-]+)(?: --fix ([a-z0-9-]+))?/g;
const stationCommand = /\backademy (?:learn|quiz) ([a-z0-9-]+)/g;

/** Tells commands in a text that name a lab, a fix or a station that there is not. */
export function checkCommands(
  text: string,
  place: Place,
  {promises, stations}: Known,
): void {
  for (const [command, lab = '', fix] of text.matchAll(labCommand)) {
    const runs = promises.get(lab);
    if (runs === undefined)
      tell(
        place,
        `There is no lab for \`${command}\`.`,
        `Use one of: ${listed(promises)}.`,
      );
    else if (fix !== undefined && !runs.runs.has(fix))
      tell(
        place,
        `There is no fix for \`${command}\`.`,
        `Use one of: ${listed(runs.runs)}.`,
      );
  }
  for (const [command, station = ''] of text.matchAll(stationCommand))
    if (!stations.includes(station))
      tell(
        place,
        `There is no station for \`${command}\`.`,
        `Use one of: ${stations.join(', ')}.`,
      );
}

/** `the lab` without its name; with it, in code, it can be found. */
const unnamedLab = /\bthe lab\b(?!\s+`)|实验(?!\s*`)/iu;

/** Tells a text that speaks of "the lab" where there is none. */
export function checkDangling(text: string, place: Place): void {
  if (unnamedLab.test(text))
    tell(
      place,
      'This speaks of the lab, and there is none here.',
      'Name the lab, like the lab `leader-crash`, link it, or say it without.',
    );
}

/** A note of a source, or a default that is compared with the running system. */
const reference = /\[\^[^\]\s]+\]|\{\{[^{}]+\}\}/;

/** Questions with their answers, which rest on the sections above. */
function isRecap(section: string): boolean {
  const points = section.split('\n').filter((row) => /^[-*] /.test(row));
  return points.length > 0 && points.every((row) => /^[-*] _.+_/.test(row));
}

/** Tells each section of a lesson that names neither a source nor a lab. */
export function checkSections(markdown: string, place: Place, promises: Promises): void {
  const labs = [...promises.keys()];
  for (const section of markdown.split(/^(?=## )/m)) {
    const [heading = ''] = section.split('\n');
    const founded =
      reference.test(section) || labs.some((lab) => section.includes(`\`${lab}\``));
    if (!founded && !isRecap(section))
      tell(
        at(place, heading.replace(/^#+ */, '') || 'its beginning'),
        'This section names no source and no lab.',
        'Note where it comes from, like [^source-id].',
      );
  }
}

const listed = (names: ReadonlyMap<string, unknown>): string =>
  [...names.keys()].join(', ');
