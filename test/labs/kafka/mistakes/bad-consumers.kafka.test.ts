import {cp, mkdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {commitFirst} from '../../../../labs/kafka/commit-first/lab.js';
import type {HostSession} from '../../../../src/app/host/session.js';
import {labFolder} from '../../../../src/app/labs/lab-folder.js';
import type {Step} from '../../../../src/engine/plan/step.js';
import {exitCodeFor} from '../../../../src/engine/judge.js';
import type {Result} from '../../../../src/presenting/run/result.js';
import {openHome, type Home} from '../../../helpers/homes.js';
import {openSession, runOn} from '../../../helpers/own-plan.js';
import {commitsBeyondTheEnd, neverJoins, rebalancesForEver} from './bad-consumers.js';

let home: Home;
let session: HostSession;

beforeAll(async () => {
  home = await openHome();
  session = await openSession(home);
});

afterAll(async () => {
  await session[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

/** Runs commit-first with a copy that is as shipped but for its shipping. */
async function runMine(shipping: string, plan: readonly Step[]): Promise<Result> {
  const mine = join(home.folder, 'state', 'workspace', 'commit-first');
  await rm(mine, {recursive: true, force: true});
  await mkdir(mine, {recursive: true});
  for (const file of ['checkout.ts', 'topic.properties'])
    await cp(join(labFolder('commit-first'), file), join(mine, file));
  await writeFile(join(mine, 'shipping.ts'), shipping);
  return runOn(session, {lab: commitFirst, fix: 'mine', plan});
}

const orders: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 20, within: 20_000},
  {do: 'finish', program: 'checkout', within: 20_000},
];
const shipSoon: readonly Step[] = [
  {do: 'heal', within: 60_000},
  {do: 'read', within: 30_000},
  {do: 'ship', within: 5000},
];

describe('a shipping', () => {
  it.each([
    ['never joins its group', neverJoins],
    ['is put out of its group again and again', rebalancesForEver],
  ])('that %s is told so, and nothing is concluded', async (_, shipping) => {
    const {judged, report} = await runMine(shipping, [...orders, ...shipSoon]);
    expect(report.reasons[0]).toBe(
      'Shipping hung: nothing new was shipped for 5 s, and the end of the topic was not reached.',
    );
    expect(report.verdict).toBe('inconclusive');
    expect(exitCodeFor(judged.verdict)).toBe(3);
  });

  it('that commits an offset beyond the end loses nothing if it reads from the beginning then', async () => {
    const {report} = await runMine(commitsBeyondTheEnd, [
      ...orders,
      {do: 'hold-call', program: 'shipping', call: 'shipped', nth: 6, effect: 'none'},
      {do: 'start', program: 'shipping'},
      {do: 'held', within: 20_000},
      {do: 'kill', program: 'shipping'},
      {do: 'start', program: 'shipping'},
      {do: 'heal', within: 60_000},
      {do: 'read', within: 30_000},
      {do: 'ship', within: 20_000},
    ]);
    expect(report.reasons).toEqual([]);
    expect(report.timeline.map(({text}) => text)).toContain(
      'the group has committed offset 100000',
    );
    expect(report).toMatchObject({
      verdict: 'duplicated',
      counts: {lost: 0, effects: 20, duplicated: 5},
    });
  });
});
