import {Box} from 'ink';
import type {LiveBroker} from '../../../../systems/kafka/evidence/live/live-brokers.js';
import {replicasOf} from '../../../../systems/kafka/evidence/plan.js';
import {kafkaLiveIn} from '../../../../systems/kafka/evidence/view.js';
import {columnsOf, type Scale} from '../../../../systems/kafka/evidence/xray/log-bar.js';
import type {LiveState} from '../../../../presenting/run/live.js';
import {bold, dim} from '../../../../text/style.js';
import {T} from '../../../components/look.js';
import {useWorld} from '../../../components/world-context.js';
import {bodyWidth} from '../../../state/world.js';
import {BrokerLead, brokerLeadWidth, BrokerName, Mark} from '../../broker-row.js';
import type {LabScreen} from '../lab-screen.js';
import {LogBar} from '../log-bar.js';
import {kafkaWords} from '../../../../systems/kafka/evidence/words/words.js';

type Props = {readonly screen: LabScreen; readonly live: LiveState};

const endWidth = 7;
const epochWidth = 10;

/** One row a broker, and below them the high watermark. */
export function Brokers({screen: {material}, live}: Props) {
  const {size} = useWorld();
  const {orders, holdings} = material.definition;
  const {brokers: seen, committed} = kafkaLiveIn(live);
  const width = bodyWidth(size);
  const epochs = width >= 76;
  const room = width - brokerLeadWidth - endWidth - (epochs ? epochWidth : 0);
  const scale = {most: Math.max(orders, ...seen.map(({logEnd}) => logEnd ?? 0)), room};
  // Before orders are handed out nobody has looked at the disks.
  const looked = live.attempted > 0;
  const waiting = Array.from({length: replicasOf(holdings)}, (_, index) => index + 1);
  return (
    <Box flexDirection="column" flexShrink={0}>
      {seen.length === 0
        ? waiting.map((id) => <BrokerName key={id} id={id} is={dim} />)
        : seen.map((broker) => (
            <BrokerRow
              key={broker.id}
              {...{broker, looked, scale, epochs}}
              committed={committed ?? 0}
            />
          ))}
      {committed === null ? (
        <T> </T>
      ) : (
        <Mark
          text={kafkaWords.broker.highWatermark(committed)}
          at={brokerLeadWidth + columnsOf(committed, scale)}
          width={width}
        />
      )}
    </Box>
  );
}

type RowProps = {
  readonly broker: LiveBroker;
  readonly looked: boolean;
  readonly scale: Scale;
  readonly committed: number;
  readonly epochs: boolean;
};

function BrokerRow({broker, looked, scale, committed, epochs}: RowProps) {
  const {logEnd, logStart, epoch, inIsr} = broker;
  const leads = broker.role === 'leader';
  // A broker without a replica is not out of sync: it has no part in it.
  const apart = looked && logEnd === null && !leads && !inIsr;
  const end = logEnd === null ? (looked ? kafkaWords.logs.noLog : '–') : String(logEnd);
  return (
    <Box>
      <BrokerLead {...broker} leads={leads} {...(apart ? {part: ''} : {})} />
      <LogBar log={{logStart, logEnd, committed, difference: null}} scale={scale} />
      <T is={logEnd === null ? dim : bold}>{end.padStart(endWidth - 1)}</T>
      <T is={dim}>
        {epoch === null || !epochs ? '' : `  ${kafkaWords.broker.epoch(epoch)}`}
      </T>
    </Box>
  );
}
