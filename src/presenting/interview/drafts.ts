/** What the learner writes, by folders and the file's name; ids all of them. */
export type DraftServices = {
  path(...name: readonly string[]): string;
  /** Empty where there is nothing. */
  read(...name: readonly string[]): Promise<string>;
  /** Resolves when it is on the disk. */
  write(text: string, ...name: readonly string[]): Promise<void>;
};
