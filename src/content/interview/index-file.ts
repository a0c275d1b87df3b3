import type {InterviewOutline} from '../../course/course.js';
import type {Problem} from '../../course/problems/problem.js';
import {files} from '../files/files.js';
import {inFile} from '../reading/place.js';
import {readYaml} from '../reading/read.js';
import {indexShape} from './shapes.js';

/** What there is to ask in an interview; nothing where there is no such file, or it is broken, which is told. */
export async function readIndex(
  folder: string,
  problems: Problem[],
): Promise<InterviewOutline> {
  const place = inFile(files.interview, problems);
  const found = await readYaml(folder, place, {shape: indexShape, optional: true});
  const openings = Object.entries(found?.openings ?? {});
  return {
    openings: openings.map(([id, outline]) => ({id, ...outline})),
    scenarios: found?.scenarios ?? [],
  };
}
