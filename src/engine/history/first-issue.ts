import type {ZodError} from 'zod';

/** What is wrong with something that its schema refused: the first thing, with its place. */
export const firstIssue = ({issues: [issue]}: ZodError): string =>
  `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
