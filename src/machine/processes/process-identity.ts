export type ProcessIdentity = {
  readonly pid: number;
  /** When it started, in the system's own words; equal for the same process only. */
  readonly started: string;
  readonly command: string;
};
