import {Box} from 'ink';
import stringWidth from 'string-width';
import type {BrokerState} from '../../systems/kafka/evidence/xray/replicas.js';
import {bold, dim, lost, type Style} from '../../text/style.js';
import {T} from '../components/look.js';
import {kafkaWords} from '../../systems/kafka/evidence/words/words.js';

/** What the beginning of a broker's row tells. */
export type BrokerFacts = {
  readonly id: number;
  readonly state: BrokerState;
  readonly cutOff: boolean;
  readonly leads: boolean;
  readonly inIsr: boolean;
  /** The word for its part, where it is another than leader, in ISR or not; empty: it has none. */
  readonly part?: string;
};

const columns = {name: 10, state: 11, part: 12} as const;

/** Columns that the beginning of a broker's row takes. */
export const brokerLeadWidth = columns.name + columns.state + columns.part;

/** `broker 1  ✗ dead     leader     `: always as wide, so that the logs stand below each other. */
export function BrokerLead({id, state, cutOff, leads, inIsr, part}: BrokerFacts) {
  const {broker} = kafkaWords;
  const own = leads ? broker.leader : inIsr ? broker.inIsr : broker.notInIsr;
  const told = cutOff ? broker.cutOff : broker.states[state];
  return (
    <>
      <BrokerName id={id} is={leads ? bold : {}} />
      <Box width={columns.state} flexShrink={0} aria-label={withoutSign(told)}>
        <T is={stateStyle(state, cutOff)}>{told}</T>
      </Box>
      <Box width={columns.part} flexShrink={0}>
        <T is={leads ? bold : dim}>{part ?? own}</T>
      </Box>
    </>
  );
}

/** The first column alone: of a broker that nothing is known of yet. */
export function BrokerName({id, is}: {readonly id: number; readonly is: Style}) {
  return (
    <Box width={columns.name} flexShrink={0}>
      <T is={is}>{kafkaWords.broker.name(id)}</T>
    </Box>
  );
}

const withoutSign = (told: string): string => told.replace(/^\S /, '');

function stateStyle(state: BrokerState, cutOff: boolean): Style {
  if (state === 'dead' || cutOff) return lost;
  return state === 'paused' ? {colour: 'store'} : dim;
}

type MarkProps = {
  readonly text: string;
  /** The column that it points at, counted from the left edge, and the columns that there are. */
  readonly at: number;
  readonly width: number;
};

/** `└ high watermark 50` under its column; to its left where there is no room. */
export function Mark({text, at, width}: MarkProps) {
  const corner = Math.max(0, at - 1);
  const right = corner + stringWidth(text) + 2 <= width;
  return (
    <Box
      aria-label={text}
      height={1}
      width={right ? width : corner + 1}
      paddingLeft={right ? corner : 0}
      justifyContent={right ? 'flex-start' : 'flex-end'}
    >
      <T is={dim}>{right ? `└ ${text}` : `${text} ┘`}</T>
    </Box>
  );
}
