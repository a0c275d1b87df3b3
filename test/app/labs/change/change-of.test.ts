import {describe, expect, it} from 'vitest';
import {labs as definitions} from '../../../../labs/index.js';
import {shrunkenIsr as shrunkenIsrDefined} from '../../../../labs/kafka/shrunken-isr/lab.js';
import {uncleanElection as uncleanElectionDefined} from '../../../../labs/kafka/unclean-election/lab.js';
import {changeOfFix} from '../../../../src/app/labs/change/change-of.js';
import {languagesOf} from '../../../../src/engine/plan/define.js';
import {inEnglish} from '../../../helpers/in-english.js';

const shrunkenIsr = await inEnglish(shrunkenIsrDefined);
const uncleanElection = await inEnglish(uncleanElectionDefined);
const labs = await Promise.all(definitions.map(inEnglish));

const everyFix = labs.flatMap((lab) =>
  languagesOf(lab).flatMap((code) =>
    lab.fixes.map(({id}) => ({name: `${lab.id} ${id} ${code}`, lab, id, code})),
  ),
);

describe('what a fix changes', () => {
  it.each(everyFix)(
    '$name changes something that can be shown',
    async ({lab, id, code}) => {
      const {files, happens} = await changeOfFix(lab, id, {copy: '/copy', code});
      expect(files.length + happens.length).toBeGreaterThan(0);
    },
  );

  it('is files alone where the same happens', async () => {
    const {files, filesOf, happens} = await changeOfFix(shrunkenIsr, 'min-isr-2', {
      copy: '/copy',
    });
    expect(files).toContain('+min.insync.replicas=2');
    expect({filesOf, happens}).toEqual({filesOf: null, happens: []});
  });

  it('names the file of the copy that an editor is to open, if one differs', async () => {
    const opens = async (fix: string) =>
      (await changeOfFix(shrunkenIsr, fix, {copy: '/copy'})).opens;
    expect(await opens('min-isr-2')).toBe('/copy/topic.properties');
    expect(await opens('min-isr-2-followers-killed')).toBe('/copy/topic.properties');
    expect(await opens('idempotence')).toBe('/copy/checkout.ts');
    expect(await opens('new-disk')).toBeNull();
  });

  it('is what happens, with the files of another fix', async () => {
    const change = await changeOfFix(shrunkenIsr, 'min-isr-2-followers-stopped', {
      copy: '/copy',
    });
    const {files, filesOf, happens} = change;
    expect(filesOf).toBe('Two in-sync replicas (min.insync.replicas=2)');
    expect(files).toContain('+min.insync.replicas=2');
    expect(happens).toEqual([
      {here: false, text: 'the followers are paused'},
      {here: true, text: 'the followers are shut down in good order (SIGTERM)'},
      {here: false, text: 'the followers are resumed'},
      {here: true, text: 'the followers are started again'},
    ]);
  });

  it('is what happens alone, where the files are as shipped', async () => {
    const {files, filesOf, happens} = await changeOfFix(shrunkenIsr, 'new-disk', {
      copy: '/copy',
    });
    expect({files, filesOf}).toEqual({files: [], filesOf: null});
    const texts = happens.map(({here, text}) => `${here ? '+' : '-'} ${text}`);
    expect(texts).toContain('- the first leader loses all its data');
    expect(texts).toContain('+ the first leader gets a new disk, formatted and empty');
    expect(texts).toContain(
      '+ an operator orders an unclean election, after the first leader is started again',
    );
  });

  it('says where a step comes in, so that no two fixes of a lab look alike', async () => {
    const {happens} = await changeOfFix(shrunkenIsr, 'new-disk-elect-first', {
      copy: '/copy',
    });
    expect(happens).toContainEqual({
      here: true,
      text: 'an operator orders an unclean election, before the first leader is started again',
    });
    for (const lab of labs) {
      const changes = await Promise.all(
        lab.fixes.map(({id}) => changeOfFix(lab, id, {copy: '/copy'})),
      );
      const shown = changes.map(({files, happens: own}) => JSON.stringify({files, own}));
      expect(new Set(shown).size).toBe(shown.length);
    }
  });

  it('is both, where shipping takes part', async () => {
    const change = await changeOfFix(uncleanElection, 'shipping-was-faster', {
      copy: '/copy',
    });
    expect(change.files.length).toBeGreaterThan(0);
    expect(change.happens.map(({text}) => text)).toContain('shipping is closed');
    expect(change.happens.every(({here}) => here)).toBe(true);
  });

  it('is no file as shipped and for the control', async () => {
    expect((await changeOfFix(shrunkenIsr, null, {copy: '/copy'})).files).toEqual([]);
    expect((await changeOfFix(shrunkenIsr, 'control', {copy: '/copy'})).files).toEqual(
      [],
    );
  });
});
