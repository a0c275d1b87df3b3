import {kafkaWords} from '../../systems/kafka/evidence/words/words.js';
import type {BrokerState} from '../../systems/kafka/evidence/xray/replicas.js';
import {blank, type Line, span, spaces} from '../../text/line.js';
import {bold, dim, lost, type Style} from '../../text/style.js';

/** What the beginning of a broker's row tells. */
export type BrokerFacts = {
  readonly id: number;
  readonly state: BrokerState;
  readonly cutOff: boolean;
  readonly leads: boolean;
  readonly inIsr: boolean;
};

/** `broker 1  ✗ dead     leader     `: always as wide, so that the logs stand below each other. */
export function brokerLead({id, state, cutOff, leads, inIsr}: BrokerFacts): Line {
  const part = leads
    ? kafkaWords.broker.leader
    : inIsr
      ? kafkaWords.broker.inIsr
      : kafkaWords.broker.notInIsr;
  return [
    span(kafkaWords.broker.name(id).padEnd(10), leads ? bold : {}),
    span(
      (cutOff ? kafkaWords.broker.cutOff : kafkaWords.broker.states[state]).padEnd(11),
      stateStyle(state, cutOff),
    ),
    span(part.padEnd(12), leads ? bold : dim),
  ];
}

function stateStyle(state: BrokerState, cutOff: boolean): Style {
  if (state === 'dead' || cutOff) return lost;
  return state === 'paused' ? {colour: 'store'} : dim;
}

/** `└ high watermark 50` under its column; to its left where there is no room. */
export function markLine(text: string, at: number, width: number): Line {
  const corner = Math.max(0, at - 1);
  if (corner + text.length + 2 <= width) return [spaces(corner), span(`└ ${text}`, dim)];
  const left = corner - text.length - 1;
  return left < 0 ? blank : [spaces(left), span(`${text} ┘`, dim)];
}
