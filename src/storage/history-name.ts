/** The name of a saved run's file, put together and read here alone: `<time>-<lab>-<fix>-<id>.jsonl`. */
import {basename} from 'node:path';
import type {WhichRun} from '../engine/plan/define.js';

type RunOf = {readonly lab: string; readonly fix: WhichRun};

/** The file's name without its ending. An id has no hyphen. */
export function historyName(
  run: RunOf & {readonly startedAt: string; readonly id: string},
): string {
  return `${run.startedAt.replaceAll(/[:.]/g, '-')}-${ofRun(run)}-${run.id}`;
}

/** Whether a file is named as a run of this lab with this fix. */
export function isRunOf(file: string, run: RunOf): boolean {
  const [, named] = /^[\d-]+T[\d-]+Z-(.+)-[^-]+$/.exec(basename(file, '.jsonl')) ?? [];
  return named === ofRun(run);
}

/** Whether a file is named as a run of this lab, with whatever fix. */
export const isOfLab = (file: string, lab: string): boolean =>
  basename(file).includes(`Z-${lab}-`);

const ofRun = ({lab, fix}: RunOf): string => `${lab}-${fix ?? 'shipped'}`;
