/** Something wrong with the content: a sentence, where it is, and the remedy. */
export type Problem = {
  /** A warning does not break anything; the content could be better. */
  readonly severity: 'error' | 'warning';
  /** Path below the content folder, with slashes. */
  readonly file: string;
  /** Keys down to the spot, like `quiz/default-acks/right`; empty for the whole file. */
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
};

/** A spot in a file, and the list that its problems go to. */
export type Place = {
  readonly file: string;
  readonly path: string;
  readonly problems: Problem[];
};

/** The whole of a file. */
export function inFile(file: string, problems: Problem[]): Place {
  return {file, path: '', problems};
}

/** The spot one key further down. */
export function at(place: Place, key: string | number): Place {
  return {...place, path: place.path === '' ? `${key}` : `${place.path}/${key}`};
}

/** Notes an error here. Message and remedy are whole sentences. */
export function tell(place: Place, message: string, remedy: string): void {
  note('error', place, {message, remedy});
}

/** Notes a warning here. */
export function warn(place: Place, message: string, remedy: string): void {
  note('warning', place, {message, remedy});
}

function note(
  severity: Problem['severity'],
  {file, path, problems}: Place,
  said: Pick<Problem, 'message' | 'remedy'>,
): void {
  problems.push({severity, file, place: path, ...said});
}

/** A problem as one line for people. */
export function problemLine({file, place, message, remedy}: Problem): string {
  return `${place === '' ? file : `${file}, ${place}`}: ${message} ${remedy}`;
}

/** Each problem once, file by file; those of one file in the order in which they were found. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const distinct = new Map(problems.map((problem) => [problemLine(problem), problem]));
  // Files are read side by side: which one is told first must not be left to chance.
  return [...distinct.values()].toSorted(byFile);
}

function byFile({file}: Problem, {file: other}: Problem): number {
  return file < other ? -1 : Number(file > other);
}
