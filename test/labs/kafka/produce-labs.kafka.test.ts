import {cp, mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {labs} from '../../../labs/index.js';
import {LabHostClient} from '../../../src/app/labs/lab-host-client.js';
import {runLabOn} from '../../../src/app/labs/judge-run.js';
import {labFolder} from '../../../src/app/labs/lab-folder.js';
import {openTerminalText} from '../../../src/cli/terminal-text.js';
import {verdictText} from '../../../src/cli/views/verdict-text.js';
import type {Result} from '../../../src/presenting/run/result.js';
import {fateOf} from '../../../src/presenting/run/where-lost.js';
import type {ShopFile} from '../../../src/storage/workspace.js';
import {openHome, type Home} from '../../helpers/homes.js';
import {unreadable} from './mistakes/bad-records.js';
import {expectProduce, kindsOf, live} from './runs/expectations.js';
import {produceRuns} from './runs/produce-runs.js';

let home: Home;
let host: LabHostClient;

beforeAll(async () => {
  home = await openHome();
  host = await LabHostClient.open(home.env);
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

/** Runs lost-reply with a copy that is as shipped but for these files. */
async function runMine(files: Readonly<Partial<Record<ShopFile, string>>>) {
  const mine = join(home.folder, 'state', 'workspace', 'lost-reply');
  await mkdir(mine, {recursive: true});
  for (const file of ['checkout.ts', 'shipping.ts', 'topic.properties'])
    await cp(join(labFolder('lost-reply'), file), join(mine, file));
  for (const [file, text] of Object.entries(files))
    await writeFile(join(mine, file), text);
  return runLabOn(host, {lab: 'lost-reply', fix: 'mine'}, {});
}

const isRun = new Set(produceRuns.map(({lab}) => lab));

describe('the labs of what a client does wrong, on a real cluster', () => {
  it.each(live(produceRuns))(
    '$lab, $fix: $verdict, as promised, lost in produce where something is lost',
    async (run) => {
      const {report} = await runLabOn(host, run, {});
      expect(report.asPromised).toBe(true);
      expectProduce(report, run);
    },
  );

  it.each(labs.filter(({id}) => isRun.has(id)))(
    'judge $id as shipped, with a right fix and with a wrong one',
    (lab) => {
      expect(kindsOf(lab.id, produceRuns)).toEqual([
        ...['as shipped', 'right fix', 'wrong fix'],
      ]);
    },
  );

  it('in fire-and-forget lose each order that is too large, whatever else goes with it', async () => {
    const {report} = await runLabOn(host, {lab: 'fire-and-forget', fix: null}, {});
    const large = [55, 60, 65, 70, 75, 80, 85, 90, 95].map((n) => `order-00${n}`);
    expect(report.lostIds).toEqual(
      expect.arrayContaining([...large, 'order-0100'] as string[]),
    );
  });
});

describe('a fault on the run', () => {
  it('that checkout never gives a chance proves nothing, and says what was missed', async () => {
    const {report} = await runMine({
      // All that is left is sent at once, before the fault can begin.
      'checkout.ts': `
import {acknowledged, orders} from 'ackademy/kit';
for await (const order of orders()) await acknowledged(order);
`,
    });
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons[0]).toBe(
      'A premise was not met: the reply to one produce request of checkout was dropped (checkout made none within 5 s).',
    );
  });

  it('strikes whatever checkout calls itself', async () => {
    const {report} = await runMine({
      'checkout.ts': `
import {Kafka, logLevel} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';
const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers, logLevel: logLevel.NOTHING});
const producer = kafka.producer({retry: {retries: 5, initialRetryTime: 100}});
await producer.connect();
for await (const order of orders()) {
  await producer.send({topic: shop.topic, messages: [{key: order.id, value: JSON.stringify(order)}]});
  await acknowledged(order);
}
await producer.disconnect();
`,
    });
    expect(report).toMatchObject({reasons: [], verdict: 'duplicated'});
  });
});

/** Everything that a person may be shown of a run, as it reaches a terminal. */
function shown(result: Result): string {
  const {report, judged} = result;
  const {ledger} = judged;
  const {clean} = openTerminalText({colour: false, terminal: true});
  const plain = {paint: (_: unknown, text: string) => text, columns: 80};
  const fates = [...ledger.orders, ...ledger.strangers].map(({id}) => fateOf(result, id));
  return clean([verdictText(result, plain), ...fates, ...report.reasons].join('\n'));
}

describe('records that nobody can read', () => {
  it('of a megabyte, of no text and full of commands for the terminal harm nobody', async () => {
    const result = await runMine(unreadable);
    const text = shown(result);
    expect(result.report.counts).toMatchObject({acknowledged: 20, effects: 20});
    expect(result.report.reasons).toEqual([]);
    // eslint-disable-next-line no-control-regex -- they are what must not be there
    expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u.test(text)).toBe(
      false,
    );
    expect(text).toContain('pending, the first one: [2Jgone ✓ none-lost holds');
    expect(Math.max(...text.split('\n').map(({length}) => length))).toBeLessThan(400);
  });
});
