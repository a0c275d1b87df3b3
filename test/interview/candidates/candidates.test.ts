import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {labs} from '../../../labs/index.js';
import {promiseTable} from '../../../src/app/labs/promise-table.js';
import {loadContent} from '../../../src/content/load.js';
import {scoreOf} from '../../../src/course/interview/score.js';
import {noTerms} from '../../../src/course/interview/terms.js';
import {candidate, interviewed} from './candidate.js';

const folder = join(import.meta.dirname, '..', '..', '..', 'content');
const content = await loadContent(folder, 'en', promiseTable(labs));
const names = ['weak', 'middling', 'strong'] as const;
const candidates = await Promise.all(names.map(candidate));

describe('three candidates', () => {
  it.each(['once-or-twice', 'bad-record'])(
    'are ranked by their reports as by what they know: %s',
    async (id) => {
      const {value: opening} = await content.openOpening(id);
      const terms = await content.openTerms();
      if (opening === null) throw new Error(id);
      const shares: number[] = [];
      for (const one of candidates) {
        const record = await interviewed(one, opening, terms.value ?? noTerms);
        expect(record.rounds[0]?.probes).toHaveLength(6);
        expect(record.rounds[0]?.claimed).not.toBeNull();
        const {earned, of} = scoreOf(record).all;
        shares.push(earned / of);
      }
      const [weak = 0, middling = 0, strong = 0] = shares;
      expect(weak).toBeLessThan(middling);
      expect(middling).toBeLessThan(strong);
    },
  );
});
