import {type TermBook, noTerms} from '../../course/interview/terms.js';
import type {Problem} from '../../course/problems/problem.js';
import {files} from '../files/files.js';
import {inFile} from '../reading/place.js';
import {readYaml} from '../reading/read.js';
import {termsShape} from './shapes.js';

/** What is said for the terms of all rubrics; none where there is no such file or it is broken, which is told. */
export async function readTerms(folder: string, problems: Problem[]): Promise<TermBook> {
  const place = inFile(files.terms, problems);
  const found = await readYaml(folder, place, {shape: termsShape, optional: true});
  return found ?? noTerms;
}
