/** One thing that the doctor looked at. */
export type Finding = {
  readonly about: string;
  readonly state: 'good' | 'remark' | 'bad';
  readonly says: string;
  /** What to do about it; empty when there is nothing to do. */
  readonly remedy: string;
};
