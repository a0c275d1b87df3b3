import {describe, expect, it} from 'vitest';
import {TrainerError} from '../../../src/errors.js';
import {priceOutline} from '../../../src/systems/kafka/evidence/price/price-outline.js';
import {priceReport} from '../../../src/systems/kafka/evidence/price/price-report.js';
import {setups} from '../../../src/systems/kafka/evidence/price/setups.js';
import {keys, mount, sizes} from '../../helpers/screen.js';
import {measuredRounds} from '../../systems/kafka/evidence/price/turns.js';
import {fakeServices} from '../fake-services.js';
import {faultsOf} from '../whole-picture.js';

const turns = measuredRounds(10, ['transaction']);
const report = priceReport({
  kafka: '4.3.1',
  client: 'kafkajs 2.2.4',
  seed: 7,
  rounds: 10,
  turns,
});

async function open(
  size = sizes[1],
  problem: {message: string; hint: string} | null = null,
) {
  const fake = fakeServices({price: priceOutline, priceProblem: problem});
  const app = await mount(fake.services, size);
  await app.press(keys.right, keys.enter);
  await app.until('q back');
  return Object.assign(app, {fake});
}

function only<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('nothing there');
  return one;
}

describe('the price of reliability in the app', () => {
  it('stands on the map, and counts as nothing to be done', async () => {
    const {services} = fakeServices({price: priceOutline});
    await using app = await mount(services, sizes[2]);
    expect(app.text()).toContain('≈ The price of reliability');
    await app.press(keys.right);
    expect(app.text()).not.toContain('of 1 done 0 of 1 done');
    expect(app.text().match(/\d of \d done/g)).toEqual(['0 of 1 done']);
  });

  it.each(sizes)(
    'says what is measured before anything runs, at $columns×$rows',
    async (size) => {
      await using app = await open(size);
      expect(faultsOf(app)).toEqual([]);
      expect(app.text()).toContain('handed to the socket');
      expect(app.fake.measurements).toEqual([]);
      expect(app.lines().at(-2)).toMatch(/enter measure .*q back/);
    },
  );

  it.each(sizes)(
    'shows how it goes, and the table grow, at $columns×$rows',
    async (size) => {
      await using app = await open(size);
      await app.press(keys.enter);
      const {listeners, rounds} = only(app.fake.measurements);
      expect(rounds).toBe(10);
      listeners.onProgress({
        text: 'Starting one controller and three brokers.',
        share: null,
      });
      await app.until('Starting one controller');
      turns.slice(0, 25).forEach(listeners.onTurn);
      await app.until('25 %');
      expect(app.text()).toContain('round 3 of 10');
      expect(app.text()).toMatch(/acks=all +909/);
      expect(faultsOf(app)).toEqual([]);
    },
  );

  it.each(sizes)('ends with table, chart and caveats at $columns×$rows', async (size) => {
    await using app = await open(size);
    await app.press(keys.enter);
    only(app.fake.measurements).end(report);
    await app.until('10 rounds');
    let text = '';
    for (let page = 0; page < 6; page += 1) {
      expect(faultsOf(app)).toEqual([]);
      text += app.text();
      await app.press(keys.pageDown);
    }
    for (const {title} of setups) expect(text).toContain(title);
    expect(text).toContain('too few sends: 30 sends');
    expect(text).toMatch(/acks=all +█+│ 0\.500×/);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('One machine holds all three disks');
    expect(text.includes('middle half')).toBe(text.includes('half of rounds'));
    expect(app.text()).toMatch(/r measure again/);
  });

  it('is kept, and told on the map and before the next measurement', async () => {
    await using app = await open(sizes[0]);
    await app.press(keys.enter);
    only(app.fake.measurements).end(report);
    await app.until('10 rounds');
    expect(app.fake.said).toMatchObject([
      {
        ...{type: 'price-measured', kafka: '4.3.1', client: 'kafkajs 2.2.4', rounds: 10},
        ratios: {'acks-all': {speed: 0.5}, transaction: {speed: null, wait: null}},
      },
    ]);
    await app.press('q');
    expect(app.text()).toContain('measured on 2 Jan 2026');
    await app.press(keys.enter);
    await app.until('q back');
    expect(faultsOf(app)).toEqual([]);
    expect(app.text().replaceAll(/\s+/g, ' ')).toContain(
      'Last measured on 2 Jan 2026 with Kafka 4.3.1 and kafkajs 2.2.4, 10 rounds. Records a second against acks=1: ',
    );
    expect(app.text()).toContain('acks=all 0.500×');
  });

  it('that was stopped before a round was whole leaves nothing behind', async () => {
    await using app = await open();
    await app.press(keys.enter);
    const empty = priceReport({...report, rounds: 10, turns: turns.slice(0, 3)});
    only(app.fake.measurements).end(empty);
    await app.until('r measure again');
    expect(app.fake.said).toEqual([]);
  });

  it.each([['q'], [keys.ctrlC]])('stops by %j, and leaves only then', async (key) => {
    await using app = await open();
    await app.press(keys.enter, key);
    expect(only(app.fake.measurements).listeners.signal.aborted).toBe(true);
    await app.until('enter measure');
    await app.press('q');
    expect(app.text()).toContain('PRODUCE');
  });

  it('says why nothing was measured, and measures again', async () => {
    await using app = await open();
    await app.press(keys.enter);
    only(app.fake.measurements).fail(
      new TrainerError('environment', 'guard-ended-at-once'),
    );
    await app.until('The process that guards the cluster ended at once.');
    expect(app.text()).toContain('Run the lab again.');
    await app.press(keys.enter);
    expect(app.fake.measurements).toHaveLength(2);
  });

  it('offers nothing to measure where something is missing', async () => {
    await using app = await open(sizes[1], {
      message: 'There is no Java.',
      hint: 'Get it.',
    });
    expect(app.text()).toContain('There is no Java.');
    await app.press(keys.enter);
    expect(app.fake.measurements).toEqual([]);
  });
});
