import {describe, expect, it} from 'vitest';
import {minIsrEqualsRf as minIsrEqualsRfDefined} from '../../../../labs/kafka/min-isr-equals-rf/lab.js';
import {shrunkenIsr as shrunkenIsrDefined} from '../../../../labs/kafka/shrunken-isr/lab.js';
import {labFolder} from '../../../../src/app/labs/lab-folder.js';
import {changeOfFix, changeOfMine} from '../../../../src/app/labs/change/change-of.js';
import type {Lab} from '../../../../src/presenting/lab.js';
import type {History} from '../../../../src/engine/history/history.js';
import {promiseFor} from '../../../../src/engine/plan/plan.js';
import type {Change} from '../../../../src/presenting/lab-material.js';
import {keys, mount, sizes} from '../../../helpers/screen.js';
import {
  at,
  began,
  cast,
  closing,
  fault,
  glimpsed,
  history,
  inLog,
  effect,
  partition,
  probed,
  replica,
  tried,
  triedProbe,
  xray,
  yes,
} from '../../../engine/builders.js';
import {fakeServices} from '../../fake-services.js';
import {faultsOf} from '../../whole-picture.js';
import {inEnglish} from '../../../helpers/in-english.js';

const minIsrEqualsRf = await inEnglish(minIsrEqualsRfDefined);
const shrunkenIsr = await inEnglish(shrunkenIsrDefined);

/** Nothing is lost, and the probe order waits too long. */
const unserved = (lab: Lab, fix: string | null): History =>
  history(
    began(promiseFor(lab, fix), fix),
    cast(),
    tried('a', 'b'),
    yes('a', 'b'),
    glimpsed(['a', 'b']),
    xray(partition(1, [1, 2, 3], replica(1, 2), replica(2, 2), replica(3, 2))),
    fault('pause', 'followers', 2, 3),
    triedProbe('probe-1'),
    probed('probe-1', null),
    inLog('a', 'b'),
    effect('a', 'b'),
    ...closing(5),
  );

async function openFixes(definition: Lab, size = sizes[1]) {
  const own = await changeOfMine(labFolder(definition.id), labFolder(definition.id));
  const changes = new Map<string | null, Change>([['mine', own]]);
  for (const {id} of definition.fixes)
    changes.set(id, await changeOfFix(definition, id, {copy: 'copy'}));
  const fake = fakeServices({
    material: {definition},
    change: ({fix}) => Promise.resolve(changes.get(fix) ?? own),
  });
  const app = await mount(fake.services, size);
  await app.press(keys.enter, '4', keys.enter);
  while (app.text().includes('brief')) await app.press(keys.enter);
  await app.press(keys.enter);
  const end = async (fix: string | null) => {
    fake.runs.at(-1)?.end(unserved(definition, fix));
    return app.until('4 of 7');
  };
  const verdict = await end(null);
  await app.press('f');
  return {
    app,
    verdict,
    end,
    asked: fake,
    async runs(fix: string) {
      const number = definition.fixes.findIndex(({id}) => id === fix) + 1;
      await app.press(`${number}`, keys.enter);
      return end(fix);
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

describe('a right fix that costs service', {timeout: 30_000}, () => {
  it.each(sizes)('is no failure at $columns×$rows', async (size) => {
    await using lab = await openFixes(shrunkenIsr, size);
    const {app} = lab;
    const verdict = await lab.runs('min-isr-2');
    expect(faultsOf(app)).toEqual([]);
    expect(app.lines()[2]).toContain(' None of 2 acknowledged orders is gone');
    expect(verdict.replace(/\s+/g, ' ')).toContain(
      'The price is service: the probe order was never acknowledged.',
    );
    expect(verdict).toContain('Why it helps:');
    expect(verdict).toContain('enter what happened');
    await app.press('f');
    expect(app.text()).toContain('✓ safe, at a price');
    expect(faultsOf(app)).toEqual([]);
  });

  it('has its broken service marked as the price, and comes back to itself in the list', async () => {
    await using lab = await openFixes(shrunkenIsr);
    expect(await lab.runs('min-isr-2')).toContain('✗ in-service, the price');
    expect(await lab.app.press('f')).toContain('▶ 3  Two in-sync replicas');
  });

  it('is remembered as a cure', async () => {
    await using lab = await openFixes(shrunkenIsr);
    await lab.runs('min-isr-2');
    expect(lab.asked.said.at(-1)).toMatchObject({
      fix: 'min-isr-2',
      verdict: 'unavailable',
      cured: true,
    });
  });

  it('leads on to what happened', async () => {
    await using lab = await openFixes(shrunkenIsr);
    await lab.runs('min-isr-2');
    expect(await lab.app.press(keys.enter)).toContain('6 of 7 · what happened');
  });
});

describe('a lab in which nothing is lost and nobody is served', {timeout: 30_000}, () => {
  it('says so, and why', async () => {
    await using lab = await openFixes(minIsrEqualsRf);
    expect(lab.verdict).toContain('The shop was out of service');
    expect(lab.verdict).not.toContain('the price');
    expect(lab.verdict.replace(/\s+/g, ' ')).toContain(minIsrEqualsRf.cause);
  });

  it('asks for the fix that keeps the shop open', async () => {
    await using lab = await openFixes(minIsrEqualsRf);
    expect(lab.app.text()).toContain('Which of these would have kept the shop open?');
  });
});

describe('a fix in whose run something else happens', {timeout: 30_000}, () => {
  it.each(sizes)('is whole in the list at $columns×$rows', async (size) => {
    await using lab = await openFixes(shrunkenIsr, size);
    for (const number of [...shrunkenIsr.fixes.keys()]) {
      await lab.app.press(`${number + 1}`);
      expect(faultsOf(lab.app)).toEqual([]);
    }
  });

  it('shows a change beside a part of the list, where there is no room for both', async () => {
    await using lab = await openFixes(shrunkenIsr, sizes[0]);
    expect(lab.app.text()).toContain('   +   idempotent: true,');
    expect(lab.app.text()).toMatch(/…\d more/);
    const last = await lab.app.press('G');
    expect(last).toContain('My own copy');
    expect(last).toMatch(/…\d before/);
  });

  it('says what happens and whose files it has', async () => {
    await using lab = await openFixes(shrunkenIsr);
    const text = await lab.app.press('4');
    expect(text).toContain('   - the followers are paused\n');
    expect(text).toContain('   + the followers are shut down in good order (SIGTERM)\n');
    expect(text).toContain(
      'The files are those of “Two in-sync replicas (min.insync.replicas=2)”.',
    );
    expect(text).toContain('a to my copy');
  });

  it('opens the file in the editor that the fix is about', async () => {
    await using lab = await openFixes(shrunkenIsr);
    for (const key of ['3', '6']) {
      await lab.app.press(key, 'e');
      lab.asked.hold.away?.();
      await lab.app.until('fix it');
    }
    expect(lab.asked.asked).toEqual([
      'edit copy/topic.properties',
      'edit labs/leader-crash/checkout.ts',
    ]);
  });

  it('has nothing to put into the copy where no file is changed', async () => {
    await using lab = await openFixes(shrunkenIsr);
    const text = await lab.app.press('6');
    expect(text).toContain(
      '   + the first leader gets a new disk, formatted and empty\n',
    );
    expect(text).toContain('No file is changed: what happens is different.');
    expect(text).not.toContain('to my copy');
  });
});

describe('the live view', {timeout: 30_000}, () => {
  it('gives a broker without a replica no part in the ISR, and says that it has no log', async () => {
    const fake = fakeServices();
    await using app = await mount(fake.services, sizes[1]);
    await app.press(keys.enter, '4', keys.enter);
    while (app.text().includes('brief')) await app.press(keys.enter);
    await app.press(keys.enter);
    const seen = partition(1, [1], replica(1, 2), replica(2, null), replica(3, null));
    const play = async (...events: History) => {
      fake.runs.at(-1)?.play(events);
      await app.settle();
      return app.text();
    };
    const first = await play(at(0, began()), at(10, cast(1, [2, 3])), at(20, xray(seen)));
    expect(first).toMatch(/broker 2 +✓ running +not in ISR +–/);
    const looked = await play(at(30, tried('a', 'b')), at(40, xray(seen)));
    expect(looked).toMatch(/broker 1 +✓ running +leader +\S+ +2/);
    expect(looked).toMatch(/broker 2 +✓ running +no log/);
    expect(looked).toMatch(/broker 3 +✓ running +no log/);
  });
});
