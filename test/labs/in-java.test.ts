import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {labs} from '../../labs/index.js';
import {labFolder} from '../../src/app/labs/lab-folder.js';
import {labsIn} from '../../src/app/labs/labs.js';
import {languagesOf} from '../../src/engine/plan/define.js';
import {filesFor, planFor, programsIn, runsOf} from '../../src/engine/plan/plan.js';

describe.each(labsIn('java'))('the lab $id in Java', (lab) => {
  const shared = labFolder(lab.id);
  const java = labFolder(lab.id, 'java');

  it('has every program and every fix', () => {
    const fixes = runsOf(lab).flatMap((fix) => filesFor(lab, fix) ?? []);
    expect(readdirSync(join(java, 'fixes')).sort()).toEqual([...new Set(fixes)].sort());
    const lower = readdirSync(java).map((name) => name.toLowerCase());
    for (const program of programsIn(planFor(lab, null)))
      expect(
        lower.some((name) => /\.(?:ts|java)$/.test(name) && name.startsWith(program)),
      ).toBe(true);
  });

  it('has what it does not write in Java just as it is', () => {
    const alsoInTypescript = languagesOf(lab).includes('typescript');
    const same = readdirSync(java).filter(
      (name) => alsoInTypescript && /\.(?:ts|properties|sql)$/.test(name),
    );
    const textOf = (folder: string, name: string) =>
      readFileSync(join(folder, name), 'utf8');
    for (const name of same) expect(textOf(java, name)).toBe(textOf(shared, name));
  });
});

it('no lab has programs in Java that it does not offer', () => {
  const there = labs.filter(({id}) => existsSync(labFolder(id, 'java')));
  expect(there.map(({id}) => id)).toEqual(labsIn('java').map(({id}) => id));
});
