/** What the learner's own copy printed, beside the verdict of its run. */
import {describe, expect, it} from 'vitest';
import type {Printed} from '../../../../src/engine/printed.js';
import {keys, mount, sizes} from '../../../helpers/screen.js';
import {fakeServices} from '../../fake-services.js';
import {recordedRun} from '../../fake-run.js';
import {faultsOf} from '../../whole-picture.js';

const folder = '/home/me/ackademy/workspace/leader-crash';

const mine = recordedRun('mine', 1000).map((entry) =>
  entry.type === 'run-began'
    ? {...entry, copy: {folder, changed: ['checkout.ts']}}
    : entry,
);

const printed: Printed = {
  lines: Array.from({length: 30}, (_, index) => ({
    at: index * 10,
    program: 'checkout',
    text: `batch ${index} of twenty orders, which makes a rather long line`,
  })),
  leftOut: 0,
};

/** The verdict of the learner's own copy. */
async function verdictOfMine(size = sizes[1], said: Printed = printed) {
  const fake = fakeServices();
  const app = await mount(fake.services, size);
  await app.press(keys.enter, '4', keys.enter);
  while (app.text().includes('brief')) await app.press(keys.enter);
  await app.press('3', keys.enter);
  fake.runs.at(-1)?.end();
  await app.settle();
  await app.press('f', 'G', keys.enter);
  fake.runs.at(-1)?.end(mine, said);
  await app.settle();
  return app;
}

describe('the verdict of my own copy', {timeout: 30_000}, () => {
  it('has its folder, what is changed in it, and the last that it printed', async () => {
    await using app = await verdictOfMine(sizes[2]);
    expect(app.text()).toContain(`Your copy, with changes in checkout.ts: ${folder}`);
    expect(app.text()).toContain('checkout: batch 29 of twenty orders');
    expect(app.text()).not.toContain('batch 24');
  });

  it.each(sizes)('shows all of it by one key, at $columns×$rows', async (size) => {
    await using app = await verdictOfMine(size);
    expect(faultsOf(app)).toEqual([]);
    await app.press('p');
    expect(app.text()).toContain('0.000  checkout   batch 0');
    expect(faultsOf(app)).toEqual([]);
    await app.press('G');
    expect(app.text()).toContain('0.290  checkout   batch 29');
    await app.press('p');
    expect(app.text()).toContain('acknowledged orders');
  });

  it('offers no key for what it did not print', async () => {
    await using app = await verdictOfMine(sizes[2], {lines: [], leftOut: 0});
    await app.press('?');
    expect(app.text()).not.toContain('printed');
  });
});
