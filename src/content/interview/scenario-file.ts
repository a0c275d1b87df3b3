import * as z from 'zod';
import type {Language} from '../../course/course.js';
import type {Problem} from '../../course/problems/problem.js';
import {
  decisionValues,
  harms,
  prices,
  type Scenario,
  traits,
} from '../../course/scenario/decisions.js';
import {files, withFallback} from '../files/files.js';
import {inFile} from '../reading/place.js';
import {readYaml} from '../reading/read.js';

const text = z.string().trim().min(1);

const scenarioShape = z.strictObject({
  traits: z.array(z.enum(traits)),
  bears: z.array(z.enum(harms)),
  pays: z.array(z.enum(prices)),
  example: z.strictObject({
    acks: z.enum(decisionValues.acks),
    copies: z.enum(decisionValues.copies),
    floor: z.enum(decisionValues.floor),
    idempotence: z.enum(decisionValues.idempotence),
    handover: z.enum(decisionValues.handover),
    commit: z.enum(decisionValues.commit),
    letters: z.enum(decisionValues.letters),
    retention: z.enum(decisionValues.retention),
    alarms: z.enum(decisionValues.alarms),
    site: z.enum(decisionValues.site),
  }),
});

const scenarioTextShape = z.strictObject({
  title: text,
  story: text,
  why: text,
  remains: text,
});

/** Reads a scenario; null if its structure or its text is missing even in English. */
export async function readScenario(
  folder: string,
  {id, language}: {readonly id: string; readonly language: Language},
  problems: Problem[],
): Promise<Scenario | null> {
  const place = inFile(files.scenario(id), problems);
  const structure = await readYaml(folder, place, {shape: scenarioShape});
  for (const name of withFallback(language)) {
    const there = inFile(files.scenarioText(name, id), problems);
    const optional = name !== 'en';
    const said = await readYaml(folder, there, {shape: scenarioTextShape, optional});
    if (said !== null) return structure === null ? null : {id, ...structure, ...said};
  }
  return null;
}
