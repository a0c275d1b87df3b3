import type {Advice, TrainerError} from '../../errors.js';

/** One thing that the doctor looked at. */
export type Finding = {
  readonly about: string;
  readonly state: 'good' | 'remark' | 'bad';
  readonly says: string;
  /** What to do about it; empty when there is nothing to do. */
  readonly remedy: string;
};

export const good = (about: string, says: string): Finding => ({
  about,
  state: 'good',
  says,
  remedy: '',
});

export const toFinding = ({message, hint}: Advice): Pick<Finding, 'says' | 'remedy'> => ({
  says: message,
  remedy: hint,
});

export const badly = (about: string, error: TrainerError): Finding => ({
  about,
  state: 'bad',
  ...toFinding(error),
});
