import {once} from 'node:events';
import {describe, expect, it} from 'vitest';
import {
  findByMarker,
  identify,
  isStopped,
  killIdentified,
} from '../../../src/machine/processes/processes.js';
import {
  identifyByPs,
  isStoppedByPs,
  listByPs,
} from '../../../src/machine/processes/ps.js';
import {newRunId} from '../../../src/machine/run-id.js';
import {eventually} from '../../helpers/until.js';
import {startSleeper} from './sleeper.js';

const noPid = 2 ** 30;

describe('who a process is', () => {
  it('is told by when it started and by its command line', async () => {
    const marker = newRunId();
    await using sleeper = await startSleeper('with spaces', marker);
    const known = await identify(sleeper.pid);
    expect(known?.pid).toBe(sleeper.pid);
    expect(known?.command).toContain(`with spaces ${marker}`);
    expect(await identify(sleeper.pid)).toEqual(known);
  });

  it('is nobody when there is none, also when only its exit is still to be fetched', async () => {
    expect(await identify(noPid)).toBeNull();
    const sleeper = await startSleeper();
    sleeper.child.kill('SIGKILL');
    await once(sleeper.child, 'exit');
    expect(await identify(sleeper.pid)).toBeNull();
  });

  it('is told whether it is stopped', async () => {
    await using sleeper = await startSleeper();
    expect(await isStopped(sleeper.pid)).toBe(false);
    sleeper.child.kill('SIGSTOP');
    await eventually('it to stop', async () => isStopped(sleeper.pid));
    expect(await isStoppedByPs(sleeper.pid)).toBe(true);
    sleeper.child.kill('SIGCONT');
    await eventually('it to go on', async () => !(await isStopped(sleeper.pid)));
    expect(await isStoppedByPs(sleeper.pid)).toBe(false);
    expect(await isStopped(noPid)).toBe(false);
  });
});

describe('processes with a marker', () => {
  it('are found, and nobody whose marker only begins alike', async () => {
    const marker = `ackademy.run=${newRunId()}`;
    await using mine = await startSleeper(marker);
    await using java = await startSleeper(`-D${marker}`, 'kafka.Kafka');
    await using other = await startSleeper(`${marker}0`);
    const pids = (await findByMarker(marker)).map(({pid}) => pid);
    expect(new Set(pids)).toEqual(new Set([mine.pid, java.pid]));
    expect(pids).not.toContain(other.pid);
  });
});

describe('killing whom we know', () => {
  it('kills just that process', async () => {
    await using sleeper = await startSleeper();
    const known = await identify(sleeper.pid);
    if (!known) throw new Error('it is not there');
    expect(await killIdentified(known)).toBe(true);
    await eventually('it to be gone', async () => (await identify(known.pid)) === null);
    expect(await killIdentified(known)).toBe(false);
  });

  it('spares another that has been given the same pid since', async () => {
    await using sleeper = await startSleeper();
    const known = await identify(sleeper.pid);
    if (!known) throw new Error('it is not there');
    expect(await killIdentified({...known, started: `${known.started}1`})).toBe(false);
    expect(await identify(sleeper.pid)).toEqual(known);
  });
});

describe('the same by ps, where there is no /proc', () => {
  it('tells who a process is, the same each time and in every language and time zone', async () => {
    await using sleeper = await startSleeper('by-ps');
    const known = await identifyByPs(sleeper.pid);
    const before = {lang: process.env['LC_ALL'], zone: process.env['TZ']};
    process.env['LC_ALL'] = 'zh_CN.UTF-8';
    process.env['TZ'] = 'Asia/Shanghai';
    const abroad = await identifyByPs(sleeper.pid);
    restore('LC_ALL', before.lang);
    restore('TZ', before.zone);
    expect(known?.command).toContain('by-ps');
    expect(known?.started).toMatch(/^\w{3} \w{3} +\d+ [\d:]{8} \d{4}$/);
    expect(abroad).toEqual(known);
  });

  it('lists everybody, and nobody for a pid that there is not', async () => {
    await using sleeper = await startSleeper();
    expect((await listByPs()).map(({pid}) => pid)).toContain(sleeper.pid);
    expect(await identifyByPs(noPid)).toBeNull();
  });
});

function restore(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}
