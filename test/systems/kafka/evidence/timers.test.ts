import {describe, expect, it} from 'vitest';
import {nodeProperties} from '../../../../src/systems/kafka/runtime/cluster/properties.js';
import type {Step} from '../../../../src/engine/plan/step.js';
import type {Entry} from '../../../../src/engine/history/history.js';
import {timersMs} from '../../../../src/engine/timers.js';
import {sessionTimeoutMs} from '../../../../src/systems/kafka/evidence/timers.js';
import {evidences} from '../../../../src/systems/registry.js';
import {
  at,
  began,
  cast,
  fault,
  history,
  leads,
  partition,
  phase,
  probed,
  xray,
} from '../../../engine/builders.js';

/** Broker 1 leads 2 and 3; the probe is due within 5 s. */
const timers = (entries: readonly Entry[], plan: readonly Step[] = []): number =>
  timersMs(
    history(at(0, began()), at(100, cast(1, [2, 3])), ...entries),
    plan,
    evidences,
  );

const pausedAt = (ms: number): Entry => at(ms, fault('pause', 'followers', 2, 3));
const killedAt = (ms: number): Entry => at(ms, fault('crash', 'leader', 1));

describe('the timers that a run had to sit out', () => {
  it('are none where nothing was struck', () => {
    expect(timers([at(900, leads(1, [1, 2, 3])), at(950, probed('p', 12))])).toBe(0);
  });

  it.each(['crash', 'power-cut', 'pause', 'cut-off'] as const)(
    'are a session for a leader that another one follows after: %s',
    (how) => {
      const struck = at(1000, fault(how, 'leader', 1));
      expect(timers([struck, at(3700, leads(2, [2, 3]))])).toBe(sessionTimeoutMs);
      expect(timers([struck, at(3700, leads(1, [1, 2, 3]))])).toBe(0);
    },
  );

  it('are the same when only the witness saw the other leader', () => {
    const seen = (leader: number | null) => xray(partition(leader, [2, 3]));
    expect(timers([killedAt(1000), at(2000, seen(null)), at(4100, seen(3))])).toBe(3000);
    expect(timers([killedAt(1000), at(4100, seen(null))])).toBe(0);
  });

  it('are none for a leader that left in good order', () => {
    const stopped = at(1000, fault('stop', 'leader', 1));
    expect(timers([stopped, at(1400, leads(2, [2, 3]))])).toBe(0);
  });

  it('are one session for all followers that a step saw leave the ISR together', () => {
    expect(timers([pausedAt(1000), at(4300, leads(1, [1]))])).toBe(3000);
  });

  it('are none for followers that came back in time', () => {
    const resumed = at(2000, fault('resume', 'followers', 2, 3));
    expect(timers([pausedAt(1000), resumed, at(2100, leads(1, [1, 2, 3]))])).toBe(0);
    expect(timers([pausedAt(1000), resumed, at(9000, leads(1, [1]))])).toBe(0);
  });

  it('are none for an ISR that shrank while nobody waited for it', () => {
    expect(timers([pausedAt(1000), at(4300, xray(partition(1, [1])))])).toBe(0);
  });

  it('count whole one after the other, also when the first ended early', () => {
    const shrunken = at(3600, leads(1, [1]));
    const entries = [pausedAt(1000), shrunken, killedAt(3700), at(7100, leads(2, [2]))];
    expect(timers(entries)).toBe(6000);
  });

  it('count once where they ran at the same time', () => {
    const cut = at(2000, fault('cut-off', 'leader', 1));
    expect(timers([pausedAt(1000), cut, at(5300, leads(2, [2]))])).toBe(4000);
  });

  it('are a session for a killed broker that is started again while its old one lasts', () => {
    const restart = (ms: number) => at(ms, fault('restart', 'leader', 1));
    expect(timers([killedAt(1000), restart(1200)])).toBe(3000);
    expect(timers([killedAt(1000), restart(4200)])).toBe(0);
    expect(timers([killedAt(1000), at(1200, phase('healing'))])).toBe(3000);
    expect(timers([pausedAt(1000), at(1200, phase('healing'))])).toBe(0);
    const followed = [killedAt(1000), at(3700, leads(2, [2, 3])), restart(3800)];
    expect(timers(followed)).toBe(3000);
  });

  it('of a broker killed while it was paused run since the pause', () => {
    const killed = at(3000, fault('crash', 'followers', 2, 3));
    expect(timers([pausedAt(1000), killed, at(4200, phase('healing'))])).toBe(0);
    expect(timers([pausedAt(1000), killed, at(3200, phase('healing'))])).toBe(3000);
  });

  it('are the time within which a probe was due that nobody acknowledged', () => {
    expect(timers([at(9000, probed('p', null))])).toBe(5000);
    expect(timers([at(9000, probed('p', 6000))])).toBe(0);
  });

  it('are the time that the plan lets pass, once it has begun to', () => {
    const plan: readonly Step[] = [
      {do: 'time-passes', ms: 4000},
      {do: 'heal', within: 1},
      {do: 'time-passes', ms: 500},
    ];
    expect(timers([], plan)).toBe(0);
    expect(timers([at(1000, phase('closed'))], plan)).toBe(4500);
    const session = [killedAt(900), at(4100, leads(2, [2, 3]))];
    expect(timers([...session, at(1000, phase('closed'))], plan)).toBe(4600);
    expect(timers([...session, at(4200, phase('closed'))], plan)).toBe(7500);
    const twice = [at(1000, phase('closed')), at(9000, phase('closed'))];
    const meanwhile = [killedAt(8900), at(12_000, leads(2, [2, 3]))];
    expect(timers([...twice, ...meanwhile], plan)).toBe(7000);
  });

  it('are counted with the session that our clusters are started with', () => {
    const ports = {
      controller: 1,
      client: {},
      internal: {},
      clientLink: {},
      internalLink: {},
      controllerLink: 1,
    };
    const properties = nodeProperties(0, ports, {logDir: 'logs'});
    expect(properties).toContain(`broker.session.timeout.ms=${sessionTimeoutMs}\n`);
    expect(properties).toContain(`replica.lag.time.max.ms=${sessionTimeoutMs}\n`);
  });
});
