/** PostgreSQL's own moments of the timeline, in English. */
import {firstOf} from '../../../../../grammar/en.js';

export const timelineEn = {
  rolledBack: (ids: readonly string[], error: string | null) =>
    `a transaction with ${firstOf(ids)} is rolled back${error === null ? '' : ` (SQLSTATE ${error})`}`,
  unheard: (ids: readonly string[]) =>
    `asked to commit ${firstOf(ids)}, and did not live to hear the answer`,
};
