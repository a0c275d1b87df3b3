import {cp, mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import type {Report} from '../../../src/presenting/run/report.js';
import {runCommand} from '../../helpers/command.js';
import {sharedCache} from '../../helpers/homes.js';
import {tempFolder} from '../../helpers/temp-folder.js';

it('a lab runs in a home whose name Java, a properties file or a bundler would take for something else', async () => {
  const home = join(await tempFolder(), `José 张三's:home,#c%41*?`);
  const cache = join(home, '.cache');
  await mkdir(cache, {recursive: true});
  await cp(join(sharedCache, 'jars'), join(cache, 'ackademy', 'jars'), {
    recursive: true,
    preserveTimestamps: true,
  });
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    XDG_CACHE_HOME: cache,
    XDG_DATA_HOME: join(home, '.data'),
    TMPDIR: home,
    JAVA_TOOL_OPTIONS: '-XX:NoSuchOption',
  };
  expect(await runCommand(['doctor'], env)).toMatchObject({code: 0});
  const {stdout} = await runCommand(['lab', 'run', 'exit-too-soon', '--json'], env);
  const report = JSON.parse(stdout) as Report;
  expect(report).toMatchObject({verdict: 'lost', asPromised: true});
  expect(report.history).toContain(join(home, '.data'));
}, 240_000);
