import {describe, expect, it} from 'vitest';
import type {History} from '../../../../src/engine/history/history.js';
import type {Xray} from '../../../../src/systems/kafka/evidence/events.js';
import {
  at,
  began,
  cast,
  closing,
  fault,
  history,
  leads,
  onKafka,
  tried,
  xray,
  yes,
} from '../../../engine/builders.js';
import {crash, led, log} from '../../../systems/kafka/evidence/xray/views.js';
import {keys, mount, sizes} from '../../../helpers/screen.js';
import {fakeServices} from '../../fake-services.js';
import {faultsOf} from '../../whole-picture.js';

const seen = (pictures: readonly {at: number; partitions: readonly Xray[]}[]) =>
  history(
    at(0, began()),
    at(10, cast()),
    at(20, tried('a', 'b')),
    at(30, yes('a', 'b')),
    ...pictures.map((one) => at(one.at, xray(...one.partitions))),
    ...closing(5).map((event) => at(5000, event)),
  );

const crashed: History = [
  ...seen(crash),
  at(350, fault('pause', 'followers', 2, 3)),
  at(550, fault('crash', 'leader', 1)),
  at(690, leads(2, [2, 3])),
].sort((a, b) => a.at - b.at);

/** The X-ray of this run is open. */
async function openXray(run = crashed, size = sizes[1]) {
  const fake = fakeServices({});
  const app = await mount(fake.services, size);
  await app.press(keys.enter, '4', keys.enter);
  while (app.text().includes('brief')) await app.press(keys.enter);
  await app.press('3', keys.enter);
  fake.runs.at(-1)?.end(run);
  await app.settle();
  await app.press('x');
  return app;
}

/** The same run with two further topics; the dead letters came late. */
const withFurther: History = [
  ...crashed.map((entry) =>
    entry.type === 'run-began'
      ? {
          ...entry,
          holdings: [
            ...entry.holdings,
            {name: 'orders.retry.1', holds: 'stopovers', system: 'kafka'} as const,
            {name: 'orders.dead', holds: 'dead-letters', system: 'kafka'} as const,
          ],
        }
      : entry,
  ),
  ...[100, 500, 700].map((ms, index) =>
    at(
      ms,
      onKafka({
        type: 'xray-further',
        topics: ['orders.retry.1', 'orders.dead'].map((topic, which) => ({
          topic,
          partitions: [
            led(
              [1 + index, index],
              [1, 2, 3].map((id) => log(id, [[0, 7 * index + which]])),
            ),
          ],
        })),
      }),
    ),
  ),
].sort((a, b) => a.at - b.at);

function brokerRows(app: Awaited<ReturnType<typeof openXray>>): readonly number[] {
  const lines = app.lines();
  return [1, 2, 3].map((id) =>
    lines.findIndex((row) => row.startsWith(` broker ${id}  `)),
  );
}

describe('the X-ray over time', {timeout: 30_000}, () => {
  it.each(sizes)('is whole at $columns×$rows at every moment', async (size) => {
    await using app = await openXray(crashed, size);
    await app.press('g');
    for (let frame = 1; frame <= 8; frame += 1) {
      expect(app.text()).toContain(`${frame} of 8 `);
      expect(faultsOf(app)).toEqual([]);
      await app.press(keys.right);
    }
    expect(app.text()).toContain('8 of 8 ');
  });

  it.each(sizes)(
    'shows a further topic by one key, at the same time of the run, and whole, at $columns×$rows',
    async (size) => {
      await using app = await openXray(withFurther, size);
      expect(app.text()).toContain('4 of 8   0.5 s   topic orders');
      expect(app.lines().at(-2)).toContain('o other topic');
      await app.press('o');
      expect(app.text()).toContain(
        '2 of 3   0.5 s   topic orders.retry.1: orders on their way',
      );
      expect(app.text()).toMatch(/broker 2 +✓ running +leader +█+ +7\n/);
      expect(faultsOf(app)).toEqual([]);
      await app.press('o', keys.right);
      expect(app.text()).toContain(
        '3 of 3   0.7 s   topic orders.dead: the dead letters',
      );
      expect(app.text()).toMatch(/broker 3 +✓ running +leader +█+ +15\n/);
      expect(faultsOf(app)).toEqual([]);
      await app.press('o');
      expect(app.text()).toMatch(/of 8 +0\.\d s +topic orders$/m);
    },
  );

  it('has no such key, and no name, where the orders have the only topic', async () => {
    await using app = await openXray();
    expect(app.text()).not.toMatch(/topic|other/);
    const before = app.text();
    expect(await app.press('o')).toBe(before);
  });

  it('opens at the fullest disks before the first death', async () => {
    await using app = await openXray();
    expect(app.text()).toContain('4 of 8   0.5 s');
    expect(app.text()).toContain('broker 1 leads · epoch 0 · ISR 1, 2, 3 · ELR empty');
    expect(app.text()).toMatch(
      /broker 1 +✓ running +leader +█+ +1000\n +h HW 1000 f fsynced 0 +h epoch 0/,
    );
    expect(app.text()).toMatch(/broker 2 +‖ paused +in ISR +██ +50/);
  });

  it('tells the story by one key: the death, the new leader, what only one has, the truncation', async () => {
    await using app = await openXray();
    const dead = await app.press(keys.right);
    expect(dead).toMatch(/broker 1 killed/);
    expect(dead).toContain('broker 1, dead, still counts as the leader · epoch 0');
    const parted = await app.press(keys.right);
    expect(parted).toContain('broker 2 leads · epoch 1 · ISR 2, 3');
    expect(parted).toMatch(/broker 1 +✗ dead +not in ISR +█+▓+ +1000/);
    expect(parted).toContain(
      'Broker 1 has 930 records that the leader, broker 2, does not have: from',
    );
    expect(parted).toContain('▓ not in the leader’s log');
    const healed = await app.press(keys.right, keys.right);
    expect(healed).toContain('Broker 1: truncated from 1000 to 70');
    expect(healed).not.toContain('▓');
  });

  it('goes back and forth, to the ends, and never beyond them', async () => {
    await using app = await openXray();
    expect(await app.press(keys.left)).toContain('3 of 8 ');
    expect(await app.press('g', keys.left)).toContain('1 of 8 ');
    expect(await app.press('G', keys.right, keys.right)).toContain('8 of 8 ');
    expect(await app.press(keys.left)).toContain('7 of 8 ');
  });

  it('keeps every log in its row and at its scale from moment to moment', async () => {
    await using app = await openXray();
    const first = brokerRows(app);
    expect(first).not.toContain(-1);
    for (let frame = 0; frame < 4; frame += 1) {
      await app.press(keys.right);
      expect(brokerRows(app)).toEqual(first);
    }
  });

  it('keeps the moment while another panel is looked at', async () => {
    await using app = await openXray();
    await app.press(keys.right, keys.right, 't');
    expect(await app.press('x')).toContain('6 of 8 ');
  });

  it('begins a bar where the log begins, and says what was deleted', async () => {
    const kept = (ms: number, from: number, end: number) => ({
      at: ms,
      partitions: [led([1, 0], [log(1, [[0, end]], {logStart: from})])],
    });
    const pictures = [kept(1000, 0, 100), kept(2000, 60, 110), kept(3000, 60, 120)];
    await using app = await openXray(seen(pictures));
    expect(app.text()).toMatch(/1 of \d /);
    const deleted = await app.press(keys.right);
    expect(deleted).toMatch(/broker 1 +✓ running +leader +·+█+ +60–110/);
    expect(deleted).toContain('Broker 1: records 0 to 59 deleted from the front.');
    expect(deleted).toContain('· deleted from the front');
    expect(deleted).not.toContain('only offsets have moved');
  });

  it('says that no disk was seen where none was, and offers no way through time', async () => {
    await using app = await openXray(seen([]));
    expect(app.text()).toContain('No disk was seen in this run.');
    expect(app.text()).not.toContain('in time');
  });
});
