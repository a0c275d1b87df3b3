import {once} from 'node:events';
import {access, chown, cp, mkdir, readdir, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {markerOf} from '../../../../src/machine/guard/protocol.js';
import {sweepLeftovers} from '../../../../src/machine/processes/orphans.js';
import {findByMarker, isStopped} from '../../../../src/machine/processes/processes.js';
import {openHome, sharedCache} from '../../../helpers/homes.js';
import {runHost} from '../../../helpers/stores/run-host.js';
import {eventually} from '../../../helpers/until.js';

const living = async (runId: string): Promise<readonly string[]> =>
  (await findByMarker(markerOf(runId))).map(({command}) => command);

const placesOf = async (runId: string): Promise<readonly string[]> =>
  (await readdir(tmpdir())).filter((name) => name.includes(runId));

describe('a PostgreSQL whose host was killed', () => {
  it.each([[['postgres']], [['postgres', 'pause']]])(
    'is gone with all its children: %j',
    async (args) => {
      await using home = await openHome();
      const {child, runId, run, pid} = await runHost(args, home);
      expect((await living(runId)).length).toBeGreaterThan(5);
      expect(await isStopped(pid)).toBe(args.length > 1);
      child.kill('SIGKILL');
      await eventually('its end', async () => (await living(runId)).length === 0);
      // Its files are the next start's to remove.
      await sweepLeftovers(dirname(run));
      expect(await placesOf(runId)).toEqual([]);
      expect(await readdir(dirname(run))).toEqual([]);
    },
  );

  it('is found by the next start when the guard was killed as well', async () => {
    await using home = await openHome();
    const {child, runId, run, guard} = await runHost(['postgres'], home);
    process.kill(guard, 'SIGKILL');
    child.kill('SIGKILL');
    await eventually('their end', () => child.signalCode !== null);
    expect((await living(runId)).length).toBeGreaterThan(5);
    expect(await sweepLeftovers(dirname(run))).toBeGreaterThan(0);
    expect(await living(runId)).toEqual([]);
    expect(await placesOf(runId)).toEqual([]);
  });
});

const isRoot = process.getuid?.() === 0;
const mayBeRead = ((await stat(process.cwd())).mode & 0o005) === 0o005;
const nobody = {uid: 65_534, gid: 65_534};

describe('a PostgreSQL of an ordinary user', () => {
  it.runIf(isRoot && mayBeRead)(
    'runs in the folder of the run, as that user',
    async () => {
      await using home = await openHome({HOME: tmpdir()});
      const cache = join(home.folder, 'cache');
      await mkdir(cache);
      await cp(join(sharedCache, 'prepared'), join(cache, 'prepared'), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (path) => !/prepared\/[^p]/.test(path),
      });
      await chown(home.folder, nobody.uid, nobody.gid);
      const env = {...home.env, ACKADEMY_CACHE: cache};
      const {child, runId, run, pid, uid} = await runHost(['postgres'], {
        env,
        user: nobody,
      });
      expect(uid).toBe(nobody.uid);
      expect((await stat(join(run, 'postgres', 'data'))).uid).toBe(uid);
      expect((await stat(`/proc/${pid}`)).uid).toBe(uid);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      expect(await living(runId)).toEqual([]);
      await expect(access(run)).rejects.toThrow('ENOENT');
    },
  );
});
