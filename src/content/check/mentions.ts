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
  const code = 'wrong-command';
  for (const [command, lab = '', fix] of text.matchAll(labCommand)) {
    const runs = promises.get(lab)?.runs;
    if (runs === undefined)
      tell(place, {code, of: 'lab', command, known: [...promises.keys()]});
    else if (fix !== undefined && !runs.has(fix))
      tell(place, {code, of: 'fix', command, known: [...runs.keys()]});
  }
  for (const [command, station = ''] of text.matchAll(stationCommand))
    if (!stations.includes(station))
      tell(place, {code, of: 'station', command, known: stations});
}

/** `the lab` without its name; with it, in code, it can be found. */
const unnamedLab = /\bthe lab\b(?!\s+`)|实验(?!\s*`)/iu;

/** Tells a text that speaks of "the lab" where there is none. */
export function checkDangling(text: string, place: Place): void {
  if (unnamedLab.test(text)) tell(place, {code: 'unnamed-lab'});
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
  let line = 1;
  for (const section of markdown.split(/^(?=## )/m)) {
    const [heading = ''] = section.split('\n');
    const founded =
      reference.test(section) || labs.some((lab) => section.includes(`\`${lab}\``));
    if (!founded && !isRecap(section))
      tell(at(place, heading.replace(/^#+ */, '') || {line}), {
        code: 'unfounded-section',
      });
    line += section.split('\n').length - 1;
  }
}
