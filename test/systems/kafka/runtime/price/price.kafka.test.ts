import {describe, expect, it} from 'vitest';
import type {PriceReport} from '../../../../../src/systems/kafka/evidence/price/price-report.js';
import {setups} from '../../../../../src/systems/kafka/evidence/price/setups.js';
import {runCommand, startCommand} from '../../../../helpers/command.js';
import {openHome} from '../../../../helpers/homes.js';
import {
  descendantsOf,
  stillAlive,
  withText,
} from '../../../../helpers/processes/process-tree.js';
import {eventually} from '../../../../helpers/until.js';

describe('the price of reliability', () => {
  it('measures every setup on one cluster, and leaves nothing', async () => {
    await using home = await openHome();
    const {code, stdout, stderr} = await runCommand(
      ['lab', 'price', '--rounds', '2', '--seed', '1', '--json'],
      home.env,
    );
    const report = JSON.parse(stdout) as PriceReport;
    expect(report).toMatchObject({
      schema: 1,
      kafka: '4.3.1',
      client: 'kafkajs 2.2.4',
      seed: 1,
      rounds: {asked: 2, done: 2},
    });
    expect(report.rows.map(({setup}) => setup.id)).toEqual(setups.map(({id}) => id));
    for (const {sends} of report.rows) expect(sends).toBeGreaterThan(0);
    // A slow machine may have too few sends of some: it says so.
    const told = report.rows.filter(({speed}) => speed !== null);
    expect(code).toBe(told.length === setups.length ? 0 : 3);
    expect(report.rows.find(({setup}) => setup.id === 'acks-1')?.speed?.median).toBe(1);
    expect(stderr).toContain('Round 2 of 2 is measured.');
    expect(withText(home.folder)).toEqual([]);
  });

  it('stops by one Ctrl-C within five seconds and leaves nothing', async () => {
    await using home = await openHome();
    const command = startCommand(['lab', 'price', '--rounds', '50'], home.env);
    await eventually(
      'the first round',
      () => command.stderr().includes('Round 1'),
      90_000,
    );
    const family = [command.pid, ...descendantsOf(command.pid).map(({pid}) => pid)];
    expect(family.length).toBeGreaterThan(6);
    const began = performance.now();
    process.kill(command.pid, 'SIGINT');
    expect((await command.finished).code).toBe(130);
    expect(performance.now() - began).toBeLessThan(5000);
    await eventually('all to be gone', () => stillAlive(family).length === 0, 5000);
    expect(withText(home.folder)).toEqual([]);
  });
});
