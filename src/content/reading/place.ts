import type {Problem, Spot, Wrong} from '../../course/problems/problem.js';

/** A spot in a file, and the list that its problems go to. */
export type Place = Pick<Problem, 'file' | 'path'> & {readonly problems: Problem[]};

/** The whole of a file. */
export function inFile(file: string, problems: Problem[]): Place {
  return {file, path: [], problems};
}

/** The spot one step further down. */
export function at(place: Place, spot: Spot | number): Place {
  const next = typeof spot === 'number' ? String(spot) : spot;
  return {...place, path: [...place.path, next]};
}

/** Notes an error here. */
export function tell({file, path, problems}: Place, wrong: Wrong): void {
  problems.push({severity: 'error', file, path, wrong});
}

/** Notes a warning here. */
export function warn({file, path, problems}: Place, wrong: Wrong): void {
  problems.push({severity: 'warning', file, path, wrong});
}

/** Each problem once, file by file; those of one file in the order in which they were found. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const distinct = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  // Files are read side by side: which one is told first must not be left to chance.
  return [...distinct.values()].toSorted(byFile);
}

function byFile({file}: Problem, {file: other}: Problem): number {
  return file < other ? -1 : Number(file > other);
}
