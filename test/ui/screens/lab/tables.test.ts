import {describe, expect, it} from 'vitest';
import type {History} from '../../../../src/engine/history/history.js';
import {keys, mount, sizes} from '../../../helpers/screen.js';
import {outboxRun, tablesAlone} from '../../../systems/postgres/evidence/outbox-run.js';
import {fakeServices} from '../../fake-services.js';
import {faultsOf} from '../../whole-picture.js';

/** A run is under way. */
async function startRun(size = sizes[1]) {
  const fake = fakeServices({});
  const app = await mount(fake.services, size);
  await app.press(keys.enter, '4', keys.enter);
  while (app.text().includes('brief')) await app.press(keys.enter);
  await app.press('3', keys.enter);
  return {app, run: fake.runs.at(-1)};
}

/** The X-ray of this run is open. */
async function openXray(history: History, size = sizes[1]) {
  const {app, run} = await startRun(size);
  run?.end(history);
  await app.settle();
  await app.press('x');
  return app;
}

const whole = (app: Awaited<ReturnType<typeof openXray>>) => faultsOf(app);

describe('the tables in the X-ray', {timeout: 60_000}, () => {
  it.each(sizes)(
    'are whole, at the moments of the logs, at $columns×$rows',
    async (size) => {
      await using app = await openXray(outboxRun, size);
      expect(app.text()).toContain('4 of 8   0.5 s   topic orders');
      expect(app.lines().at(-2)).toContain('o other log or table');
      await app.press('o');
      expect(app.text()).toContain('4 of 8   0.5 s   table orders (the answers)');
      expect(app.text()).toContain('20 rows   + new');
      expect(app.text()).toMatch(/ order +item +cents\n \+ {3}order-0011 +tea +450\n/);
      expect(whole(app)).toEqual([]);
      await app.press('o', keys.right);
      expect(app.text()).toContain('5 of 8   0.6 s   table outbox\n');
      expect(app.text()).toContain('20 rows   ~ changed   ✓ done with');
      expect(app.text()).toMatch(
        /broker 1 killed\n\n.*sent_at\n ~ ✓ order-0011 +11 +03:04:11\.250\n/,
      );
      expect(whole(app)).toEqual([]);
      await app.press('o');
      expect(app.text()).toContain('5 of 8   0.6 s   topic orders');
    },
  );

  it('are scrolled where they are long; first what waits, last what is done with', async () => {
    await using app = await openXray(outboxRun);
    await app.press('o', 'o', keys.right, keys.right, keys.right);
    expect(app.text()).toContain('7 of 8   0.8 s   table outbox\n 30 rows, 10 unsent');
    expect(app.text()).toMatch(/sent_at\n {5}order-0021 +21 +–\n/);
    expect(app.text()).toContain('more rows');
    await app.press(keys.pageDown, keys.pageDown);
    expect(app.text()).toMatch(/ ✓ order-0020 +20 +03:04:20\.250\n/);
  });

  it('say at the last moment what went, and only then how the run ended', async () => {
    await using app = await openXray(outboxRun, sizes[2]);
    await app.press('o', 'o', 'G');
    const text = app.text();
    expect(text).toContain('29 rows, 3 unsent   ~ changed   - gone   ✓ done with');
    expect(text).toMatch(/truncated its log[^]*- ✓ order-0001[^]* {5}order-0030/);
    expect(text).not.toContain('the run ended');
    expect(await app.press(keys.pageDown)).toMatch(/order-0020 [^]*the run ended/);
  });

  it('stand alone where no system has logs, with moments of their own', async () => {
    await using app = await openXray(tablesAlone);
    expect(app.text()).toContain(
      '2 of 4   0.5 s   table shipments (the orders)\n 0 rows\n\n No row.',
    );
    await app.press('o', keys.right);
    expect(app.text()).toContain('3 of 4   0.6 s   table orders (the answers)');
    expect(app.text()).toContain('checkout');
    expect(whole(app)).toEqual([]);
  });
});

it.each(sizes)(
  'a run under way shows the rows of its tables, and what waits, at $columns×$rows',
  {timeout: 60_000},
  async (size) => {
    const {app, run} = await startRun(size);
    run?.play(outboxRun.filter(({at}) => at < 800));
    await app.settle();
    expect(app.text()).toContain(
      'tables    outbox 30 (10 unsent, oldest 0.1 s)   orders 30',
    );
    expect(whole(app)).toEqual([]);
    await app[Symbol.asyncDispose]();
  },
);
