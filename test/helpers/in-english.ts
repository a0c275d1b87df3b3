import {openLab} from '../../src/app/labs/lab-words.js';
import type {LabDefinition} from '../../src/engine/plan/define.js';
import type {Lab} from '../../src/presenting/lab.js';

/** A lab with its English words. */
export async function inEnglish(definition: LabDefinition): Promise<Lab> {
  return (await openLab(definition)).lab;
}
