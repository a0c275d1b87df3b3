import {describe, expect, it} from 'vitest';
import type {Report} from '../../../src/presenting/run/report.js';
import {runCommand} from '../../helpers/command.js';
import {openHome} from '../../helpers/homes.js';

describe('two labs that run at the same time in two homes', () => {
  it('are both as promised, each on a cluster of its own', async () => {
    await using one = await openHome();
    await using other = await openHome();
    const [torn, once] = await Promise.all([
      runCommand(['lab', 'run', 'transaction', '--json'], one.env),
      runCommand(
        ['lab', 'run', 'exactly-once-pipe', '--fix', 'send-offsets', '--json'],
        other.env,
      ),
    ]);
    expect([torn.code, once.code]).toEqual([0, 0]);
    const reports = [torn, once].map(({stdout}) => JSON.parse(stdout) as Report);
    expect(reports).toMatchObject([
      {lab: 'transaction', verdict: 'torn', asPromised: true, reasons: []},
      {lab: 'exactly-once-pipe', verdict: 'safe', asPromised: true, reasons: []},
    ]);
    // Neither knows of the other: the transactional.id of one is nobody in the other's cluster.
    const homes = reports.map(({history}) => history?.startsWith(one.folder));
    expect(homes).toEqual([true, false]);
  });
});
