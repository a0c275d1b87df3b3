import {kafkaWords} from '../../../../systems/kafka/evidence/words/words.js';
import type {LiveBroker} from '../../../../systems/kafka/evidence/live/live-brokers.js';
import {replicasOf} from '../../../../systems/kafka/evidence/plan.js';
import {kafkaLiveIn} from '../../../../systems/kafka/evidence/view.js';
import type {LiveState} from '../../../../presenting/run/live.js';
import {bodyWidth, type World} from '../../../state/world.js';
import {blank, type Line, lineWidth, padded, span} from '../../../../text/line.js';
import {bold, dim} from '../../../../text/style.js';
import {brokerLead, markLine} from '../../broker-row.js';
import {barWidth, logBar} from './bars.js';
import type {LabScreen} from '../lab-screen.js';

/** One row a broker, and below them the high watermark. */
export function brokerLines(
  {material}: LabScreen,
  live: LiveState,
  world: World,
): readonly Line[] {
  const {orders, holdings} = material.definition;
  const {brokers: seen, committed: known} = kafkaLiveIn(live);
  const width = bodyWidth(world.size);
  const rows: readonly (LiveBroker | null)[] =
    seen.length > 0 ? seen : Array.from({length: replicasOf(holdings)}, () => null);
  const most = Math.max(orders, ...seen.map(({logEnd}) => logEnd ?? 0));
  // Before orders are handed out nobody has looked at the disks.
  const looked = live.attempted > 0;
  const leads = rows.map((broker, index) => leadOf(broker, index + 1, looked));
  const lead = Math.max(...leads.map(lineWidth));
  const epochs = width >= 76;
  const room = width - lead - 7 - (epochs ? 10 : 0);
  const committed = known ?? 0;
  const brokers = rows.map((broker, index): Line => {
    const head = padded(leads[index] ?? blank, lead);
    if (broker === null) return head;
    const logEnd = broker.logEnd ?? 0;
    const log = {logStart: broker.logStart ?? 0, logEnd, committed};
    const bar = padded([...logBar(log, {most, room})], room);
    const epoch =
      broker.epoch === null || !epochs
        ? ''
        : `  ${kafkaWords.broker.epoch(broker.epoch)}`;
    return [
      ...head,
      ...bar,
      span(endOf(broker, looked).padStart(6), broker.logEnd === null ? dim : bold),
      span(epoch, dim),
    ];
  });
  const mark: Line =
    known === null
      ? blank
      : markLine(
          kafkaWords.broker.highWatermark(committed),
          lead + barWidth(committed, most, room),
          width,
        );
  return [...brokers, mark];
}

function leadOf(broker: LiveBroker | null, number: number, looked: boolean): Line {
  if (broker === null) return [span(kafkaWords.broker.name(number).padEnd(10), dim)];
  const leads = broker.role === 'leader';
  const lead = brokerLead({...broker, leads});
  // A broker without a replica is not out of sync: it has no part in it.
  const apart = looked && broker.logEnd === null && !leads && !broker.inIsr;
  return apart ? padded(lead.slice(0, 2), lineWidth(lead)) : lead;
}

function endOf({logEnd}: LiveBroker, looked: boolean): string {
  if (logEnd !== null) return String(logEnd);
  return looked ? kafkaWords.logs.noLog : '–';
}
