import {readFileSync, writeFileSync} from 'node:fs';
import {cp, mkdir, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {LabHostClient} from '../../../src/app/labs/lab-host-client.js';
import {runLabOn} from '../../../src/app/labs/judge-run.js';
import {labFolder} from '../../../src/app/labs/lab-folder.js';
import {kafkaEventIn} from '../../../src/systems/kafka/evidence/kafka-events.js';
import {heal} from '../../../src/systems/kafka/runtime/heal.js';
import type {Entry} from '../../../src/engine/history/history.js';
import type {Report} from '../../../src/presenting/run/report.js';
import type {Finished} from '../../helpers/command.js';
import {type Home, openHome} from '../../helpers/homes.js';
import {canLimitFiles, limitFiles} from '../../helpers/processes/limit-files.js';
import {withText} from '../../helpers/processes/process-tree.js';
import {type RealCluster, startRealCluster} from '../../helpers/kafka/real-cluster.js';
import {
  type BrokerSeen,
  brokerSeen,
  entryOf,
  kafkaEventOf,
  startLab,
} from '../../helpers/processes/running-lab.js';
import {eventually} from '../../helpers/until.js';

/** The report of a run that the machine spoilt, once nothing of it is left. */
async function spoiltRun(home: Home, {code, stdout, stderr}: Finished): Promise<Report> {
  await eventually('all to be gone', () => withText(home.folder).length === 0, 5000);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(3);
  const report = JSON.parse(stdout) as Report;
  expect(report).toMatchObject({verdict: 'inconclusive', asPromised: false, cause: null});
  return report;
}

/** One broker ended by itself: its number, what its last lines say, and where the rest is. */
const endedByItself = (broker: number, why: RegExp): RegExp =>
  new RegExp(
    String.raw`^The environment failed, not the shop: Broker ${broker} ended by itself\. Its last lines:\n(?:.*\n)*.*${why.source}.*\n(?:.*\n)*The whole log is \S+/node-${broker}\.log\.$`,
  );

const rewrite = (file: string, change: (text: string) => string): void => {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

describe('a disk that is full in mid-run', () => {
  it.runIf(canLimitFiles)(
    'ends the leader: the run says so and why, and concludes nothing',
    async () => {
      await using home = await openHome();
      const command = startLab(home, 'retention');
      const {leader} = await kafkaEventOf(home, 'cast');
      // By then all that the leader needs is laid out: its index files alone are larger than the limit.
      await entryOf(home, 'shipped');
      // The leader has room for fifteen orders of 40 kB, and for what it says of the sixteenth.
      limitFiles(brokerSeen(home, leader).pid, 600_000);
      const {reasons, counts} = await spoiltRun(home, await command.finished);
      expect(reasons[0]).toMatch(endedByItself(leader, /IOException: File too large/));
      expect(reasons[0]).toMatch(/ERROR .*all log dirs in \S+ have failed$/m);
      expect(counts.acknowledged).toBeLessThan(140);
    },
  );
});

describe('a broker that does not start again', () => {
  it.each([
    {
      what: 'its disk belongs to another broker',
      spoil: ({logDir}: BrokerSeen) => {
        rewrite(join(logDir, 'meta.properties'), (text) =>
          text.replace(/^node\.id=.*$/m, 'node.id=99'),
        );
      },
      why: /Stored node id 99 doesn't match previous node id \d/,
    },
    {
      what: 'its settings make no sense',
      spoil: ({properties}: BrokerSeen) => {
        rewrite(properties, (text) => text.replace(/^node\.id=.*$/m, 'node.id=one'));
      },
      why: /ConfigException: Invalid value one for configuration \w+\.id: Not a number/,
    },
  ])(
    'because $what: the run says so within 10 s, and concludes nothing',
    async ({spoil, why}) => {
      await using home = await openHome();
      const command = startLab(home, 'min-isr-equals-rf');
      const {followers} = await kafkaEventOf(home, 'cast');
      const [first = 0] = followers;
      const broker = brokerSeen(home, first);
      await entryOf(home, 'fault', ({fault}) => fault === 'crash');
      spoil(broker);
      const report = await spoiltRun(home, await command.finished);
      expect(report.reasons[0]).toMatch(endedByItself(first, why));
      // The last thing before the broker is started again.
      const lastStep = await entryOf(home, 'glimpsed');
      expect(report.durationMs - lastStep.at).toBeLessThan(10_000);
    },
  );

  // session.ts: what fails while it settles is told as the failure of the next run.
  it('leaves the next run on the same host a new cluster', async () => {
    await using home = await openHome();
    await using host = await LabHostClient.open(home.env);
    const seen: BrokerSeen[] = [];
    const onEntry = (entry: Entry): void => {
      const own = kafkaEventIn(entry);
      if (own?.type === 'cast') seen.push(brokerSeen(home, own.followers[0] ?? 0));
      if (entry.type !== 'fault' || entry.fault !== 'crash') return;
      for (const {properties} of seen) writeFileSync(properties, 'node.id=one\n');
    };
    const lab = 'min-isr-equals-rf';
    const spoilt = await runLabOn(host, {lab, fix: null}, {onEntry});
    const next = await runLabOn(host, {lab, fix: 'min-isr-2'}, {});
    expect([spoilt, next].map(({report}) => report.verdict)).toEqual([
      'inconclusive',
      'safe',
    ]);
  });
});

describe('a broker that runs again, but does not find the controller', () => {
  async function lostBroker({cluster}: RealCluster): Promise<void> {
    await cluster.node(2).crash();
    rewrite(cluster.layout.properties(2), (text) =>
      text.replace(/^(controller\.quorum\.voters)=.*$/m, '$1=0@127.0.0.1:1'),
    );
  }

  // It keeps its place for 3 s: after 2 s it is still registered, but does not answer.
  it.each([
    {when: 'before it is missed', isMissed: false, within: 2000},
    {when: 'when it was missed already', isMissed: true, within: 4000},
  ])('is named, with its last lines, $when', async ({isMissed, within}) => {
    await using real = await startRealCluster();
    const {cluster, signal} = real;
    await lostBroker(real);
    if (isMissed)
      await eventually(
        'it to be missed',
        async () => (await cluster.metadata([]))?.brokers.length === 2,
      );
    await expect(heal(cluster, {within, signal})).rejects.toMatchObject({
      code: 'environment',
      message: `Broker 2 is not ready: waited ${within / 1000}.0 s for 3 brokers to register and to answer.`,
      hint: expect.stringMatching(
        /^Its last lines:\n(?:.+\n)+The whole log is \S+node-2\.log\n/,
      ) as string,
    });
  });
});

/** The shipped files of a lab as the learner's copy, one of them with another text. */
async function layMine(
  home: Home,
  {lab, file, text}: {readonly lab: string; readonly file: string; readonly text: string},
): Promise<void> {
  const mine = join(home.folder, 'state', 'workspace', lab);
  await mkdir(mine, {recursive: true});
  for (const name of await readdir(labFolder(lab)))
    if (/^(checkout|shipping)\.ts$|\.properties$/.test(name))
      await cp(join(labFolder(lab), name), join(mine, name));
  await writeFile(join(mine, file), text);
}

describe('settings that no cluster can be given', () => {
  it.each([
    {
      what: 'a key that is the trainer’s own',
      lab: 'unclean-election',
      file: 'broker.properties',
      text: 'unclean.leader.election.enable=true\nlisteners=CLIENT://0.0.0.0:9092\n',
      says: 'broker.properties, line 2: "listeners" cannot be set: the addresses are chosen at each start, on loopback.',
    },
    {
      what: 'a timer that the labs wait for, in a lab that has no such file',
      lab: 'shrunken-isr',
      file: 'broker.properties',
      text: 'replica.lag.time.max.ms=30000\n',
      says: 'broker.properties, line 1: "replica.lag.time.max.ms" cannot be set: the labs wait for this timer.',
    },
    {
      what: 'a key that no broker has',
      lab: 'unclean-election',
      file: 'broker.properties',
      text: 'unclean.leader.elections=true\n',
      says: 'broker.properties, line 1: "unclean.leader.elections" is not a setting that a lab takes. Did you mean "unclean.leader.election.enable"?',
    },
    {
      what: 'more replicas than there are brokers',
      lab: 'single-replica',
      file: 'topic.properties',
      text: '# more is safer\nreplication.factor=4\n',
      says: 'topic.properties, line 2: replication.factor must be one of 1, 2, 3, not "4".',
    },
  ])('$what: one sentence and the remedy, and nothing runs', async (bad) => {
    await using home = await openHome();
    await layMine(home, bad);
    const {code, stdout, stderr} = await startLab(home, bad.lab, '--mine').finished;
    expect(withText(home.folder)).toEqual([]);
    expect({code, stdout}).toEqual({code: 3, stdout: ''});
    // No word of a cluster that starts: the sentence, the remedy, and no more.
    expect(stderr.trimEnd().split('\n')).toEqual([
      bad.says,
      expect.stringMatching(
        /^Mend the line, or take back the shipped file with `ackademy lab reset .*`\.$/,
      ),
    ]);
  });
});
