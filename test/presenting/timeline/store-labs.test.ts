/** What the timeline tells of the runs of the store labs, as the engine records them. */
import {expect, it} from 'vitest';
import {runBench} from '../../systems/kafka/runtime/sim/bench.js';
import {shopOf} from '../../systems/kafka/runtime/sim/shops.js';

/** These lines, in this order, with others in between. */
const cases: readonly (readonly [string, string | null, readonly string[]])[] = [
  [
    'shrunken-isr',
    'new-disk-elect-first',
    [
      'fault followers 2 and 3 paused: they stay in the ISR until they have been silent too long',
      'info ISR shrinks to 1',
      'info order-0040 acknowledged, on the disk of broker 1 alone',
      'good probe order acknowledged after 3.0 s',
      'fault broker 1 killed',
      'fault broker 1 got a new disk, formatted and empty',
      'good followers 2 and 3 resumed',
      'wait waiting for the cluster to notice',
      'bad nobody leads',
      'fault an operator orders an unclean election',
      'good broker 2 leads, ISR 2 (3.0 s after the kill)',
      'good broker 1 started again, and back in the cluster',
    ],
  ],
  [
    'shrunken-isr',
    'min-isr-2-followers-stopped',
    [
      'fault followers 2 and 3 shut down in good order (SIGTERM)',
      'wait order-0030 pending, the first one: Error: NOT_ENOUGH_REPLICAS',
      'bad probe order not acknowledged in time',
      'fault broker 1 killed',
      'fault broker 1 lost all its data; only its identity (meta.properties) is left',
      'good followers 2 and 3 started again, and back in the cluster',
      'good broker 3 leads, ISR 2, 3 (3.0 s after the kill)',
    ],
  ],
  [
    'unclean-election',
    'shipping-was-faster',
    [
      'fault followers 2 and 3 held back: no records come from the other brokers any more',
      'info order-0040 acknowledged, on the disk of broker 1 alone',
      'info ISR shrinks to 1',
      'info shipping ended',
      'fault broker 1 killed',
      'good followers 2 and 3 connected again',
      'info shipping started again',
    ],
  ],
  [
    'min-isr-equals-rf',
    null,
    [
      'fault follower 2 killed',
      'info ISR shrinks to 1, 3',
      'good follower 2 started again, and back in the cluster',
    ],
  ],
  [
    'power-cut',
    null,
    [
      'fault brokers 1, 2 and 3 without power: killed, and what was not fsynced is cut from its log (a model of a power cut)',
      'bad broker 1 has lost its log from 0 on: it ended at 300',
      'good brokers 1, 2 and 3 started again, and back in the cluster',
    ],
  ],
  ['retention', null, ['info shipping ended', 'wait shipping is closed']],
];

it.each(cases)(
  'of %s, %s has what was done and what came of it',
  async (lab, fix, lines) => {
    const {report} = await runBench(shopOf(lab, fix));
    const told = report.timeline.map(({sign, text}) => `${sign} ${text}`);
    let from = 0;
    const found = lines.filter((line) => {
      const at = told.indexOf(line, from);
      if (at >= 0) from = at + 1;
      return at >= 0;
    });
    expect(found).toEqual(lines);
  },
);
