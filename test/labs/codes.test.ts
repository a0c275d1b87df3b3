import {describe, expect, it} from 'vitest';
import {labs} from '../../labs/index.js';
import {views} from '../../src/systems/registry.js';
import {findingsEn} from '../../src/presenting/words/en/run/findings.js';

const told = new Set([
  ...Object.keys(findingsEn),
  ...Object.values(views).flatMap(({words}) => Object.keys(words.findings)),
]);

describe.each(labs)('the diagnosis of $id', ({id, codes = [], fixes, shipped}) => {
  it('is of codes that have words', () => {
    const all = [...codes, ...fixes.flatMap((fix) => fix.codes ?? [])];
    expect(all.filter((code) => !told.has(code))).toEqual([]);
  });

  it('has something to say of what breaks as shipped', () => {
    const breaks = Object.values(shipped).includes('breaks');
    expect({id, says: codes.length > 0}).toEqual({id, says: breaks});
  });
});
